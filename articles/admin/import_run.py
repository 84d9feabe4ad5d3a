from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import ReadOnlyAdmin, link_to_page
from articles.models import ImportRun
from articles.models.import_run import BUCKETS

MOST_FILES_SHOWN = 200


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    list_display = ("number", "started_at", "finished_at", "seen", *BUCKETS)
    ordering = ("-number",)
    fields = ("number", "paths", "started_at", "finished_at", "seen", *BUCKETS, "not_imported", "page")

    def seen(self, run: ImportRun) -> int:
        return run.seen

    @admin.display(description="Skipped and failed")
    def not_imported(self, run: ImportRun) -> SafeString:
        files = run.files.filter(bucket__in=("skipped", "failed")).order_by("bucket", "path")
        rows = files.values_list("path", "cause", "advice")[:MOST_FILES_SHOWN]
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}: {} {}</li>", rows))

    @admin.display(description="On the site")
    def page(self, run: ImportRun) -> SafeString:
        return link_to_page(run)
