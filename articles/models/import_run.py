from django.db import models
from django.urls import reverse

from articles.models.article import Article

BUCKETS = ["new", "revised", "unchanged", "duplicate", "skipped", "failed"]


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    def latest_first(self) -> "ImportRunQuerySet":
        return self.order_by("-number")


class ImportRun(models.Model):
    """One run of `import_articles`."""

    number = models.AutoField(primary_key=True)
    paths = models.JSONField(help_text="What was asked for, as typed.")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True, help_text="Empty: running, or it was stopped.")
    new = models.PositiveIntegerField(default=0)
    revised = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    duplicate = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    said_of_files = models.JSONField(
        default=list, help_text="What sidecars, manifests and a pattern did, a sentence each."
    )

    objects = ImportRunQuerySet.as_manager()

    def __str__(self) -> str:
        return f"import {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.number])

    @property
    def seen(self) -> int:
        return sum(getattr(self, bucket) for bucket in BUCKETS)


class ImportedFile(models.Model):
    """What became of one file in one run."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="files")
    path = models.CharField(max_length=1000)
    bucket = models.CharField(max_length=10, choices=[(bucket, bucket) for bucket in BUCKETS])
    cause = models.CharField(max_length=500, blank=True)
    advice = models.CharField(max_length=500, blank=True)
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "path"], name="imported_file_once_a_run")]

    def __str__(self) -> str:
        return self.path
