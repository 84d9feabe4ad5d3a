from django.db import models

from articles.models.article import Article
from articles.models.source import Source


class Place(models.Model):
    """Where a source lies: a path. Several places may hold the same bytes."""

    path = models.CharField(max_length=1000, unique=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="places")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="places")
    first_seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.path
