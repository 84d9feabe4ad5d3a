"""What is told of an event: its articles in order of time, its title, why they belong together."""

from collections.abc import Mapping, Sequence

from articles.reading.events.evidence import Comparer
from articles.reading.events.linkage import Pair
from articles.reading.events.reasons import reason, told
from articles.reading.events.sketches import sketch
from articles.reading.records_across import EventGroup, Reason, Telling

Scores = Mapping[str, Mapping[str, float]]
"""By article, by other article: the cosine of their words, whatever the dates."""


def describe(tellings: Sequence[Telling]) -> EventGroup:
    """Tell one event, given all its tellings (two or more) in any order."""
    ordered = sorted(tellings, key=_order_of_time)
    scores = _scores_within(ordered)
    return EventGroup(
        articles=tuple(telling.article for telling in ordered),
        title=_title(ordered, scores),
        reasons=_reasons(ordered, scores),
    )


def _order_of_time(telling: Telling) -> tuple[bool, str, str]:
    """Return what sorts the earliest first, the undated last."""
    published = telling.published
    day = (published.likeliest or published.earliest).isoformat() if published else ""
    return not published, day, telling.article


def _scores_within(tellings: Sequence[Telling]) -> Scores:
    comparer = Comparer()
    sketches = [sketch(telling) for telling in tellings]
    keys = [telling.article for telling in tellings]
    rows = (comparer.likeness(own, sketches) for own in sketches)
    return {
        key: {other: score for other, score in zip(keys, row, strict=True) if other != key}
        for key, row in zip(keys, rows, strict=True)
    }


def _title(tellings: Sequence[Telling], scores: Scores) -> str:
    """Return the headline of the most central article, a stated one if any is."""
    titled = [telling for telling in tellings if telling.title]
    stated = [telling for telling in titled if telling.title_stated]
    central = sorted(
        stated or titled,
        key=lambda telling: (-round(sum(scores[telling.article].values()), 5), telling.article),
    )
    return central[0].title if central else ""


def _reasons(tellings: Sequence[Telling], scores: Scores) -> tuple[Reason, ...]:
    """Give a reason for each article and the one most like it, the likest pair first."""
    by_key = {telling.article: told(telling) for telling in tellings}
    place = {telling.article: number for number, telling in enumerate(tellings)}
    pairs = {_in_order(key, _likest(others), place) for key, others in scores.items()}
    best_first = sorted(pairs, key=lambda pair: (-scores[pair[0]][pair[1]], pair))
    return tuple(reason(by_key[one], by_key[other], scores[one][other]) for one, other in best_first)


def _likest(others: Mapping[str, float]) -> str:
    return min(others, key=lambda key: (-others[key], key))


def _in_order(one: str, other: str, place: Mapping[str, int]) -> Pair:
    return (one, other) if place[one] < place[other] else (other, one)
