from django.db import models


class Change(models.Model):
    """One article came, changed or went. Append-only; every search index follows it by number."""

    number = models.BigAutoField(primary_key=True)
    article_key = models.CharField(max_length=16)
    changed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.number}: {self.article_key}"
