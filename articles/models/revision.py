from django.db import models

from articles.models.article import Article
from articles.models.source import Source


class Revision(models.Model):
    """One state of an article: its bytes and what was given with them. The highest number is current."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="revisions")
    given = models.JSONField(default=list, help_text="What was said of it from outside, the strongest first.")
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"{self.article_id} revision {self.number}"
