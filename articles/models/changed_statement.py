from django.db import models

from articles.models.person import Person
from articles.models.quotation import Quotation


class ChangedStatementQuerySet(models.QuerySet["ChangedStatement"]):
    def of_person(self, slug: str) -> "ChangedStatementQuerySet":
        """Keep those of one person; of everybody when no address is given."""
        return self.filter(person__slug=slug) if slug else self

    def with_tellings(self) -> "ChangedStatementQuerySet":
        said = ("earlier__article__outlet", "later__article__outlet")
        speakers = ("earlier__appearance__person", "later__appearance__person")
        return self.select_related("person", *said, *speakers).defer(
            "earlier__article__reading", "later__article__reading"
        )

    def likest_first(self) -> "ChangedStatementQuerySet":
        return self.order_by("rank", "earlier__article__key", "later__article__key", "pk")


class ChangedStatement(models.Model):
    """Two statements of one person on one subject that may differ: a candidate for a reader. Derived."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="changed_statements")
    earlier = models.ForeignKey(Quotation, on_delete=models.CASCADE, related_name="changed_later")
    later = models.ForeignKey(Quotation, on_delete=models.CASCADE, related_name="changed_earlier")
    subject = models.JSONField(help_text="Rare words and names that both have.")
    difference = models.CharField(max_length=300, help_text="In words: “40 ships” and “60 ships”.")
    rank = models.PositiveIntegerField(help_text="Among the person’s, 0 for the two that are most alike.")

    objects = ChangedStatementQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["earlier", "later"], name="changed_statement_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.difference}"
