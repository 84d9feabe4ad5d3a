from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse

LONGEST_ADDRESS = 2_000
"""Of a question that can be kept: what an index of PostgreSQL can hold."""


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    def of_user(self, user: Any) -> "SavedSearchQuerySet":
        return self.filter(user_id=user.pk)

    def keep(self, user: Any, query: str, *, seen_revision: int, at: datetime) -> None:
        """Save a search; asked twice, it is kept once, as it was."""
        seen = {"seen_revision": seen_revision, "seen_at": at}
        self.get_or_create(user=user, query=query, defaults=seen)

    def latest_first(self) -> "SavedSearchQuerySet":
        return self.order_by("-pk")


class SavedSearch(models.Model):
    """A question that somebody asks again and again, and how far they have seen its answers. Personal."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="searches")
    query = models.CharField(
        max_length=LONGEST_ADDRESS,
        blank=True,
        help_text="As the address of the search has it, without a page.",
    )
    seen_revision = models.BigIntegerField(
        help_text="Number of the last revision that was there when they looked."
    )
    seen_at = models.DateTimeField()

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="search_saved_once")]

    def __str__(self) -> str:
        return self.query

    def get_absolute_url(self) -> str:
        return reverse("saved_search", args=[self.pk])
