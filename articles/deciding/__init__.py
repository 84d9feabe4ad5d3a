"""Deciding: the only writer of decisions, and the one way from readings and decisions to what is shown.

`decide` and `revoke` append a decision and apply it; `apply` derives titles, outlets, dates, persons
and events anew. The same readings and the same decisions always end in the same archive.
"""

from articles.deciding.applying import apply, regroup, regroup_people
from articles.deciding.describing import describe
from articles.deciding.exchange import export_decisions, import_decisions
from articles.deciding.rulings import InvalidDecision, Ruling
from articles.deciding.taking import decide, decide_all, revoke

__all__ = [
    "InvalidDecision",
    "Ruling",
    "apply",
    "decide",
    "decide_all",
    "describe",
    "export_decisions",
    "import_decisions",
    "regroup",
    "regroup_people",
    "revoke",
]
