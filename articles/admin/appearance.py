from collections.abc import Callable, Sequence

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.base import CuratedAdmin
from articles.admin.people import MOST_AT_ONCE, ask, one_person, several_people
from articles.deciding import Ruling
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
    def one_person(self, request: HttpRequest, names: QuerySet[Appearance]) -> HttpResponse | None:
        return self._rule(request, names, one_person, "one person")

    @admin.action(description="These names are several people", permissions=["change"])
    def several_people(self, request: HttpRequest, names: QuerySet[Appearance]) -> HttpResponse | None:
        return self._rule(request, names, several_people, "several people")

    def _rule(
        self,
        request: HttpRequest,
        names: QuerySet[Appearance],
        rule: Callable[[Sequence[str]], list[Ruling]],
        what: str,
    ) -> HttpResponse | None:
        """Say what it will do; once that is confirmed, decide."""
        spelled = self._spelled(request, names)
        if spelled and "confirmed" not in request.POST:
            return ask(self, request, rule(spelled), list(names), f"These names are {what}")
        if spelled:
            self.decide(request, rule(spelled), f"Ruled to be {what}: {', '.join(spelled)}.")
        return None

    def _spelled(self, request: HttpRequest, names: QuerySet[Appearance]) -> list[str]:
        spelled = sorted(set(names.values_list("name", flat=True)))
        if 2 <= len(spelled) <= MOST_AT_ONCE:
            return spelled
        self.refuse(request, f"Select from 2 to {MOST_AT_ONCE} different names.")
        return []
