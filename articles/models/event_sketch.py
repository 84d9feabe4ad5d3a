from collections.abc import Iterator

from django.db import models

from articles.models.article import Article


class EventSketchQuerySet(models.QuerySet["EventSketch"]):
    def of_gone_articles(self) -> "EventSketchQuerySet":
        known = Article.objects.filter(key=models.OuterRef("article"))
        return self.filter(~models.Exists(known)).order_by("article")


class EventSketch(models.Model):
    """What the grouping of events keeps of an article. Derived, and alone in knowing what it was made of."""

    article = models.CharField(
        max_length=16,
        unique=True,
        help_text="Key of the article: a sketch outlasts it until events are grouped.",
    )
    packed = models.BinaryField(
        help_text="Its words with their weights, as `articles.reading.events.pack` does."
    )
    first = models.IntegerField(help_text="Between this day and `last` it was published, as day numbers.")
    last = models.IntegerField()
    timed = models.BooleanField(help_text="It has a date good enough to tell one event from the next.")
    weekdays = models.PositiveSmallIntegerField(help_text="A bit for each day of the week that it names.")
    after_change = models.BigIntegerField(
        default=0, help_text="The last change of the archive that events were grouped after."
    )

    objects = EventSketchQuerySet.as_manager()

    def __str__(self) -> str:
        return self.article


class SketchKey(models.Model):
    """A word by which an article is found when another is to be compared with it. Derived."""

    sketch = models.ForeignKey(EventSketch, on_delete=models.CASCADE, related_name="keys")
    number = models.IntegerField()
    first = models.IntegerField(help_text="The sketch's own first day.")
    points = models.PositiveSmallIntegerField(
        help_text="What sharing it is worth; 0 on one of the same days only."
    )
    is_heaviest = models.BooleanField(help_text="Among the few that a copy would have too.")

    class Meta:
        indexes = [models.Index(fields=["number", "first"])]
        constraints = [models.UniqueConstraint(fields=["sketch", "number"], name="sketch_key_once")]

    def __str__(self) -> str:
        return f"{self.sketch_id}: {self.number}"


class TieQuerySet(models.QuerySet["Tie"]):
    def at_either_end_of(self, sketches: list[int]) -> Iterator[tuple[str, str, float]]:
        """Yield both articles and the odds of each tie of these rows, some twice; each end by its index."""
        for end in ("one__in", "other__in"):
            rows = self.filter(**{end: sketches}).order_by("pk")
            yield from rows.values_list("one__article", "other__article", "odds").iterator()


class Tie(models.Model):
    """Two articles that may tell one event. Derived. A pair stands once, the lower key first."""

    one = models.ForeignKey(EventSketch, on_delete=models.CASCADE, related_name="ties")
    other = models.ForeignKey(EventSketch, on_delete=models.CASCADE, related_name="tied_by")
    odds = models.FloatField(help_text="Natural logarithm of the odds that they do.")

    objects = TieQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="tie_once")]

    def __str__(self) -> str:
        return f"{self.one_id} {self.odds} {self.other_id}"
