from django.db import models

from articles.models.person import Person


class Saying(models.Model):
    """One utterance of a person that several articles tell. Derived: grouped anew when one changes."""

    key = models.CharField(max_length=40, unique=True, help_text="Of its first telling: article and place.")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sayings")
    is_verbatim = models.BooleanField(
        help_text="Told everywhere in the same words, whole or cut; else it is only suggested that it is one."
    )
    reasons = models.JSONField(default=list, help_text="Why the tellings may be one, in words for a reader.")
    tellings = models.PositiveIntegerField(help_text="How many quotations it was grouped of.")

    def __str__(self) -> str:
        return f"{self.person}: {self.key}"
