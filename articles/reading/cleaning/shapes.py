"""What a line looks like, whatever it says: a sentence, a headline, a label, an item of a list."""

import re
from functools import lru_cache

SHORTEST_PROSE = 50
SURELY_PROSE = 200
"""A line that long is a paragraph, with or without a full stop: Thai and old transcripts have none."""
LINES_REMEMBERED = 2_000
"""Several rules ask the same of one line; a page has a few hundred."""
WORDS_OF_A_SENTENCE = 3
WORDS_OF_A_LABEL = 3
WORDS_OF_A_HEADLINE = range(4, 26)
LONGEST_LINK = 160

_CLOSERS = "\"'”’″»›)]} "
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "։", "።", "｡")
_STOP_WITHIN = re.compile(r"[a-z0-9)”\"][.!?][”\"]? [A-Z“\"]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LETTERS_OF_A_WIDE_WORD = 2
_ITEM = re.compile(
    r"(?:[•·●▪■◦‣⁃*+–—-]|\(?\d{1,3}[.):]|\d{4} ?[—–:-]|(?:[A-Z][a-z]{2,8}\.? )?\d{1,2} ?[—–:-]"
    r"|[#№]|\(?[A-Za-z][.)])\s?\S"
)
_COUNTED = re.compile(
    r"(?:Table|Figure|Fig|Chart|Map|Part|Chapter|Step|Day|Week|Round|No|Question|Q|Week)\b\.? ?[\dIVX]+"
)
_OPENS_A_HEADLINE = re.compile(r"[\"'“‘«¿¡]?[^\W_]")
_SAID_BY_SOMEBODY = re.compile(r"@\w|https?:|pic\.twitter|t\.co/|\S@\S")


def ends_as_sentence(words: str) -> bool:
    """Tell whether a line ends with a full stop of any script, quotation marks aside."""
    return words.rstrip(_CLOSERS).endswith(_STOPS)


def is_prose(words: str) -> bool:
    """Tell a paragraph from a heading or a link: it is long, or it ends as a sentence does."""
    length = _length(words)
    return length > SURELY_PROSE or (length >= SHORTEST_PROSE and ends_as_sentence(words))


def is_sentence(words: str) -> bool:
    """Tell a sentence, long or short, from a label or a headline."""
    return len(words) > SURELY_PROSE or _is_short_sentence(words)


@lru_cache(maxsize=LINES_REMEMBERED)
def _is_short_sentence(words: str) -> bool:
    if ends_as_sentence(words):
        return count_words(words) >= WORDS_OF_A_SENTENCE
    return bool(_STOP_WITHIN.search(words)) and count_words(words) >= WORDS_OF_A_HEADLINE.start


def is_like_a_headline(words: str) -> bool:
    """Tell a line that could be the headline of another article: some words, a capital, no stop."""
    if len(words) > LONGEST_LINK or count_words(words) not in WORDS_OF_A_HEADLINE:
        return False
    if words.endswith((":", ";", ",", "—", "–", "-", "(", "…")) or is_item(words) or is_sentence(words):
        return False
    return is_capitalised(words) and not is_social(words)


def is_label(words: str) -> bool:
    """Tell a line of a word or three: the name of a section, a topic or a button."""
    return len(words) <= 40 and count_words(words) <= WORDS_OF_A_LABEL and not ends_as_sentence(words)


def is_item(words: str) -> bool:
    """Tell an item of a list by the mark or number that opens it."""
    return bool(_ITEM.match(words) or _COUNTED.match(words))


def is_social(words: str) -> bool:
    """Tell a post that the article quotes, by the handle or the address in it."""
    return bool(_SAID_BY_SOMEBODY.search(words))


def is_capitalised(words: str) -> bool:
    """Tell whether a line opens with a capital, a digit, or in a script that has no capitals."""
    opening = _OPENS_A_HEADLINE.match(words)
    return opening is not None and not opening[0][-1].islower()


def names_somebody(words: str) -> bool:
    """Tell whether a word after the first has a capital or is a figure, as nearly all headlines have."""
    return any(word[0].isupper() or word[0].isdigit() for word in words.split()[1:])


def count_words(words: str) -> int:
    """Count the words of a line; two letters of Chinese, Japanese or Korean are a word."""
    count = len(words.split())
    return count if words.isascii() else count + len(_WIDE.findall(words)) // LETTERS_OF_A_WIDE_WORD


def _length(words: str) -> int:
    """Count letters; one of Chinese or Japanese says as much as three of a letter script."""
    return len(words) if words.isascii() else len(words) + 2 * len(_WIDE.findall(words[:SURELY_PROSE]))
