"""Events: which articles report one happening. Pure; what is decided is an argument.

All at once (`group_events`), or piece by piece as articles come and go: the very same events. For the
latter an archive keeps for each article its `Sketch` (`pack`) and its ties (`ties_of` the candidates
that an `Index`, or a table of `Sketch.keys`, finds). When one arrives, `changed_pieces` of the graph
before and after names the pieces to group again (`Graph.group`), and `describe` tells each event anew.
"""

from collections.abc import Iterable

from articles.reading.events.describing import describe
from articles.reading.events.graph import Graph, beside, changed_pieces
from articles.reading.events.index import Index, Key, first_days, keys_of
from articles.reading.events.judging import COPY, all_ties, ties_of
from articles.reading.events.sketches import LONG_AGO, Dated, Sketch, Stamp, pack, sketch, unpack
from articles.reading.events.stories import Chapter, Link, Storyline, chapter, link_back, storylines
from articles.reading.records_across import EventGroup, Rulings, Telling

__all__ = [
    "COPY",
    "LONG_AGO",
    "Chapter",
    "Dated",
    "Graph",
    "Index",
    "Key",
    "Link",
    "Sketch",
    "Stamp",
    "Storyline",
    "all_ties",
    "beside",
    "changed_pieces",
    "chapter",
    "describe",
    "first_days",
    "group_articles",
    "group_events",
    "keys_of",
    "link_back",
    "pack",
    "sketch",
    "storylines",
    "ties_of",
    "unpack",
]


def group_events(tellings: Iterable[Telling], rulings: Rulings) -> tuple[EventGroup, ...]:
    """Group articles and tell each event; only groups of two or more come back. Any order, one result.

    Average linkage of learned odds in a window of days, after the topic-detection-and-tracking
    tradition (Allan et al. 1998); document frequencies come with the program.
    """
    by_key = {telling.article: telling for telling in tellings}
    groups = group_articles(map(sketch, by_key.values()), rulings)
    events = [describe([by_key[article] for article in group]) for group in groups]
    return tuple(sorted(events, key=lambda event: event.articles))


def group_articles(sketches: Iterable[Sketch], rulings: Rulings) -> list[frozenset[str]]:
    """Return the articles of each event, no words about it."""
    by_key = {each.article: each for each in sketches}
    graph = Graph(by_key, beside(all_ties(by_key.values())), rulings)
    pieces = graph.pieces(sorted(by_key))
    return [group for piece in pieces for group in graph.group(piece) if len(group) > 1]
