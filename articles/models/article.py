from collections.abc import Iterable

from django.db import models
from django.urls import reverse
from django.utils.text import slugify

from articles.models.event import Event
from articles.models.listed import Listed
from articles.models.outlet import Outlet
from articles.models.source import Source
from articles.reading.records import Certainty

CERTAINTIES = [(certainty.value, certainty.value) for certainty in Certainty]


class ArticleQuerySet(models.QuerySet["Article"]):
    def for_cards(self) -> "ArticleQuerySet":
        """Fetch what a card shows, and not the heavy `reading`."""
        return self.select_related("outlet", "event").defer("reading")

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by(models.F("published_latest").desc(nulls_last=True), "key")

    def oldest_first(self) -> "ArticleQuerySet":
        return self.order_by(models.F("published_earliest").asc(nulls_last=True), "key")

    def with_keys(self, keys: Iterable[str]) -> "ArticleQuerySet":
        """Keep those of these keys, however many there are."""
        return self.filter(key__in=Listed(keys))

    def undated(self) -> "ArticleQuerySet":
        return self.filter(published_latest=None)


class Article(models.Model):
    """One text of the archive: what its current source says, with the decisions on it."""

    key = models.CharField(
        max_length=16,
        unique=True,
        help_text="First 16 hex digits of the SHA-256 of the bytes first imported.",
    )
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="articles")

    title = models.CharField(max_length=500)
    title_certainty = models.CharField(max_length=10, choices=CERTAINTIES)
    title_rule = models.CharField(max_length=300)

    outlet = models.ForeignKey(
        Outlet, null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    outlet_certainty = models.CharField(max_length=10, choices=CERTAINTIES)
    outlet_rule = models.CharField(max_length=300)
    outlet_is_learned = models.BooleanField(
        default=False, help_text="Known by house marks of the archive, not by the text alone."
    )

    published_earliest = models.DateField(null=True, blank=True)
    published_latest = models.DateField(null=True, blank=True)
    published_on = models.DateField(
        null=True, blank=True, help_text="The likeliest day, when one stands out."
    )
    published_certainty = models.CharField(max_length=10, choices=CERTAINTIES)
    published_rule = models.CharField(max_length=300)
    published_is_borrowed = models.BooleanField(
        default=False, help_text="Known by other tellings of its event, not by the text alone."
    )

    language = models.CharField(max_length=8, blank=True)
    body = models.TextField(help_text="The article's own paragraphs, a blank line between them.")
    word_count = models.PositiveIntegerField()
    reading = models.JSONField(help_text="What the source says by itself, as `manage.py read` prints it.")

    habits = models.CharField(
        max_length=40,
        blank=True,
        help_text="Of type and style: what an outlet's other articles share with it.",
    )
    across = models.JSONField(
        default=dict,
        help_text="Findings that rest on other articles: `outlet`, `published`, in the form of `reading`.",
    )

    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="articles"
    )

    copy_of = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followers",
        help_text="The first of the articles with this very text, exactly or nearly.",
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="article_published_in_order",
                condition=models.Q(published_earliest__lte=models.F("published_latest"))
                | models.Q(published_earliest=None, published_latest=None),
            ),
            models.CheckConstraint(
                name="article_unknown_outlet_is_empty",
                condition=models.Q(outlet=None, outlet_certainty="unknown")
                | (models.Q(outlet__isnull=False) & ~models.Q(outlet_certainty="unknown")),
            ),
            models.CheckConstraint(
                name="article_unknown_date_is_empty",
                condition=models.Q(published_latest=None, published_certainty="unknown")
                | (models.Q(published_latest__isnull=False) & ~models.Q(published_certainty="unknown")),
            ),
        ]
        indexes = [
            models.Index(fields=["published_latest", "key"]),
            models.Index(fields=["published_earliest", "key"]),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def slug(self) -> str:
        return slugify(self.title)[:80].strip("-") or "untitled"

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.key, self.slug])

    @property
    def is_undated(self) -> bool:
        return self.published_latest is None
