"""Whole lines that an outlet may repeat, by their nature: the page's, a heading, a name, a last sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.reading.house_marks.kinds import CLOSING, HEADING, LINE, NAME_LINE
from articles.reading.house_marks.page_words import hint_places, speaks_as_page, talks_of_page
from articles.reading.house_marks.stretches import Place, Stretch
from articles.reading.line_folds import fold_line
from articles.reading.records import BlockKind, HouseMark, Text

LONGEST_LINE = 400
"""Longer lines are hardly ever repeated to the letter (measured on abp: 1 in 700 of those learned)."""
LONGEST_CLOSING = 200
LONGEST_LABEL = 40
LAST_PARAGRAPHS = 3
"""Among these a writer is introduced, and readers are asked for something."""
SHORTEST_PAGE_LINE = 3
"""Letters: of shorter lines ("2.", "—") nobody can say whose they are."""

_OF_PAGES = frozenset({BlockKind.BODY, BlockKind.BOILERPLATE})
"""A byline says who wrote, whatever was learned: it is never taken for a line of the page."""
_REFRAIN = "short line repeated"
_UNSURE = frozenset({_REFRAIN, "label over the headline", "after the article"})
"""Cleaning's rules for lines that may be a name as well."""
_OF_THE_TEXT = frozenset({"headline repeated", "caption repeated", "stands twice"})
"""Cleaning's rules for lines that repeat the article's own words."""
_NAME = re.compile(
    r"(?:[A-Z][\w’'.-]*\.? ){1,3}[A-Z][\w’'-]+(?:(?:,| and| &) (?:[A-Z][\w’'.-]* ){0,3}[A-Z][\w’'-]+)*"
)
_LETTERS = re.compile(rf"(?:[^\W\d_][\W\d_]*){{{SHORTEST_PAGE_LINE}}}")
_SHARE = re.compile(r"\d ?(?:%|per ?cent\b)")
"""A figure of a table or a poll: with its digits folded it seems to stand again and again."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]* ")


def line_marks(stretch: Stretch) -> Iterator[HouseMark]:
    """Yield the mark of a whole line, if it can be one that recurs."""
    if not stretch.is_whole or stretch.kind not in _OF_PAGES or stretch.rule in _OF_THE_TEXT:
        return
    if len(stretch.words) <= LONGEST_LINE and (kind := _kind(stretch)):
        yield HouseMark(kind, fold_line(stretch.words), stretch.start, stretch.end)


def page_paragraph_marks(text: Text, prose: list[Stretch]) -> Iterator[HouseMark]:
    """Yield the paragraphs that speak to readers: the first, one of the last, or one with a hint of it."""
    hints = set(hint_places(text.content, prose[0].start, prose[-1].end))
    at_ends = {prose[0], *prose[-LAST_PARAGRAPHS:]}
    for stretch in prose:
        if len(stretch.words) > LONGEST_LINE or not stretch.is_whole:
            continue
        is_hinted = stretch in at_ends or any(stretch.start <= place < stretch.end for place in hints)
        if is_hinted and talks_of_page(stretch.words):
            yield HouseMark(LINE, fold_line(stretch.words), stretch.start, stretch.end)


def label_marks(found: tuple[Stretch, ...]) -> Iterator[HouseMark]:
    """Yield a headline under which another line might be one: it may be the section's name."""
    for line, below in pairwise(found):
        is_double = below.kind is BlockKind.BODY and below.place is Place.BEFORE and not below.is_prose
        is_short = len(line.words) <= LONGEST_LABEL and not _NAME.fullmatch(line.words)
        if line.kind is BlockKind.HEADLINE and is_double and is_short and line.is_whole:
            yield HouseMark(LINE, fold_line(line.words), line.start, line.end)


def closing_mark(last: Stretch) -> Iterator[HouseMark]:
    """Yield the last sentence of the last paragraph."""
    tail = max(0, len(last.words) - LONGEST_CLOSING)
    ends = [match.end() for match in _SENTENCE_END.finditer(last.words, tail)]
    start = ends[-1] if ends else 0
    if len(last.words) - start <= LONGEST_CLOSING:
        yield HouseMark(CLOSING, fold_line(last.words[start:]), last.start + start, last.end)


def _kind(stretch: Stretch) -> str:
    if stretch.is_prose:
        return "" if stretch.kind is BlockKind.BODY else LINE
    if not _LETTERS.search(stretch.words[:80]):
        return HEADING
    if speaks_as_page(stretch.words):
        return LINE
    if stretch.rule == _REFRAIN or _SHARE.search(stretch.words):
        return HEADING
    is_claimed = stretch.kind is BlockKind.BOILERPLATE and stretch.rule not in _UNSURE
    if not is_claimed and _NAME.fullmatch(stretch.words[:80]):
        return NAME_LINE
    return LINE if is_claimed or stretch.place is not Place.AMONG else HEADING
