from datetime import date
from itertools import combinations, pairwise
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import (
    CuratedAdmin,
    RulingForm,
    as_pretty_json,
    link_to_page,
)
from articles.deciding import Ruling
from articles.models import Article
from articles.reading.sources import decode

MOST_AT_ONCE = 20


class ArticleForm(RulingForm):
    shown_title = forms.CharField(label="Title", max_length=500, widget=forms.TextInput({"size": 80}))
    shown_outlet = forms.CharField(
        label="Outlet", required=False, max_length=200, help_text="Empty: unknown."
    )
    earliest = forms.DateField(label="Published, earliest", required=False)
    latest = forms.DateField(
        label="Published, latest",
        required=False,
        help_text="The same day twice when it is known. Both empty: unknown.",
    )

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        article: Article = self.instance
        self.initial = {
            **self.initial,
            "shown_title": article.title,
            "shown_outlet": article.outlet.name if article.outlet else "",
            "earliest": article.published_earliest,
            "latest": article.published_latest,
        }

    def rulings(self) -> list[Ruling]:
        subject = {"article": self.instance.key}
        values = {
            "article.title": ({"shown_title"}, {"title": self.cleaned_data["shown_title"]}),
            "article.outlet": ({"shown_outlet"}, {"outlet": self.cleaned_data["shown_outlet"]}),
            "article.published": (
                {"earliest", "latest"},
                {name: _iso(self.cleaned_data[name]) for name in ("earliest", "latest")},
            ),
        }
        changed = set(self.changed_data)
        return [Ruling(kind, subject, value) for kind, (fields, value) in values.items() if fields & changed]


@admin.register(Article)
class ArticleAdmin(CuratedAdmin):
    form = ArticleForm
    list_display = ("title", "outlet", "published", "published_certainty", "event", "language", "word_count")
    list_select_related = ("outlet", "event")
    list_filter = (
        ("outlet", admin.RelatedOnlyFieldListFilter),
        "outlet_certainty",
        "published_certainty",
        "title_certainty",
        ("event", admin.EmptyFieldListFilter),
        "language",
    )
    search_fields = ("title", "key", "outlet__name", "places__path")
    ordering = ("-published_latest", "key")
    actions = ("one_event", "not_one_event")
    fieldsets = (
        (None, {"fields": ("shown_title", "shown_outlet", "earliest", "latest", "reason", "page")}),
        ("How it was found", {"fields": ("title_found", "outlet_found", "published_found")}),
        ("In it", {"fields": ("text", "people", "quoted")}),
        ("Where it comes from", {"fields": ("key", "lies_at", "revised", "event", "whole_reading")}),
    )
    readonly_fields = (
        "page",
        "title_found",
        "outlet_found",
        "published_found",
        "text",
        "people",
        "quoted",
        "key",
        "lies_at",
        "revised",
        "event",
        "whole_reading",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("reading", "body")

    @admin.display(ordering="published_latest")
    def published(self, article: Article) -> str:
        return _days(article.published_earliest, article.published_latest)

    @admin.display(description="On the site")
    def page(self, article: Article) -> SafeString:
        return link_to_page(article)

    @admin.display(description="Title")
    def title_found(self, article: Article) -> str:
        return f"{article.title_certainty}: {article.title_rule}"

    @admin.display(description="Outlet")
    def outlet_found(self, article: Article) -> str:
        return f"{article.outlet_certainty}: {article.outlet_rule}"

    @admin.display(description="Published")
    def published_found(self, article: Article) -> str:
        return f"{article.published_certainty}: {article.published_rule}"

    def text(self, article: Article) -> SafeString:
        content = decode(article.source.raw).content
        return format_html_join(
            "",
            "<p><small>{} ({})</small><br>{}</p>",
            (
                (block["kind"], block["rule"], content[block["start"] : block["end"]])
                for block in article.reading["blocks"]
            ),
        )

    def people(self, article: Article) -> SafeString:
        named = article.appearances.select_related("person").order_by("-count", "name")
        rows = ((each.name, each.count, each.person or "nobody for sure") for each in named)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{} ({}): {}</li>", rows))

    def quoted(self, article: Article) -> SafeString:
        said = article.quotations.select_related("appearance").in_text_order()
        rows = (
            (each.text, each.appearance or each.speaker_text or "unclear", each.certainty) for each in said
        )
        return format_html("<ul>{}</ul>", format_html_join("", "<li>“{}” {} ({})</li>", rows))

    def lies_at(self, article: Article) -> SafeString:
        paths = article.places.order_by("path").values_list("path")
        return format_html_join("", "{}<br>", paths)

    def revised(self, article: Article) -> int:
        return int(article.revisions.aggregate(count=Count("pk"))["count"])

    @admin.display(description="Reading")
    def whole_reading(self, article: Article) -> SafeString:
        return as_pretty_json(article.reading)

    @admin.action(description="These articles are one event", permissions=["change"])
    def one_event(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        pairs = list(pairwise(self._keys(articles)))
        self._rule(request, "event.same", pairs, "Ruled to be one event.")

    @admin.action(description="Not one event", permissions=["change"])
    def not_one_event(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        pairs = list(combinations(self._keys(articles), 2))
        self._rule(request, "event.different", pairs, "Ruled to be no one event.")

    def _keys(self, articles: QuerySet[Article]) -> list[str]:
        return sorted(articles.values_list("key", flat=True)[: MOST_AT_ONCE + 1])

    def _rule(self, request: HttpRequest, kind: str, pairs: list[tuple[str, str]], done: str) -> None:
        if not 0 < len(pairs) <= MOST_AT_ONCE * (MOST_AT_ONCE - 1) // 2:
            self.refuse(request, f"Select from 2 to {MOST_AT_ONCE} articles.")
            return
        self.decide(request, [Ruling(kind, {"articles": [one, other]}) for one, other in pairs], done)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _days(earliest: date | None, latest: date | None) -> str:
    if not (earliest and latest):
        return "unknown"
    return earliest.isoformat() if earliest == latest else f"{earliest.isoformat()} to {latest.isoformat()}"
