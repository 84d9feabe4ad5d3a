from collections.abc import Iterable

from django.db import models


class ChangeQuerySet(models.QuerySet["Change"]):
    def record(self, article_keys: Iterable[str]) -> None:
        """Write down that what is shown of these articles changed. Call it inside `one_writer()`."""
        changes = [Change(article_key=key) for key in sorted(set(article_keys))]
        self.bulk_create(changes, batch_size=500)


class Change(models.Model):
    """One article came, changed or went. Append-only; every search index follows it by number."""

    number = models.BigAutoField(primary_key=True)
    article_key = models.CharField(max_length=16)
    changed_at = models.DateTimeField(auto_now_add=True)

    objects = ChangeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.number}: {self.article_key}"
