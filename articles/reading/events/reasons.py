"""Why two tellings belong together, in a form that a page can show: names, places, numbers, words, dates."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from articles.reading.events.days_in_words import days_in_words
from articles.reading.records_across import Reason, Telling
from articles.reading.terms import LEAD, fold, rarity, spelled_tokens, tokens, weight

WORDS_SHOWN = 8
NUMBERS_SHOWN = 5
PLACES_SHOWN = 5
TELLING = 3.5
"""Rarity of a word that says something: it stands in fewer than 3 % of news texts."""

YEARS = range(1900, 2100)
DAYS_OF_A_MONTH = 31

NOT_PLACES = Path(__file__).parents[1] / "data" / "not_places.toml"

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+"
_PLACE = re.compile(rf"\b(?:in|near|outside|around|across|at) ({_CAPITAL}(?: {_CAPITAL}){{0,2}})")
"""One to three capitals after a word of place: "near Tessen"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its words counted: several pairs ask for them."""

    telling: Telling
    counts: Counter[str]
    spelled: tuple[str, ...]
    """The words of title and lead in order."""
    folded: tuple[str, ...]
    places: frozenset[str]


def told(telling: Telling) -> Told:
    text = f"{telling.title}\n{telling.body[:LEAD]}"
    folded = tokens(text)
    counts = Counter(folded)
    counts.update(f"{first} {second}" for first, second in pairwise(folded))
    places = frozenset(_PLACE.findall(telling.body[:LEAD])) - _not_places()
    return Told(telling, counts, tuple(spelled_tokens(text)), tuple(folded), places)


@cache
def _not_places() -> frozenset[str]:
    return frozenset(tomllib.loads(NOT_PLACES.read_text(encoding="utf-8"))["not_places"])


def reason(one: Told, other: Told, score: float) -> Reason:
    """Say what two tellings share, the most telling first."""
    names = one.telling.names & other.telling.names
    places = _shared_places(one, other, names)
    return Reason(
        articles=(one.telling.article, other.telling.article),
        score=round(score, 4),
        names=tuple(sorted(names, key=_by_rarity)),
        places=places[:PLACES_SHOWN],
        numbers=tuple(_shared_numbers(one, other))[:NUMBERS_SHOWN],
        words=tuple(_shared_words(one, other, {*names, *places}))[:WORDS_SHOWN],
        dates=days_in_words(one.telling.published, other.telling.published),
    )


def _by_rarity(term: str) -> tuple[float, str]:
    return -max(map(rarity, term.casefold().split()), default=0.0), term


def _shared_places(one: Told, other: Told, names: Iterable[str]) -> tuple[str, ...]:
    """Return where both say something is or happened; no person's name."""
    of_people = {word for name in names for word in name.split()}
    places = {place for place in one.places & other.places if not of_people & set(place.split())}
    return tuple(sorted(places, key=_by_rarity))


def _shared_numbers(one: Told, other: Told) -> Iterator[str]:
    """Yield the quantities that both give, as the first writes them; no years and no days of a month."""
    theirs = {_plain(token) for token in _numerals(other)}
    ours = {_plain(token): token for token in _numerals(one)}
    shared = [token for value, token in ours.items() if value in theirs]
    yield from sorted(shared, key=lambda token: (-rarity(token), token))


def _numerals(one: Told) -> list[str]:
    found = spelled_tokens(one.telling.body[LEAD:])
    return [token for token in (*one.spelled, *found) if token[0].isdigit() and _is_quantity(token)]


def _is_quantity(token: str) -> bool:
    if not token.isdecimal():
        return True
    return int(token) > DAYS_OF_A_MONTH and int(token) not in YEARS


def _plain(token: str) -> str:
    return token.replace(",", "")


def _shared_words(one: Told, other: Told, said_already: Iterable[str]) -> Iterator[str]:
    """Yield what weighs most in both, spelled as the first spells it, no word twice."""
    said = {fold(word) for name in said_already for word in spelled_tokens(name)}
    kept = []
    for term in _shared_terms(one, other):
        words = set(term.split())
        if not words & said and all(map(_is_telling, words)):
            said |= words
            kept.append(term)
    spelled = _spellings(one, {word for term in kept for word in term.split()})
    for term in kept:
        yield " ".join(spelled.get(word, word) for word in term.split())


def _shared_terms(one: Told, other: Told) -> list[str]:
    ours, theirs = one.counts, other.counts
    shared = {
        term: weight(term, ours[term]) * weight(term, theirs[term]) for term in ours.keys() & theirs.keys()
    }
    return sorted(shared, key=lambda term: (-shared[term], term))


def _is_telling(word: str) -> bool:
    return not word[0].isdigit() and len(word) > 2 and rarity(word) >= TELLING


def _spellings(one: Told, words: set[str]) -> dict[str, str]:
    """Return, by folded word, the spelling that a telling uses most, without the possessive."""
    written = Counter(
        (word, form[: len(word)])
        for word, form in zip(one.folded, one.spelled, strict=False)
        if word in words
    )
    return {word: form for (word, form), _ in reversed(written.most_common())}
