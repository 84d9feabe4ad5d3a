"""The back office. What a curator changes here becomes a decision, so it outlives every import."""

from django.contrib import admin

from articles.admin.appearance import AppearanceAdmin
from articles.admin.article import ArticleAdmin
from articles.admin.decision import DecisionAdmin
from articles.admin.event import EventAdmin
from articles.admin.house_mark import HouseMarkAdmin
from articles.admin.import_run import ImportRunAdmin
from articles.admin.outlet import OutletAdmin
from articles.admin.person import PersonAdmin
from articles.admin.quotation import QuotationAdmin
from articles.admin.suggestion import SuggestionAdmin

__all__ = [
    "AppearanceAdmin",
    "ArticleAdmin",
    "DecisionAdmin",
    "EventAdmin",
    "HouseMarkAdmin",
    "ImportRunAdmin",
    "OutletAdmin",
    "PersonAdmin",
    "QuotationAdmin",
    "SuggestionAdmin",
]

admin.site.site_title = "News archive"
admin.site.site_header = "News archive"
admin.site.index_title = "Articles and what was found in them"
