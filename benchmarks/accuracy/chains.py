"""The persons of a labelled document as sets of names: "Vera Holt" and "Holt" are one chain of two names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.names import PARTICLES, bare, is_title, name_words
from articles.reading.people.tables import PEOPLES
from articles.reading.records import NamedPerson
from benchmarks.accuracy.corpora import Labelled
from benchmarks.accuracy.figures import Score

Chain = frozenset[str]

OWNER_BEFORE = re.compile(r"^.*\S ?['’]s (?=\w)")
WHERE_FROM = re.compile(r"(?:,| of | from | at | for | who ).*$")
MANY = re.compile(r" and |&|/")
POSSESSIVE = re.compile(r" ?['’]s?$")


@dataclass(frozen=True, slots=True)
class Chains:
    """A document's persons, as labelled and as found."""

    file: str
    true: frozenset[Chain]
    found: frozenset[Chain]
    """Only names that are labelled; a person with none of them is the empty chain."""

    def score(self, *, exhaustive: bool) -> Score:
        """Count equal chains. Where labels are exhaustive, a person with no labelled name is wrong too."""
        given = self.found if exhaustive else self.found - {frozenset()}
        return Score(len(given & self.true), len(given), len(self.true))


def chains_of(page: Labelled, people: Iterable[NamedPerson], *, full_only: bool) -> Chains:
    """Compare a page's chains; with `full_only` those that have a name of two words."""
    labelled = [name_chain(person["mentions"]) for person in page.gold.get("persons", ())]
    known = frozenset(name for chain in labelled for name in chain)
    true = frozenset(chain for chain in labelled if _is_wanted(chain, full_only=full_only))
    unwanted = known.difference(*true) if not true else known - frozenset.union(*true)
    found = [
        name_chain(mention.text for mention in person.mentions) & known
        for person in people
        if not (full_only and person.lone)
    ]
    return Chains(page.file, true, frozenset(chain for chain in found if not chain or not chain <= unwanted))


def name_chain(mentions: Iterable[str]) -> Chain:
    return frozenset(name for mention in mentions if (name := plain_name(mention)))


def plain_name(mention: str) -> str:
    """Return the name in a labelled mention, folded; nothing when it describes, or names two."""
    if MANY.search(mention):
        return ""
    words = name_words(POSSESSIVE.sub("", OWNER_BEFORE.sub("", WHERE_FROM.sub("", mention))))
    words = words[max((at + 1 for at, word in enumerate(words) if is_title(word)), default=0) :]
    while words and not _is_of_a_name(words[0]):
        words.pop(0)
    if not all(_is_of_a_name(word) for word in words):
        return ""
    return " ".join(words).casefold().replace("’", "'").strip(".'")


def _is_of_a_name(word: str) -> bool:
    if bare(word).removesuffix("s") in PEOPLES:
        return False
    return word[0].isupper() or bare(word) in PARTICLES


def _is_wanted(chain: Chain, *, full_only: bool) -> bool:
    return bool(chain) and (not full_only or any(" " in name for name in chain))
