from django.db import models
from django.urls import reverse


class OutletQuerySet(models.QuerySet["Outlet"]):
    def by_name(self) -> "OutletQuerySet":
        return self.order_by("name", "pk")


class Outlet(models.Model):
    """Who published an article. Exists while an article names it."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True)
    hue = models.PositiveSmallIntegerField(
        default=0, help_text="Place in the palette, 0 to 9, from the slug."
    )
    habits = models.JSONField(
        default=dict, help_text="Learned: what each habit of type and style weighs for the outlet."
    )

    objects = OutletQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("outlet", args=[self.slug])
