"""Persons who may be one, answered in bulk: first it is said what a ruling will do."""

from collections.abc import Callable, Iterable

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import CuratedAdmin
from articles.admin.people import ask
from articles.deciding import Ruling, ruled_one, ruled_two
from articles.models import Suggestion

MOST_AT_ONCE = 100


@admin.register(Suggestion)
class SuggestionAdmin(CuratedAdmin):
    list_display = ("two", "why", "is_namesake", "is_settled")
    list_filter = ("is_settled", "is_namesake")
    list_select_related = ("person", "other")
    search_fields = ("person__name", "other__name")
    ordering = ("is_settled", "person__sort_name", "other__sort_name", "pk")
    actions = ("one_person", "two_people")
    fields = ("two", "why", "is_namesake", "is_settled")
    readonly_fields = fields

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Grant the list its actions; a suggestion itself has nothing to change by hand."""
        return obj is None and request.user.has_perm("articles.change_person")

    def has_view_permission(self, request: HttpRequest, _obj: Model | None = None) -> bool:
        return request.user.has_perm("articles.view_person") or request.user.has_perm(
            "articles.change_person"
        )

    @admin.display(description="the two", ordering="person__sort_name")
    def two(self, suggestion: Suggestion) -> SafeString:
        address = reverse("person_pair", args=[suggestion.person.slug, suggestion.other.slug])
        return format_html('<a href="{}">{} – {}</a>', address, suggestion.person, suggestion.other)

    @admin.display(description="reasons")
    def why(self, suggestion: Suggestion) -> SafeString:
        return format_html_join("", "{}<br>", ((reason,) for reason in suggestion.reasons))

    @admin.action(description="Each two are one person", permissions=["change"])
    def one_person(self, request: HttpRequest, chosen: QuerySet[Suggestion]) -> HttpResponse | None:
        return self._rule(request, chosen, ruled_one, "Each two are one person")

    @admin.action(description="Each two are two people", permissions=["change"])
    def two_people(self, request: HttpRequest, chosen: QuerySet[Suggestion]) -> HttpResponse | None:
        return self._rule(request, chosen, ruled_two, "Each two are two people")

    def _rule(
        self,
        request: HttpRequest,
        chosen: QuerySet[Suggestion],
        rule: Callable[[Iterable[tuple[int, int]]], list[Ruling]],
        title: str,
    ) -> HttpResponse | None:
        """Say what it will do; once that is confirmed, decide."""
        pairs = list(chosen.select_related("person", "other")[: MOST_AT_ONCE + 1])
        if len(pairs) > MOST_AT_ONCE:
            self.refuse(request, f"Select at most {MOST_AT_ONCE} at once.")
            return None
        rulings = rule([(each.person_id, each.other_id) for each in pairs])
        if "confirmed" not in request.POST:
            return ask(self, request, rulings, pairs, title)
        self.decide(request, rulings, f"Ruled: {len(rulings)} decisions, each can be revoked.")
        return None
