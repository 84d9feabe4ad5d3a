from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from articles.admin.base import CuratedAdmin
from articles.admin.people import MOST_AT_ONCE, one_person, several_people
from articles.models import Appearance


@admin.register(Appearance)
class AppearanceAdmin(CuratedAdmin):
    """Names as spelled, one row an article. Split here what one person should not be."""

    list_display = ("name", "person", "article", "count", "lone")
    list_select_related = ("person", "article")
    list_filter = ("lone", ("person", admin.EmptyFieldListFilter))
    search_fields = ("name", "person__name", "article__title")
    ordering = ("name", "pk")
    actions = ("one_person", "several_people")
    fields = ("name", "person", "article", "name_key", "lone", "count", "mentions", "roles")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        return super().get_queryset(request).defer("article__reading", "article__body")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Grant the list its actions; a single name has nothing to change."""
        return obj is None and super().has_change_permission(request, obj)

    @admin.action(description="These names are one person", permissions=["change"])
    def one_person(self, request: HttpRequest, names: QuerySet[Appearance]) -> None:
        if spelled := self._spelled(request, names):
            self.decide(request, one_person(spelled), f"Ruled to be one person: {', '.join(spelled)}.")

    @admin.action(description="These names are several people", permissions=["change"])
    def several_people(self, request: HttpRequest, names: QuerySet[Appearance]) -> None:
        if spelled := self._spelled(request, names):
            self.decide(
                request, several_people(spelled), f"Ruled to be several people: {', '.join(spelled)}."
            )

    def _spelled(self, request: HttpRequest, names: QuerySet[Appearance]) -> list[str]:
        spelled = sorted(set(names.values_list("name", flat=True)))
        if 2 <= len(spelled) <= MOST_AT_ONCE:
            return spelled
        self.refuse(request, f"Select from 2 to {MOST_AT_ONCE} different names.")
        return []
