from django.db import models

from articles.models.appearance import Appearance
from articles.models.article import CERTAINTIES, Article
from articles.models.person import Person
from articles.models.saying import Saying
from articles.reading.records import QuotationKind

MORE_AROUND = 1.6
"""So many times longer than the words, a sentence is worth reading for itself."""

KINDS = [(kind.value, kind.value) for kind in QuotationKind]


class QuotationQuerySet(models.QuerySet["Quotation"]):
    def with_speakers(self) -> "QuotationQuerySet":
        heavy = ("article__reading", "article__body", "appearance__mentions", "appearance__roles")
        return self.select_related("article", "article__outlet", "appearance__person").defer(*heavy)

    def in_marks(self) -> "QuotationQuerySet":
        """Leave out what is reported without quotation marks: its words are the outlet's."""
        return self.exclude(kind=QuotationKind.INDIRECT)

    def in_text_order(self) -> "QuotationQuerySet":
        return self.order_by("article_id", "start")


class Quotation(models.Model):
    """Words in quotation marks (or reported speech) and who says them."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="quotations")
    start = models.PositiveIntegerField(help_text="Code points into the decoded raw text, marks included.")
    end = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=10, choices=KINDS)
    appearance = models.ForeignKey(
        Appearance,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="quotations",
        help_text="The speaker as named in this text; its person is the speaker.",
    )
    speaker_text = models.CharField(
        max_length=300, blank=True, help_text="As written: “Putin”, “he”, “the report”."
    )
    verb = models.CharField(max_length=100, blank=True)
    certainty = models.CharField(max_length=10, choices=CERTAINTIES, help_text="Of the speaker.")
    rule = models.CharField(max_length=100)
    said_earliest = models.DateField(null=True, blank=True)
    said_latest = models.DateField(null=True, blank=True)
    sentence = models.TextField(blank=True, help_text="The sentence or sentences that it stands in.")
    named = models.ManyToManyField(
        Appearance, related_name="named_beside", help_text="Who else is named in its sentence."
    )
    saying = models.ForeignKey(
        Saying, null=True, blank=True, on_delete=models.SET_NULL, related_name="quotations"
    )
    grouped_person = models.BigIntegerField(null=True, help_text="Whose it was when sayings were grouped.")
    grouped_on = models.DateField(null=True, help_text="Its day when sayings were grouped.")
    is_grouped = models.BooleanField(default=False)

    objects = QuotationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "start", "end"], name="quotation_once_a_span"),
            models.CheckConstraint(
                name="quotation_has_length", condition=models.Q(end__gt=models.F("start"))
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def is_indirect(self) -> bool:
        return self.kind == QuotationKind.INDIRECT

    @property
    def has_more_around(self) -> bool:
        """Tell whether its sentence says more than the words themselves and who said them."""
        return len(self.sentence) > MORE_AROUND * len(self.text)

    @property
    def person(self) -> Person | None:
        return self.appearance.person if self.appearance else None

    @property
    def speaker(self) -> str:
        """Return who speaks: the person the archive knows, else as the text names them, else nothing."""
        if self.appearance is None:
            return self.speaker_text
        return self.appearance.person.name if self.appearance.person else self.appearance.name
