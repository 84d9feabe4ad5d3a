"""The tables. Kept: `Source`, `Place`, `Decision`, and what users keep. The rest can be made again."""

from articles.models.appearance import Appearance
from articles.models.article import Article
from articles.models.bookmark import Bookmark
from articles.models.change import Change
from articles.models.changed_statement import ChangedStatement
from articles.models.copy import Copy, Shingle
from articles.models.decision import Decision
from articles.models.event import Event
from articles.models.event_sketch import EventSketch, SketchKey, Tie
from articles.models.house_mark import HouseMark, MarkUse
from articles.models.import_run import ImportedFile, ImportRun
from articles.models.outlet import Outlet
from articles.models.person import Person, Suggestion
from articles.models.place import Place
from articles.models.quotation import Quotation
from articles.models.revision import Revision
from articles.models.saved_search import SavedSearch
from articles.models.saying import Saying
from articles.models.source import Source

__all__ = [
    "Appearance",
    "Article",
    "Bookmark",
    "Change",
    "ChangedStatement",
    "Copy",
    "Decision",
    "Event",
    "EventSketch",
    "HouseMark",
    "ImportRun",
    "ImportedFile",
    "MarkUse",
    "Outlet",
    "Person",
    "Place",
    "Quotation",
    "Revision",
    "SavedSearch",
    "Saying",
    "Shingle",
    "SketchKey",
    "Source",
    "Suggestion",
    "Tie",
]
