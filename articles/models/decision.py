import uuid

from django.db import models

KINDS = [
    ("article.title", "title of an article"),
    ("article.outlet", "outlet of an article"),
    ("article.published", "date of an article"),
    ("line.kind", "what a line is"),
    ("outlet.name", "name of an outlet"),
    ("person.name", "name of a person"),
    ("people.same", "two names are one person"),
    ("people.different", "two names are two people"),
    ("event.title", "title of an event"),
    ("event.same", "two articles report one event"),
    ("event.different", "two articles report two events"),
]


class DecisionQuerySet(models.QuerySet["Decision"]):
    def in_force(self) -> "DecisionQuerySet":
        """Keep those that nobody revoked, in the order they were taken."""
        return self.filter(revocation=None, revokes=None).order_by("decided_at", "key")


class Decision(models.Model):
    """What a curator ruled. Append-only: revoked by another row, never edited."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=20, choices=[*KINDS, ("revoke", "revocation")])
    subject = models.JSONField(
        help_text="What it is about: article keys, or names as spelled. Never a row's number."
    )
    value = models.JSONField(default=dict, help_text="What holds from now on.")
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=150)
    decided_at = models.DateTimeField()
    revokes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="revocation"
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="decision_revokes_or_rules",
                condition=models.Q(kind="revoke", revokes__isnull=False)
                | (~models.Q(kind="revoke") & models.Q(revokes=None)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.subject}"
