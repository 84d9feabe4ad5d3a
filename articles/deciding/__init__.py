"""Deciding: the only writer of decisions, and the one way from readings and decisions to what is shown.

`decide` and `revoke` append a decision and apply it; `apply` derives titles, outlets, dates, persons
and events anew. The same readings and the same decisions always end in the same archive.
"""

from articles.deciding.applying import Touched, apply, gather, regroup, regroup_people
from articles.deciding.describing import describe
from articles.deciding.exchange import export_decisions, import_decisions
from articles.deciding.house_marks import RULED_KIND, stale_articles
from articles.deciding.lines import KnownLines, known_lines
from articles.deciding.rulings import InvalidDecision, Ruling
from articles.deciding.taking import decide, decide_all, revoke
from articles.deciding.two_people import Move, preview_people, ruled_one, ruled_two

__all__ = [
    "RULED_KIND",
    "InvalidDecision",
    "KnownLines",
    "Move",
    "Ruling",
    "Touched",
    "apply",
    "decide",
    "decide_all",
    "describe",
    "export_decisions",
    "gather",
    "import_decisions",
    "known_lines",
    "preview_people",
    "regroup",
    "regroup_people",
    "revoke",
    "ruled_one",
    "ruled_two",
    "stale_articles",
]
