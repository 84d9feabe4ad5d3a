from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.base import ReadOnlyAdmin
from articles.models import Quotation


@admin.register(Quotation)
class QuotationAdmin(ReadOnlyAdmin):
    list_display = ("words", "speaker", "verb", "kind", "certainty", "article")
    list_filter = ("kind", "certainty", "rule")
    search_fields = ("text", "speaker_text", "appearance__name", "appearance__person__name")
    ordering = ("article", "start")
    fields = (
        "text",
        "speaker",
        "speaker_text",
        "verb",
        "kind",
        "certainty",
        "rule",
        "said_earliest",
        "said_latest",
        "article",
        "start",
        "end",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quotation]:
        rows = super().get_queryset(request).select_related("article", "appearance__person")
        return rows.defer("article__reading", "article__body")

    @admin.display(ordering="text")
    def words(self, quotation: Quotation) -> str:
        return str(quotation)

    @admin.display(ordering="appearance__person__name")
    def speaker(self, quotation: Quotation) -> str:
        named = quotation.appearance
        return str(named.person or named) if named else quotation.speaker_text or "unclear"
