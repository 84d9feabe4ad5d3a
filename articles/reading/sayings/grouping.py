"""Sayings: one person's utterances that several articles tell, each with its renderings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.content import likeness
from articles.reading.sayings.measure import SAME_WORDS, told_in_other_words, told_in_same_words
from articles.reading.sayings.reasons import why_one
from articles.reading.sayings.records import Saying, Utterance
from articles.reading.sayings.weighing import Weighed, days_apart, pairs_near

DAYS_OF_ONE_SAYING = 7
"""The same words later than that are said again, not told again."""
DAYS_OF_OTHER_WORDS = 2
"""Told in other words: within an event's days. Set by hand; what a person says on one subject a week
later is as often another utterance."""
SHARED_IN_OTHER_WORDS = 3
"""Telling words that both have. Within one event two suffice (`SAME_UTTERANCE`), across articles not."""
WEIGHT_IN_OTHER_WORDS = 9.0
MUCH_OF_BOTH, NEARLY_ALL = 0.4, 0.75
"""Set on the quotations of 110 events of one half of abp: what lies below was another utterance more often
than not ("I am very concerned")."""
SHORT = 6
"""Words. A shorter one must stand in the other in one piece, not here and there."""
ENOUGH_UNDATED = 8
"""Words of an utterance of no known day that are nobody's chance repetition."""


@dataclass(frozen=True, slots=True)
class Link:
    score: float
    one: Weighed
    other: Weighed
    is_verbatim: bool


def group_sayings(utterances: Iterable[Utterance]) -> tuple[Saying, ...]:
    """Group the utterances of one person; only sayings of two articles or more come back.

    The same in any order: all pairs near in time are weighed, the surest are joined first, and of one
    article a saying takes one utterance only, unless its words are the same.
    """
    weighed = sorted((Weighed(each) for each in utterances), key=lambda each: each.order)
    links = sorted(_links(weighed), key=lambda link: (-link.is_verbatim, -link.score, *_keys(link)))
    sayings: dict[str, list[Weighed]] = {each.utterance.key: [each] for each in weighed}
    used: dict[str, list[Link]] = {}
    for link in links:
        _join(link, sayings, used)
    groups = {id(group): group for group in sayings.values() if len(group) > 1}
    found = [_saying(group, used[group[0].utterance.key]) for group in groups.values()]
    return tuple(sorted(found, key=lambda saying: saying.utterances))


def _keys(link: Link) -> tuple[str, str]:
    return link.one.utterance.key, link.other.utterance.key


def _links(weighed: list[Weighed]) -> Iterable[Link]:
    for one, other, _ in pairs_near(weighed, DAYS_OF_ONE_SAYING, at_least=1):
        link = _link(one, other)
        if link is not None:
            yield link
    yield from _undated_links(weighed)


def _link(one: Weighed, other: Weighed) -> Link | None:
    """Say whether two utterances are one, and how surely."""
    told = told_in_other_words(one.worded, other.worded)
    if not told:
        return None
    either_indirect = one.utterance.is_indirect or other.utterance.is_indirect
    same = _same_words(one, other)
    if same >= SAME_WORDS:
        return Link(round(same, 6), one, other, is_verbatim=not either_indirect)
    near = (days_apart(one, other) or 0) <= DAYS_OF_OTHER_WORDS
    if near and _tells_enough(one, other, told):
        return Link(round(told, 6), one, other, is_verbatim=False)
    return None


def _tells_enough(one: Weighed, other: Weighed, told: float) -> bool:
    """Say whether what both have is telling, and much of both, or nearly all of one."""
    shared = one.content.weights.keys() & other.content.weights.keys()
    weight = sum(one.content.weights[word] for word in shared)
    if len(shared) < SHARED_IN_OTHER_WORDS or weight < WEIGHT_IN_OTHER_WORDS:
        return False
    return told >= NEARLY_ALL or likeness(one.content, other.content) >= MUCH_OF_BOTH


def _same_words(one: Weighed, other: Weighed) -> float:
    shorter, longer = sorted(
        (one.utterance.words, other.utterance.words), key=lambda words: len(words.split())
    )
    if len(shorter.split()) < SHORT and _plain(shorter) not in _plain(longer):
        return 0.0
    return told_in_same_words(one.worded, other.worded)


def _plain(words: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in words.casefold()).split())


def _undated_links(weighed: list[Weighed]) -> Iterable[Link]:
    """Join what is of no known day only with the very same words, and enough of them."""
    by_words: dict[str, list[Weighed]] = {}
    for each in weighed:
        if len(each.utterance.words.split()) >= ENOUGH_UNDATED and not each.utterance.is_indirect:
            by_words.setdefault(_plain(each.utterance.words), []).append(each)
    for same in by_words.values():
        undated = [each for each in same if each.utterance.day is None]
        for each in undated:
            others = (other for other in same if other.utterance.article != each.utterance.article)
            yield from (Link(1.0, other, each, is_verbatim=True) for other in list(others)[:1])


def _join(link: Link, sayings: dict[str, list[Weighed]], used: dict[str, list[Link]]) -> None:
    one, other = sayings[link.one.utterance.key], sayings[link.other.utterance.key]
    if one is other:
        used.setdefault(one[0].utterance.key, [])
        return
    if not link.is_verbatim and {e.utterance.article for e in one} & {e.utterance.article for e in other}:
        return
    joined = sorted([*one, *other], key=lambda each: each.order)
    links = [*used.get(one[0].utterance.key, []), *used.get(other[0].utterance.key, []), link]
    used[joined[0].utterance.key] = links
    sayings.update({each.utterance.key: joined for each in joined})


def _saying(group: list[Weighed], links: list[Link]) -> Saying:
    guessed = [link for link in links if not link.is_verbatim]
    return Saying(
        utterances=tuple(each.utterance.key for each in group),
        is_verbatim=not guessed,
        reasons=tuple(why_one(link.one, link.other) for link in guessed),
    )
