from django.db import models
from django.urls import reverse


class EventQuerySet(models.QuerySet["Event"]):
    def newest_first(self) -> "EventQuerySet":
        return self.order_by(models.F("latest").desc(nulls_last=True), "slug")


class Event(models.Model):
    """One happening that two or more articles report. Derived: grouped anew when these change."""

    slug = models.SlugField(
        max_length=220, unique=True, help_text="Words of the title, then the key of the oldest article in it."
    )
    title = models.CharField(max_length=500)
    title_rule = models.CharField(max_length=200)
    earliest = models.DateField(null=True, blank=True)
    latest = models.DateField(null=True, blank=True)
    reasons = models.JSONField(
        default=list, help_text="`Reason` records: why these articles belong together."
    )

    objects = EventQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.slug])
