"""What a number counts: the words after it up to the first noun in the plural."""

import re

MOST_WORDS = 6

_IRREGULAR = frozenset({
    "people", "men", "women", "children", "police", "staff", "personnel", "troops", "aircraft",
    "cattle", "sheep", "fish", "salmon", "dead", "wounded", "injured", "missing", "percent", "media",
    "policemen", "servicemen", "businessmen", "fishermen", "firefighters", "teeth", "feet", "km", "kg",
    "mph", "kph", "sq", "gw", "mw", "crowns", "euro", "baht", "yen", "yuan", "rand", "won", "kroner",
    "zloty", "riyals", "dirhams", "acres", "metric", "bus", "buses",
})  # fmt: skip
_STOPS = frozenset({
    "in", "on", "at", "from", "to", "for", "by", "with", "who", "that", "which", "have", "has", "had",
    "were", "was", "are", "is", "will", "would", "could", "can", "may", "might", "should", "said",
    "says", "and", "or", "as", "but", "since", "after", "before", "over", "into", "during", "per", "a",
    "an", "the", "than", "when", "while", "if", "because", "so", "they", "he", "she", "it", "we",
    "this", "these", "those", "his", "her", "its", "their", "about", "against", "under", "between",
    "among", "through", "across", "near", "out", "up", "down", "off", "not", "also", "did", "does",
    "do", "been", "being", "be", "whose", "where", "there", "then", "now", "adds", "shows", "tells",
    "wants", "makes", "goes", "comes", "takes", "gives", "remains", "includes", "means", "always",
    "perhaps",
})  # fmt: skip
_SKIPPED = re.compile(
    r"^\s+(?:of (?:the |its |their |his |her |our |these |those )?|more |other |additional |or (?:so|more) )*"
)
_TOKENS = re.compile(r"[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*)*")


def unit_after(following: str) -> str:
    """Return the noun phrase counted, empty when none follows."""
    skipped = _SKIPPED.match(following)
    tokens = _TOKENS.match(following, skipped.end()) if skipped else None
    return _phrase(tokens[0].split(" ")[:MOST_WORDS]) if tokens else ""


def _phrase(words: list[str]) -> str:
    """Return the words up to the first plural, and further plurals right after it."""
    last = 0
    for n, word in enumerate(words, 1):
        if word.lower() in _STOPS or (last and not _is_plural(word)):
            break
        if _is_plural(word):
            last = n
    return " ".join(words[:last])


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _IRREGULAR:
        return True
    return (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s", "ous"))
    )
