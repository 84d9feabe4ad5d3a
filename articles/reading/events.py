"""Events: which articles report one happening. Pure; what is decided is an argument."""

from collections.abc import Mapping, Sequence

from articles.reading.linkage import Pair, average_linkage
from articles.reading.nearness import DAYS_OF_ONE_EVENT, days_between, first_day, pairs_to_compare
from articles.reading.placing import Placed, place_in_time
from articles.reading.reasons import reason
from articles.reading.records_across import EventGroup, Reason, Rulings, Telling
from articles.reading.similarity import Against, Vector, vector

ALIKE = 0.06
"""Mean closeness of the articles of one event. Measured: benchmarks/events.py."""

TRUST_BY_DAYS = (1.0, 0.8, 0.6, 0.4)
"""What a score is worth when so many days lie between; beyond the window nothing."""

TRUST_WITHOUT_DATES = 0.35
"""Two articles must then be alike by .17: a story that runs on for weeks is told in the same words."""

COPY = 0.8
"""So alike, two articles are one text: its date does not matter."""


def group_events(tellings: tuple[Telling, ...], rulings: Rulings) -> tuple[EventGroup, ...]:
    """Group articles; only groups of two or more come back. Same result in any order.

    Average linkage of TF-IDF cosines in a window of days, after the topic-detection-and-tracking
    tradition (Allan et al. 1998); document frequencies come with the program.
    """
    ordered = sorted(tellings, key=first_day)
    vectors = [vector(telling) for telling in ordered]
    closeness = _closeness(ordered, _likeness(ordered, vectors))
    keys = [telling.article for telling in ordered]
    groups = average_linkage(keys, closeness, rulings, at_least=ALIKE)
    known = dict(zip(keys, zip(ordered, vectors, strict=True), strict=True))
    events = [_event([known[key] for key in group]) for group in groups if len(group) > 1]
    return tuple(sorted(events, key=lambda event: event.articles))


def _likeness(tellings: Sequence[Telling], vectors: Sequence[Vector]) -> dict[Pair, float]:
    """Return the cosines of the pairs worth comparing, whatever their dates."""
    against = Against()
    found = {}
    for first, others in pairs_to_compare(tellings, vectors).items():
        scores = against.cosines(vectors[first], [vectors[other] for other in others])
        for other, score in zip(others, scores, strict=True):
            found[tellings[first].article, tellings[other].article] = score
    return found


def _closeness(tellings: Sequence[Telling], likeness: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return what each pair's likeness is worth, given where the two stand in time."""
    placed = place_in_time(tellings, likeness)
    return {
        pair: score * (1.0 if score >= COPY else _trust(placed[pair[0]], placed[pair[1]]))
        for pair, score in likeness.items()
    }


def _trust(one: Placed, other: Placed) -> float:
    """Return what a score is worth: 1 on one day, less further off or unknown, 0 in another time."""
    if (one.torn and other.period) or (other.torn and one.period):
        return 0.0
    if one.period is None or other.period is None:
        return TRUST_WITHOUT_DATES
    days = days_between(one.period, other.period)
    if days > DAYS_OF_ONE_EVENT:
        return 0.0
    return TRUST_BY_DAYS[days] if one.firm and other.firm else TRUST_WITHOUT_DATES


def _event(members: list[tuple[Telling, Vector]]) -> EventGroup:
    """Describe one group: its articles in order of time, its title, why they belong together."""
    members = sorted(members, key=lambda member: _order_of_time(member[0]))
    tellings = [telling for telling, _ in members]
    scores = _scores_within(members)
    return EventGroup(
        articles=tuple(telling.article for telling in tellings),
        title=_title(tellings, scores),
        reasons=_reasons(tellings, scores),
    )


def _order_of_time(telling: Telling) -> tuple[bool, str, str]:
    """Return what sorts the earliest first, the undated last."""
    published = telling.published
    day = (published.likeliest or published.earliest).isoformat() if published else ""
    return not published, day, telling.article


def _scores_within(members: Sequence[tuple[Telling, Vector]]) -> dict[str, dict[str, float]]:
    """Return how alike each member is to each other one, whatever the dates."""
    against = Against()
    vectors = [own for _, own in members]
    keys = [telling.article for telling, _ in members]
    return {
        key: {
            other: score
            for other, score in zip(keys, against.cosines(own, vectors), strict=True)
            if other != key
        }
        for key, own in zip(keys, vectors, strict=True)
    }


def _title(tellings: Sequence[Telling], scores: Mapping[str, Mapping[str, float]]) -> str:
    """Return the headline of the most central article, a stated one if any is."""
    titled = [telling for telling in tellings if telling.title]
    stated = [telling for telling in titled if telling.title_stated]
    central = sorted(
        stated or titled,
        key=lambda telling: (-round(sum(scores[telling.article].values()), 5), telling.article),
    )
    return central[0].title if central else ""


def _reasons(tellings: Sequence[Telling], scores: Mapping[str, Mapping[str, float]]) -> tuple[Reason, ...]:
    """Give a reason for each article and the one most like it, the likest pair first."""
    by_key = {telling.article: telling for telling in tellings}
    place = {telling.article: number for number, telling in enumerate(tellings)}
    pairs = {_in_order(key, _likest(others), place) for key, others in scores.items()}
    best_first = sorted(pairs, key=lambda pair: (-scores[pair[0]][pair[1]], pair))
    return tuple(reason(by_key[one], by_key[other], scores[one][other]) for one, other in best_first)


def _likest(others: Mapping[str, float]) -> str:
    return min(others, key=lambda key: (-others[key], key))


def _in_order(one: str, other: str, place: Mapping[str, int]) -> Pair:
    return (one, other) if place[one] < place[other] else (other, one)
