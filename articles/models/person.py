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


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def still_open(self) -> "SuggestionQuerySet":
        """Keep those that no curator has answered."""
        return self.filter(is_settled=False)

    def about(self, person: Person) -> "SuggestionQuerySet":
        return self.filter(models.Q(person=person) | models.Q(other=person))

    def namesakes_first(self) -> "SuggestionQuerySet":
        with_people = self.select_related("person", "other")
        return with_people.order_by("-is_namesake", "person__sort_name", "other__sort_name", "pk")


class Suggestion(models.Model):
    """Two persons who may be one. Derived. A pair stands once, the lower address first."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggestions")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggested_with")
    reasons = models.JSONField(
        help_text="Why they may be one, and what speaks against it, in words for a reader."
    )
    is_namesake = models.BooleanField(default=False, help_text="Both bear the very same full name.")
    is_settled = models.BooleanField(
        default=False,
        help_text="Ruled to be two people: kept for namesakes, so that their pages know each other.",
    )

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "other"], name="suggestion_once"),
            models.CheckConstraint(
                name="suggestion_of_another", condition=~models.Q(person=models.F("other"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} and {self.other}"
