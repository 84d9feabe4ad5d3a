from django.db import models

from articles.models.article import Article


class MarkUse(models.Model):
    """One mark in one article, by number: what house marks are learned from. Derived."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="marks")
    number = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="mark_once_an_article")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.number}"


class HouseMarkQuerySet(models.QuerySet["HouseMark"]):
    def most_used_first(self) -> "HouseMarkQuerySet":
        return self.order_by("-articles", "kind", "words")


class HouseMark(models.Model):
    """Words that many articles carry: a line of the page, or what gives an outlet away. Derived."""

    number = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=20)
    words = models.TextField(help_text="Folded: lower case, digits as 0.")
    outlet = models.CharField(max_length=200, blank=True, help_text="Whom it gives away; empty: nobody.")
    articles = models.PositiveIntegerField(help_text="Articles that carry it, copies of a text counted once.")
    elsewhere = models.PositiveIntegerField(help_text="Of them, those of other outlets than the first.")
    is_house_line = models.BooleanField(help_text="Taken for a line of the page, not of its articles.")

    objects = HouseMarkQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words[:80]
