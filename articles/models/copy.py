from django.db import models

from articles.models.article import Article
from articles.reading.records_across import CopyKind

KINDS = [(kind.value, kind.value) for kind in CopyKind]


class Shingle(models.Model):
    """A number of an article's sketch: texts that share much share some. Derived."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="shingles")
    number = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="shingle_once_an_article")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.number}"


class Copy(models.Model):
    """Two articles with the same text, whole or in part. Derived. A pair stands once, the lower key first."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="copies")
    other = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="copied_by")
    kind = models.CharField(max_length=20, choices=KINDS)
    of_article = models.FloatField(help_text="Share of the article's text that stands in the other, 0 to 1.")
    of_other = models.FloatField(help_text="Share of the other's text that stands in the article, 0 to 1.")
    passages = models.JSONField(default=list, help_text="Sentences that both hold, the longest first.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "other"], name="copy_once"),
            models.CheckConstraint(name="copy_of_another", condition=~models.Q(article=models.F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.kind} {self.other_id}"
