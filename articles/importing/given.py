"""What is said of a source from outside it, as `Revision.given` keeps it: layers, the strongest first.

A layer is what one witness says of the text at one place. A sidecar and a name say what they say today;
an option, a manifest and a pattern were said once, and hold until another is said.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from articles.reading.describing.given import period_of
from articles.reading.describing.refusals import refusal, refused
from articles.reading.records import BY_NAME, FILE_NAME, FOLDER_NAME, NAME_PATTERN, Given, Source

GivenWords = list[dict[str, Any]]

OUTSIDE = ("sidecar", "manifest", "folder", "option")
RANKS = (*OUTSIDE, *BY_NAME)
"""What speaks of one file outranks what speaks of many; a name is the weakest witness."""
STANDING = ("manifest", "option", NAME_PATTERN)
"""Said by whoever ran an import: an import that does not say it again does not take it back."""
BESIDE_ITS_FIELDS = {"rule", "place"}

CHANGES = {
    "sidecar": ("It has a sidecar now.", "Its sidecar says something else now.", "Its sidecar is gone."),
    "manifest": ("A manifest speaks of it now.", "The manifest says something else now.", ""),
    "folder": (
        "A _folder.json speaks of it now.",
        "The _folder.json over it says something else now.",
        "The _folder.json over it is gone.",
    ),
    "option": ("The same bytes, with other options than before.",) * 2,
    NAME_PATTERN: ("A pattern reads its name now.", "A pattern reads its name in another way now."),
    FILE_NAME: ("Its name is read by other rules now.",) * 3,
    FOLDER_NAME: ("Its folders' names are read by other rules now.",) * 3,
}
"""In words, by rule: what is new, what is different, what is gone."""


def given_words(given: Iterable[Given]) -> GivenWords:
    """Return what was said, without what was not: empty when nothing was."""
    return [words for words in map(_words, given) if words.keys() - BESIDE_ITS_FIELDS]


def merged(before: GivenWords, now: GivenWords, place: str, unheard: Iterable[str] = ()) -> GivenWords:
    """Return the layers that hold, when this is said now of the text at a place.

    `unheard` are the witnesses that speak but could not be understood: what they said before holds.
    """
    own = _by_rule(_at(place, before))
    said = _by_rule(now)
    kept = {*STANDING, *unheard}
    layers = {rule: (own.get(rule, {}) if rule in kept else {}) | said.get(rule, {}) for rule in RANKS}
    if layers[NAME_PATTERN]:
        layers[FILE_NAME] = {}
    here = [{**_said(words), "rule": rule, "place": place} for rule, words in layers.items() if _said(words)]
    elsewhere = [words for words in before if _place(words, place) != place]
    return sorted([*here, *elsewhere], key=lambda words: (RANKS.index(words["rule"]), words["place"]))


def said_at(place: str, layers: GivenWords) -> GivenWords:
    """Return what is said of the text at this place, and not at the other places of the same bytes."""
    return _at(place, layers)


def change_in_words(before: GivenWords, after: GivenWords, place: str) -> str:
    """Say which witnesses of the text at this place say something else than before."""
    was, is_now = _by_rule(_at(place, before)), _by_rule(_at(place, after))
    told = []
    for rule, (new, different, *gone) in CHANGES.items():
        old, now = _said(was.get(rule, {})), _said(is_now.get(rule, {}))
        if old != now:
            told.append(new if not old else different if now else "".join(gone))
    return " ".join(dict.fromkeys(filter(None, told)))


def refused_dates(given: GivenWords, seen_on: date | None) -> tuple[str, ...]:
    """Say which of the dates given do not hold: of a day on which nothing can have been published."""
    dated = [(words["rule"], words["published"]) for words in given if words.get("published")]
    reasons = [(rule, iso, refusal(period_of(iso).earliest, seen_on)) for rule, iso in dated]
    return tuple(
        f"Its date by the {rule}, {refused(iso, reason)}." for rule, iso, reason in reasons if reason
    )


def source_of(place: str, raw: bytes, given: GivenWords, seen_on: date | None) -> Source:
    """Return the source with what was said of it."""
    said = tuple(_given(words) for words in given)
    is_news = any(each.is_news for each in said)
    return Source(place, raw, said, first_seen_on=seen_on, is_news=is_news)


def _at(place: str, layers: GivenWords) -> GivenWords:
    return [words for words in layers if _place(words, place) == place]


def _place(words: dict[str, Any], place: str) -> str:
    """Return where the text lay of which this was said; what was kept before places were is of any."""
    return str(words.get("place", place))


def _by_rule(layers: GivenWords) -> dict[str, dict[str, Any]]:
    return {words["rule"]: words for words in layers}


def _said(words: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in words.items() if value and name not in BESIDE_ITS_FIELDS}


def _given(words: dict[str, Any]) -> Given:
    said = {name: value for name, value in words.items() if name != "place"}
    return Given(**said | {"authors": tuple(said.get("authors", ()))})


def _words(given: Given) -> dict[str, Any]:
    said = {name: words for name, words in asdict(given).items() if words}
    return said | {"authors": list(given.authors)} if given.authors else said
