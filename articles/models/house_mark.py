from django.db import models

from articles.models.article import Article

RULINGS = [("", "none"), ("house", "a line of the page"), ("own", "the article's own")]


class MarkUse(models.Model):
    """One mark where it stands in one article: what house marks are learned from. Derived."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="marks")
    number = models.BigIntegerField(db_index=True, help_text="Of the mark: `house_marks.number_of`.")
    kind = models.CharField(max_length=20)
    start = models.PositiveIntegerField(help_text="Code points into the decoded raw text.")
    end = models.PositiveIntegerField()
    applied = models.CharField(
        max_length=5,
        choices=RULINGS,
        blank=True,
        help_text="What was known of the line everywhere when the article was read.",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="mark_once_an_article")]
        indexes = [
            models.Index(fields=["applied"], condition=~models.Q(applied=""), name="mark_applied"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.number}"


class HouseMarkQuerySet(models.QuerySet["HouseMark"]):
    def most_used_first(self) -> "HouseMarkQuerySet":
        return self.order_by("-articles", "kind", "words", "pk")

    def of_lines(self) -> "HouseMarkQuerySet":
        """Keep what says what a line is: learned, or ruled by an editor."""
        return self.exclude(effect="")

    def of_outlets(self) -> "HouseMarkQuerySet":
        return self.exclude(outlet="")


class HouseMark(models.Model):
    """Words that many articles carry: a line of the page, or what gives an outlet away. Derived."""

    number = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=20)
    words = models.TextField(help_text="As one of the articles has them.")
    outlet = models.CharField(max_length=200, blank=True, help_text="Whom it gives away; empty: nobody.")
    articles = models.PositiveIntegerField(
        help_text="Articles that carry it, of the outlet if it has one; copies count once."
    )
    elsewhere = models.PositiveIntegerField(help_text="Articles of other outlets that carry it.")
    is_learned = models.BooleanField(
        default=False, help_text="Counting says: a line of the page, not of its articles."
    )
    ruling = models.CharField(max_length=5, choices=RULINGS, blank=True, help_text="What an editor ruled.")
    effect = models.CharField(
        max_length=5, choices=RULINGS, blank=True, help_text="What readings take the line for."
    )

    objects = HouseMarkQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["effect"], name="house_mark_effect")]

    def __str__(self) -> str:
        return self.words[:80]
