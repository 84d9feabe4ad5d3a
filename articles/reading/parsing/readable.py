"""The words of a text as the model reads them best, every character in its place."""

import re
from string import ascii_lowercase

from articles.reading.unseen import mended

ODD_SPACE = re.compile(r"[^\S ]|[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’ʼ](?=[^\W\d_])")  # the model knows O'Neill, not O’Neill
SHOUTED_SHARE = 0.8  # of the letters; "US" and "NATO" in a plain headline stay far below
SMALL = ascii_lowercase.encode()
SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or")
) | {"over", "the", "to", "up", "vs", "via", "with"}
ACRONYM = re.compile(r"^(?:[A-Z]\.){2,}$|^(?:AU|EU|G7|G20|IMF|IS|NATO|UK|UN|US|USA|USSR|WHO)$")


def readable(words: str) -> str:
    """Return the words with plain spaces and apostrophes, and shouted ones in small letters.

    Every character keeps its place, but for the letters of a word after one that nobody sees: they close up.
    """
    plain = INNER_APOSTROPHE.sub("'", ODD_SPACE.sub(" ", mended(words))).replace("″", '"')
    return _unshouted(plain) if _is_shouted(plain) else plain


def _is_shouted(words: str) -> bool:
    plain = words.encode("ascii", "ignore")
    if len(plain) - len(plain.translate(None, SMALL)) > (1 - SHOUTED_SHARE) * len(words):
        return False  # whatever its other characters are; most paragraphs are told by this
    letters = [letter for letter in words if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(words.split()) > 2 and capitals >= SHOUTED_SHARE * len(letters)


def _unshouted(words: str) -> str:
    return re.sub(r"[^\s\-–—]+", lambda match: _title_case(match.group()), words)


def _title_case(word: str) -> str:
    if ACRONYM.match(word.strip("\"'“”‘’,:;()")):
        return word
    lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in word)
    if lower in SMALL_WORDS:
        return lower
    first = next((at for at, letter in enumerate(word) if letter.isalpha()), 0)
    return lower[:first] + word[first : first + 1] + lower[first + 1 :]
