from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import CuratedAdmin, RulingForm, count_of, link_to_page
from articles.admin.people import MOST_AT_ONCE, ask, one_person, several_people, spellings_of
from articles.deciding import Ruling
from articles.models import Appearance, Person


class PersonForm(RulingForm):
    shown_name = forms.CharField(label="Name", max_length=200)

    class Meta:
        model = Person
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["shown_name"] = self.instance.name

    def rulings(self) -> list[Ruling]:
        if "shown_name" not in self.changed_data:
            return []
        value = {"name": self.cleaned_data["shown_name"]}
        spellings = spellings_of([self.instance.pk])
        return [Ruling("person.name", {"name": spelling}, value) for spelling in spellings]


@admin.register(Person)
class PersonAdmin(CuratedAdmin):
    form = PersonForm
    list_display = ("name", "slug", "articles_with")
    search_fields = ("name", "slug", "appearances__name")
    ordering = ("sort_name", "pk")
    actions = ("merge", "keep_apart")
    fields = ("shown_name", "reason", "slug", "articles_with", "spellings", "page")
    readonly_fields = ("slug", "articles_with", "spellings", "page")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        rows: QuerySet[Person] = super().get_queryset(request)
        return rows.annotate(article_count=count_of(Appearance.objects.all(), by="person", of="article"))

    @admin.display(description="articles", ordering="article_count")
    def articles_with(self, person: Any) -> int:
        return int(person.article_count)

    def spellings(self, person: Person) -> SafeString:
        counted = (
            person.appearances.values("name").annotate(texts=Count("article")).order_by("-texts", "name")
        )
        rows = counted.values_list("name", "texts")
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{} (in {})</li>", rows))

    @admin.display(description="On the site")
    def page(self, person: Person) -> SafeString:
        return link_to_page(person)

    @admin.action(description="Merge selected people", permissions=["change"])
    def merge(self, request: HttpRequest, persons: QuerySet[Person]) -> HttpResponse | None:
        return self._rule(request, persons, one_person, "one person")

    @admin.action(description="Keep selected people apart", permissions=["change"])
    def keep_apart(self, request: HttpRequest, persons: QuerySet[Person]) -> HttpResponse | None:
        return self._rule(request, persons, several_people, "several people")

    def _rule(
        self,
        request: HttpRequest,
        persons: QuerySet[Person],
        rule: Callable[[Sequence[str]], list[Ruling]],
        what: str,
    ) -> HttpResponse | None:
        """Say what it will do; once that is confirmed, decide."""
        names = self._names(request, persons)
        if names and "confirmed" not in request.POST:
            return ask(self, request, rule(names), list(persons), f"They are {what}")
        if names:
            self.decide(request, rule(names), f"Ruled to be {what}: {', '.join(names)}.")
        return None

    def _names(self, request: HttpRequest, persons: QuerySet[Person]) -> list[str]:
        names = spellings_of(persons.values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
        if 2 <= len(names) <= MOST_AT_ONCE:
            return names
        self.refuse(request, f"Select from 2 to {MOST_AT_ONCE} people.")
        return []
