"""Pages that are no article: error pages, cookie walls, lists of links, nothing but a page's own lines."""

from collections.abc import Callable

from articles.reading.cleaning.no_words import without_words
from articles.reading.cleaning.page_kinds import error_page, list_of_links, menu, notice_of_cookies, paywall
from articles.reading.records import Block, BlockKind, Text
from articles.reading.unreadable import Unreadable

KEEP_IT = "If it is news all the same, import it again with --every-page."

Lines = tuple[tuple[Block, str], ...]
Sign = Callable[[Lines], str]

SIGNS: tuple[Sign, ...] = (error_page, notice_of_cookies, paywall, list_of_links, menu)
"""In the order they are asked; each returns what the page is, or nothing when it may be news."""


def refuse_no_article(text: Text, blocks: tuple[Block, ...]) -> None:
    """Raise `Unreadable`, to be skipped, when nothing in the text is an article's own.

    A text is refused for what it is, never for being short: a flash of two sentences is news.
    """
    lines = tuple((block, text.content[block.start : block.end]) for block in blocks)
    cause = without_words(text.content) or _first_sign(lines)
    if not cause and not any(block.kind is BlockKind.BODY for block in blocks):
        cause = f"No article in it: all of its {len(text.content):,} characters belong to the page."
    if cause:
        raise Unreadable(cause, KEEP_IT, is_skip=True)


def _first_sign(lines: Lines) -> str:
    return next((cause for sign in SIGNS if (cause := sign(lines))), "")
