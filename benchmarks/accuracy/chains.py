"""The persons of a labelled document as sets of names: "Vera Holt" and "Holt" are one chain of two names.

What the labels call a person and this archive by its own rules does not, is neither found nor missed:

- a word that only describes ("the teen", "a Libertarian", "Villagers"): it is in small letters elsewhere
  in the document, or names a people or a post;
- a name that in the whole text stands only in a credit ("Image: Vera Holt"): a photographer is a credit;
- a name that stands only before another word with a capital ("Holt Center"): it is a place's.

Until 24 November 2026 these were counted, and on `gum_news` so was every found person without a label, as if
labels were complete: of 17 such on the develop half, 17 are real people of the text. Whether anybody found
is nobody, the gold articles count (`people`). Chains of single words stay in "all": gods, kings, first
names, user names. "With a full name" is what the aim is for: no person is made of a lone word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.names import PARTICLES, POSTS, bare, is_title, name_words
from articles.reading.people.tables import PEOPLES
from articles.reading.records import NamedPerson
from benchmarks.accuracy.corpora import Labelled
from benchmarks.accuracy.figures import Score

Chain = frozenset[str]

OWNER_BEFORE = re.compile(r"^.*\S ?['’]s (?=\w)")
WHERE_FROM = re.compile(r"(?:,| of | from | at | for | who ).*$")
MANY = re.compile(r" and |&|/")
POSSESSIVE = re.compile(r" ?['’]s?$")
GLUED = re.compile(r"\.(?=[A-Z][a-z])")
CREDIT_BEFORE = re.compile(
    r"(?:image|photo|picture|video|audio|graphic)s?(?: by|:)[^.:;]{0,30}$", re.IGNORECASE
)
LONGEST_CREDIT = 45  # characters before a name
CAPITAL_AFTER = re.compile(r" (?:& )?[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class Chains:
    """A document's persons, as labelled and as found."""

    file: str
    true: frozenset[Chain]
    found: frozenset[Chain]
    """Only names that are labelled, by persons with at least one."""

    def score(self) -> Score:
        return Score(len(self.found & self.true), len(self.found), len(self.true))


def chains_of(page: Labelled, people: Iterable[NamedPerson], *, full_only: bool) -> Chains:
    """Compare a page's chains; with `full_only` those that have a name of two words."""
    labelled = [_names(page.text, person["mentions"]) for person in page.gold.get("persons", ())]
    known = frozenset(name for chain in labelled for name in chain)
    true = frozenset(chain for chain in labelled if _is_wanted(chain, full_only=full_only))
    unwanted = known.difference(*true) if not true else known - frozenset.union(*true)
    found = [
        name_chain(mention.text for mention in person.mentions) & known
        for person in people
        if not (full_only and person.lone)
    ]
    return Chains(page.file, true, frozenset(chain for chain in found if chain and not chain <= unwanted))


def name_chain(mentions: Iterable[str]) -> Chain:
    return frozenset(name for mention in mentions if (name := plain_name(mention)))


def plain_name(mention: str) -> str:
    """Return the name in a labelled mention, folded; nothing when it describes, or names two."""
    if MANY.search(mention):
        return ""
    spaced = GLUED.sub(". ", mention)
    words = name_words(POSSESSIVE.sub("", OWNER_BEFORE.sub("", WHERE_FROM.sub("", spaced))))
    first = max(
        (at + 1 for at, word in enumerate(words) if is_title(word) or not _is_of_a_name(word)), default=0
    )
    words = words[first:]
    while len(words) > 2 and _describes(words[0]):
        words.pop(0)
    if not words or all(bare(word) in PARTICLES for word in words):
        return ""
    return " ".join(words).casefold().replace("’", "'").strip(".'")


def _is_of_a_name(word: str) -> bool:
    if bare(word).removesuffix("s") in PEOPLES:
        return False
    return word[0].isupper() or bare(word) in PARTICLES


def _describes(word: str) -> bool:
    """Say whether a word with a hyphen ends in a post or a people: "Pan-democrat"."""
    last = bare(word).rpartition("-")[2]
    return "-" in word and (last in POSTS or last in PEOPLES)


def _names(text: str, mentions: Iterable[str]) -> Chain:
    return frozenset(name for name in name_chain(mentions) if not _is_no_person(text, name))


def _is_no_person(text: str, name: str) -> bool:
    if " " not in name and (name.removesuffix("s") in POSTS or re.search(rf"\b{re.escape(name)}\b", text)):
        return True
    places = list(re.finditer(rf"\b{re.escape(name)}\b", text, re.IGNORECASE))
    if not places:
        return False
    if all(CREDIT_BEFORE.search(text, max(0, at.start() - LONGEST_CREDIT), at.start()) for at in places):
        return True
    return all(CAPITAL_AFTER.match(text, at.end()) for at in places)


def _is_wanted(chain: Chain, *, full_only: bool) -> bool:
    return bool(chain) and (not full_only or any(" " in name for name in chain))
