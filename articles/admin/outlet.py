from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles.admin.base import CuratedAdmin, RulingForm, count_of, link_to_page
from articles.deciding import Ruling
from articles.models import Article, Outlet


class OutletForm(RulingForm):
    shown_name = forms.CharField(
        label="Name", max_length=200, help_text="The name of another outlet makes the two one."
    )

    class Meta:
        model = Outlet
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["shown_name"] = self.instance.name

    def rulings(self) -> list[Ruling]:
        if "shown_name" not in self.changed_data:
            return []
        value = {"name": self.cleaned_data["shown_name"]}
        return [Ruling("outlet.name", {"outlet": self.instance.name}, value)]


@admin.register(Outlet)
class OutletAdmin(CuratedAdmin):
    form = OutletForm
    list_display = ("name", "slug", "articles_of_it")
    search_fields = ("name", "slug")
    ordering = ("name", "pk")
    fields = ("shown_name", "reason", "slug", "hue", "articles_of_it", "page")
    readonly_fields = ("slug", "hue", "articles_of_it", "page")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        rows: QuerySet[Outlet] = super().get_queryset(request)
        return rows.annotate(article_count=count_of(Article.objects.all(), by="outlet"))

    @admin.display(description="articles", ordering="article_count")
    def articles_of_it(self, outlet: Any) -> int:
        return int(outlet.article_count)

    @admin.display(description="On the site")
    def page(self, outlet: Outlet) -> SafeString:
        return link_to_page(outlet)
