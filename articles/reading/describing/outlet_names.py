"""Which outlet a name means, and whether it can be one."""

import re
from dataclasses import dataclass

from articles.reading.describing.outlet_signs import words_of
from articles.reading.outlet_table import KnownOutlet, fold, outlet_called

_DOMAIN = re.compile(r"\.(?:com|org|net|info|news|co\.\w\w|[a-z]{2})$")
_COMPANY = re.compile(
    r" (?:Inc|LLC|Ltd|Limited|Corp|Corporation|Co|GmbH|plc|Holdings|Networks?|Media|Syndicate|Features"
    r"|Productions|Writers Group|Publishing|Publications)\.?$",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"^(?:(?:On|In|At|But|And|Yet|However|Meanwhile|While|Although|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|Also|Still|So|Later|Since|As|If|By|From|To) )+"
)
_TRAILING = re.compile(r"(?: (?:of|the|and|for|in|de|&|All|Rights))+$|['’]s?$")
_NO_NAMES = frozenset({
    "us", "our", "we", "it", "he", "she", "they", "this", "that", "these", "those", "the", "you", "i", "my",
    "your", "who", "all", "which", "readers", "editors", "both", "neither", "one", "no", "every", "contact",
    "share", "sign", "copyright",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedOutlet:
    name: str
    is_likely: bool
    """It is in the table of outlets, or has a word in its name that outlets have."""


def outlet_named(words: str) -> NamedOutlet | None:
    """Return the outlet that the words name; None for an agency, a body, a company, a pronoun."""
    trimmed = _trimmed(words)
    known = _known(trimmed)
    if known:
        return None if known.is_agency else NamedOutlet(known.name, is_likely=True)
    if not trimmed or fold(trimmed) in _NO_NAMES or _COMPANY.search(trimmed):
        return None
    if words_of("never_words").search(trimmed):
        return None
    is_likely = bool(words_of("outlet_words").search(trimmed) or _DOMAIN.search(trimmed))
    return NamedOutlet(trimmed, is_likely)


def _known(name: str) -> KnownOutlet | None:
    """Return the outlet of the table that the name is, or that a part of it is; a company's part is none."""
    if whole := outlet_called(name):
        return whole
    parts = () if _COMPANY.search(name) else _parts(name)
    return next((known for part in parts if (known := outlet_called(part))), None)


def _trimmed(words: str) -> str:
    name = _NO_PART.sub("", " ".join(words.split()))
    while (shorter := _TRAILING.sub("", name)) != name:
        name = shorter
    return name.removeprefix("the ").rstrip(".,")


def _parts(name: str) -> list[str]:
    """Return the name, then what is left when words are taken off its front, then off its end."""
    words = name.split()
    fronts = [" ".join(words[start:]) for start in range(len(words))]
    ends = [" ".join(words[:end]) for end in range(len(words) - 1, 1, -1)]
    return fronts[:1] + [front for front in fronts[1:] if " " in front or len(fronts) == 2] + ends
