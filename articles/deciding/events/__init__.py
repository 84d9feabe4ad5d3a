"""Events: what came, changed or went since the last time, and what stands around it, is grouped anew.

The same articles and decisions end in the same events, whatever came first: what is grouped again are
whole pieces of the graph of ties (docs/decisions/0010).
"""

from collections.abc import Collection

from articles.deciding.events.kept import Kept, keep, mark_looked_at
from articles.deciding.events.new_sketches import News, forget_all, news
from articles.deciding.events.overlaid import Overlaid, ties_with
from articles.deciding.events.tying import ties_of_news
from articles.deciding.events.writing import write_events
from articles.deciding.in_force import InForce
from articles.reading.events import Dated, Graph, changed_pieces

__all__ = ["mark_looked_at", "regroup_events"]

Ties = dict[str, dict[str, float]]


def regroup_events(decided: InForce, ruled: Collection[str] | None = ()) -> set[str]:
    """Group again what is new and what these articles, which were ruled about, are in (all anew: None).

    Returns the keys of the articles whose event is another now or tells something else.
    """
    if ruled is None:
        forget_all()
    new = news()
    ties = ties_of_news(new)
    touched = {*new.shown, *new.gone, *(ruled or ())}
    before = Kept(everything=new.is_much)
    before.ties.ask(touched)
    after = _graph_after(before, new, ties, decided)
    pieces = changed_pieces(Graph(before.stamps, before.ties, decided.events), after, touched)
    groups = [group for piece in pieces for group in after.group(piece)]
    regrouped = {article for piece in pieces for article in piece}
    keep(new, ties)
    retold = touched | (regrouped if new.gone else set())
    return write_events(groups, regrouped, retold, decided)


def _graph_after(before: Kept, new: News, ties: Ties, decided: InForce) -> Graph:
    stamps: Overlaid[Dated] = Overlaid(dict(new.sketches), before.stamps, without=new.gone)
    return Graph(stamps, ties_with(ties, before.ties, without=new.gone), decided.events)
