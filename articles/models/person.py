from django.db import models
from django.urls import reverse


class PersonQuerySet(models.QuerySet["Person"]):
    def by_name(self) -> "PersonQuerySet":
        return self.order_by("sort_name", "pk")


class Person(models.Model):
    """The one whom several spellings mean. Derived: grouped anew whenever names or decisions change."""

    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, help_text='Surname first, folded: "shoigu sergei".')
    slug = models.SlugField(max_length=220, unique=True)

    objects = PersonQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])
