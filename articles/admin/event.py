from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import CuratedAdmin, RulingForm, as_pretty_json, count_of, link_to_page
from articles.deciding import Ruling
from articles.models import Article, Event


class EventForm(RulingForm):
    shown_title = forms.CharField(label="Title", max_length=500, widget=forms.TextInput({"size": 80}))

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["shown_title"] = self.instance.title

    def rulings(self) -> list[Ruling]:
        if "shown_title" not in self.changed_data:
            return []
        oldest = self.instance.articles.oldest_first().values_list("key", flat=True).first()
        return [Ruling("event.title", {"article": oldest}, {"title": self.cleaned_data["shown_title"]})]


@admin.register(Event)
class EventAdmin(CuratedAdmin):
    form = EventForm
    list_display = ("title", "earliest", "latest", "articles_of_it")
    search_fields = ("title", "slug", "articles__title")
    ordering = ("-latest", "slug")
    fields = ("shown_title", "reason", "title_rule", "slug", "earliest", "latest", "told_by", "why", "page")
    readonly_fields = ("title_rule", "slug", "earliest", "latest", "told_by", "why", "page")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        rows: QuerySet[Event] = super().get_queryset(request)
        return rows.annotate(article_count=count_of(Article.objects.all(), by="event"))

    @admin.display(description="articles", ordering="article_count")
    def articles_of_it(self, event: Any) -> int:
        return int(event.article_count)

    @admin.display(description="Articles")
    def told_by(self, event: Event) -> SafeString:
        articles = event.articles.for_cards().oldest_first()
        rows = ((each.title, each.outlet or "outlet unknown", each.key) for each in articles)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{} ({}, {})</li>", rows))

    @admin.display(description="Why they belong together")
    def why(self, event: Event) -> SafeString:
        return as_pretty_json(event.reasons)

    @admin.display(description="On the site")
    def page(self, event: Event) -> SafeString:
        return link_to_page(event)
