from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models


class BookmarkQuerySet(models.QuerySet["Bookmark"]):
    def of_user(self, user: Any) -> "BookmarkQuerySet":
        return self.filter(user_id=user.pk)

    def keep(self, user: Any, article_key: str, *, note: str, at: datetime) -> None:
        """Bookmark an article, or change the note on it."""
        self.update_or_create(user=user, article_key=article_key, defaults={"note": note, "noted_at": at})

    def latest_first(self) -> "BookmarkQuerySet":
        return self.order_by("-pk")


class Bookmark(models.Model):
    """An article that somebody keeps, with their note. Personal; holds through revisions and new readings."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bookmarks")
    article_key = models.CharField(max_length=16, help_text="Stays the same whatever becomes of the text.")
    note = models.TextField(blank=True)
    noted_at = models.DateTimeField()

    objects = BookmarkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "article_key"], name="bookmarked_once")]

    def __str__(self) -> str:
        return self.article_key
