from django.db import models

from articles.models.article import Article
from articles.models.person import Person


class AppearanceQuerySet(models.QuerySet["Appearance"]):
    def of_known_people(self) -> "AppearanceQuerySet":
        return self.filter(person__isnull=False)


class Appearance(models.Model):
    """One spelling of a name in one article, with every place it stands."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="appearances")
    name = models.CharField(max_length=200, help_text="The fullest spelling in this text.")
    name_key = models.CharField(
        max_length=200, db_index=True, help_text="Surname block: names that might be one."
    )
    lone = models.BooleanField(default=False, help_text="A surname with no full name in this text.")
    mentions = models.JSONField(help_text="[{start, end, text}]")
    roles = models.JSONField(default=list, help_text="Titles as written: [{start, end, text}]")
    count = models.PositiveIntegerField(help_text="How many mentions.")
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="appearances",
        help_text="Empty for a lone surname that nobody in the archive answers to for sure.",
    )

    objects = AppearanceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "name"], name="appearance_once_an_article")]

    def __str__(self) -> str:
        return self.name
