"""What a page is when it is no article, told from its lines and the blocks they were named."""

import re
import tomllib
from functools import cache
from pathlib import Path

from articles.reading.cleaning.shapes import (
    count_words,
    is_capitalised,
    is_label,
    is_like_a_headline,
    is_prose,
    is_sentence,
    names_somebody,
)
from articles.reading.records import Block, BlockKind

NO_ARTICLES_FILE = Path(__file__).parents[1] / "data" / "no_articles.toml"
LONGEST_ERROR_PAGE = 3_000
LINES_OF_A_HEAD = 8
"""An error page says so at once; an article about one does not."""
SENTENCES_BESIDE_AN_ERROR = 3
"""So many sentences explain an error: "Check the address or go back to the front page." """
LONGEST_EXPLANATION = 320
LONGEST_NOTICE = 12_000
FEWEST_WORDS_OF_CONSENT = 6
SHARE_OF_CONSENT = 0.06
"""Of all words: notices have .08 to .2, articles on the cookie law .03."""
FEWEST_HEADLINES = 10
FEWEST_LABELS = 20
MOSTLY = 0.7

Lines = tuple[tuple[Block, str], ...]

_WORD = re.compile(r"[a-z]+")


def error_page(lines: Lines) -> str:
    """Tell an error page or a check for robots: a line says so at once, and hardly a sentence is of news."""
    if sum(len(words) for _, words in lines) > LONGEST_ERROR_PAGE:
        return ""
    cause, sign = _first_error(lines[:LINES_OF_A_HEAD])
    if not cause:
        return ""
    others = [words for _, words in lines if is_sentence(words) and not _error_in(words)]
    explains = len(others) <= SENTENCES_BESIDE_AN_ERROR and sum(map(len, others)) <= LONGEST_EXPLANATION
    return f"{cause}: “{sign}”" if explains else ""


def notice_of_cookies(lines: Lines) -> str:
    """Tell a notice about cookies by the words it is made of."""
    if sum(len(words) for _, words in lines) > LONGEST_NOTICE:
        return ""
    whole = " ".join(words for _, words in lines).lower()
    if "cookie" not in whole and "consent" not in whole:
        return ""
    found = _WORD.findall(whole)
    of_consent = sum(word in _words_of_consent() for word in found)
    if of_consent < FEWEST_WORDS_OF_CONSENT or of_consent < SHARE_OF_CONSENT * len(found):
        return ""
    return f"A notice about cookies: {of_consent} of its {len(found):,} words are of consent and privacy."


def paywall(lines: Lines) -> str:
    """Tell a page that asks for a subscription and gives no sentence of the article."""
    asks = sum(block.rule in {"paywall", "call to subscribe"} for block, _ in lines)
    body = [words for block, words in lines if block.kind is BlockKind.BODY]
    if asks < 2 or any(is_sentence(words) for words in body):
        return ""
    return "A paywall: it asks for a subscription and gives no sentence of the article."


def list_of_links(lines: Lines) -> str:
    """Tell a page of headlines: many lines that name somebody and are no sentence, and no prose."""
    if _has_prose(lines):
        return ""
    own = [words for block, words in lines if block.kind is not BlockKind.CREDIT]
    headlines = [words for words in own if is_like_a_headline(words) and names_somebody(words)]
    if len(headlines) < FEWEST_HEADLINES or len(headlines) < MOSTLY * sum(
        not is_label(words) for words in own
    ):
        return ""
    return f"A list of links: {len(headlines)} headlines and no prose."


def menu(lines: Lines) -> str:
    """Tell a page of single words: menus, tables of contents, lists of names."""
    if _has_prose(lines):
        return ""
    own = [words for _, words in lines]
    labels = sum(is_label(words) and is_capitalised(words) and not words.endswith(",") for words in own)
    if labels < FEWEST_LABELS or labels < MOSTLY * len(own) or any(map(is_sentence, own)):
        return ""
    words = sum(map(count_words, own))
    return f"No sentence in it: {words:,} words on {len(own):,} lines, as in a menu."


def _has_prose(lines: Lines) -> bool:
    return any(block.kind is BlockKind.BODY and is_prose(words) for block, words in lines)


def _first_error(lines: Lines) -> tuple[str, str]:
    found = ((_error_in(words), words) for _, words in lines)
    return next(((cause, words[:80]) for cause, words in found if cause), ("", ""))


def _error_in(words: str) -> str:
    lowered = words[:400].lower().replace("’", "'")
    return next((cause for cause, opens in _errors() if opens.match(lowered)), "")


@cache
def _errors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = tomllib.loads(NO_ARTICLES_FILE.read_text(encoding="utf-8"))["page"]
    return tuple(
        (row["cause"], re.compile("|".join(f"(?:{opens})" for opens in row["opens"]))) for row in rows
    )


@cache
def _words_of_consent() -> frozenset[str]:
    return frozenset(tomllib.loads(NO_ARTICLES_FILE.read_text(encoding="utf-8"))["consent"]["words"])
