"""A name as an address has it, and as a list is ordered by."""

import re

from anyascii import anyascii

from articles.reading.names.folding import APOSTROPHES
from articles.reading.names.parts import family_name_first, name_words


def slug_of(name: str) -> str:
    """Return the words of an address: "Żaneta O’Neill" gives "zaneta-oneill"."""
    plain = anyascii("".join(letter for letter in name if letter not in APOSTROPHES)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def sort_name(name: str) -> str:
    """Return the surname, then the given names, in plain small letters."""
    words = [anyascii(word).lower() for word in name_words(name)]
    if family_name_first(words):
        return " ".join(words)
    return " ".join([*words[-1:], *words[:-1]])
