"""Which outlet a name means, and whether it can be one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading.outlet_table import KnownOutlet, fold, outlet_called
from articles.reading.outlet_words import sounds_like_body, sounds_like_outlet

MOST_WORDS = 5

_DOMAIN = re.compile(r"\.(?:com|org|net|info|news|co\.\w\w|[a-z]{2})$")
_COMPANY = re.compile(
    r" (?:Inc|LLC|Ltd|Limited|Corp|Corporation|Co|GmbH|plc|Holdings|Networks?|Media|Syndicate|Features"
    r"|Productions|Writers Group|Publishing|Publications|Services?|Content Agency)\.?$",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"^(?:(?:On|In|At|But|And|Yet|However|Meanwhile|While|Although|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|Also|Still|So|Later|Since|As|If|By|From|To) )+"
)
_TRAILING = re.compile(r"(?: (?:of|the|and|for|in|de|&|All|Rights))+$|['’]s?$")
_POSSESSIVE = re.compile(r"['’]s? .*$")
_PERSON_OF = re.compile(r"^.* of (?=[Tt]he )")
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
    is_plain: bool = False
    """Others may be called so for short: "The Times", "the Post", "Insider"."""


def outlet_named(words: str) -> NamedOutlet | None:
    """Return the outlet that the words name; None for an agency, a body, a company, a pronoun."""
    trimmed = _trimmed(words)
    known = _known(trimmed)
    if known:
        return (
            None if known.is_agency else NamedOutlet(known.name, is_likely=True, is_plain=known.is_ordinary)
        )
    if not trimmed or fold(trimmed) in _NO_NAMES or _COMPANY.search(trimmed) or sounds_like_body(trimmed):
        return None
    size = len(fold(trimmed).split())
    is_likely = bool(_DOMAIN.search(trimmed)) or (size <= MOST_WORDS and sounds_like_outlet(trimmed))
    return NamedOutlet(trimmed, is_likely, is_plain=size == 1 and is_likely)


def _known(name: str) -> KnownOutlet | None:
    """Return the outlet of the table that the name is, or that a part of it is; a company's part is none."""
    if whole := outlet_called(name):
        return whole
    parts = () if _COMPANY.search(name) else _parts(name)
    found = (known for part in parts if (known := outlet_called(part)))
    return next((known for known in found if not known.is_ordinary), None)


def _trimmed(words: str) -> str:
    name = _PERSON_OF.sub("", _POSSESSIVE.sub("", _NO_PART.sub("", " ".join(words.split()))))
    while (shorter := _TRAILING.sub("", name)) != name:
        name = shorter
    return name.removeprefix("the ").rstrip(".,")


def _parts(name: str) -> Iterator[str]:
    """Yield what is left when words are taken off a name's front, then off its end."""
    words = name.split()
    for start in range(1, len(words)):
        if start < len(words) - 1 or len(words) == 2:
            yield " ".join(words[start:])
    for end in range(len(words) - 1, 1, -1):
        yield " ".join(words[:end])
