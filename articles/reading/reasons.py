"""Why two tellings belong together, in a form that a page can show: names, numbers, rare words, dates."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from articles.reading.nearness import days_between
from articles.reading.records import Period
from articles.reading.records_across import Reason, Telling
from articles.reading.terms import LEAD, fold, rarity, spelled_tokens, term_counts, weight

WORDS_SHOWN = 8
NUMBERS_SHOWN = 5
TELLING = 3.5
"""Rarity of a word that says something: it stands in fewer than 3 % of news texts."""

YEARS = range(1900, 2100)
DAYS_OF_A_MONTH = 31
MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
]


def reason(one: Telling, other: Telling, score: float) -> Reason:
    """Say what two tellings share, the most telling first."""
    names = one.names & other.names
    return Reason(
        articles=(one.article, other.article),
        score=round(score, 4),
        names=tuple(sorted(names, key=_by_rarity)),
        numbers=tuple(_shared_numbers(one, other))[:NUMBERS_SHOWN],
        words=tuple(_shared_words(one, other, names))[:WORDS_SHOWN],
        dates=_dates(one.published, other.published),
    )


def _by_rarity(term: str) -> tuple[float, str]:
    return -max(map(rarity, term.casefold().split()), default=0.0), term


def _shared_numbers(one: Telling, other: Telling) -> Iterator[str]:
    """Yield the quantities that both give, as the first writes them; no years and no days of a month."""
    theirs = {_plain(token) for token in _numerals(other)}
    ours = {_plain(token): token for token in _numerals(one)}
    shared = [token for value, token in ours.items() if value in theirs]
    yield from sorted(shared, key=lambda token: (-rarity(token), token))


def _numerals(telling: Telling) -> list[str]:
    tokens = spelled_tokens(f"{telling.title}\n{telling.body}")
    return [token for token in tokens if token[0].isdigit() and _is_quantity(token)]


def _is_quantity(token: str) -> bool:
    if not token.isdecimal():
        return True
    return int(token) > DAYS_OF_A_MONTH and int(token) not in YEARS


def _plain(token: str) -> str:
    return token.replace(",", "")


def _shared_words(one: Telling, other: Telling, names: Iterable[str]) -> Iterator[str]:
    """Yield what weighs most in both, spelled as the first spells it, no word twice."""
    said = {fold(word) for name in names for word in spelled_tokens(name)}
    spelled = _spellings(one)
    for term in _shared_terms(one, other):
        words = set(term.split())
        if words & said or not all(map(_is_telling, words)):
            continue
        said |= words
        yield spelled.get(term, term)


def _shared_terms(one: Telling, other: Telling) -> list[str]:
    ours, theirs = term_counts(one.title, one.body), term_counts(other.title, other.body)
    shared = {
        term: weight(term, ours[term]) * weight(term, theirs[term]) for term in ours.keys() & theirs.keys()
    }
    return sorted(shared, key=lambda term: (-shared[term], term))


def _is_telling(word: str) -> bool:
    return not word[0].isdigit() and len(word) > 2 and rarity(word) >= TELLING


def _spellings(telling: Telling) -> dict[str, str]:
    """Return, by folded term, the spelling that a telling uses most, without the possessive."""
    tokens = spelled_tokens(telling.title) + spelled_tokens(telling.body[:LEAD])
    written = [token[: len(fold(token))] for token in tokens]
    pairs = [f"{first} {second}" for first, second in pairwise(written)]
    common = Counter(written + pairs).most_common()
    return {" ".join(map(fold, form.split())): form for form, _ in reversed(common)}


def _dates(one: Period | None, other: Period | None) -> str:
    """Say how two dates stand to each other; nothing when one is missing."""
    if one is None or other is None:
        return ""
    if _in_words(one) == _in_words(other):
        return f"both {_in_words(one)}"
    apart = days_between(_day_or_period(one), _day_or_period(other))
    both = f"{_in_words(one)} and {_in_words(other)}"
    return f"{both}, {apart} {'day' if apart == 1 else 'days'} apart" if apart else both


def _day_or_period(period: Period) -> Period:
    return Period(period.likeliest, period.likeliest) if period.likeliest else period


def _in_words(period: Period) -> str:
    known = _day_or_period(period)
    if known.earliest == known.latest:
        return _day(known.earliest)
    return f"{_day(known.earliest)} to {_day(known.latest)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
