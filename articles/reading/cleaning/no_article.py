"""Pages that are no article: error pages, cookie walls, lists of links, nothing but a page's own lines."""

from articles.reading.records import Block, BlockKind, Text
from articles.reading.unreadable import Unreadable

KEEP_IT = "If it is news all the same, import it again with --every-page."


def refuse_no_article(text: Text, blocks: tuple[Block, ...]) -> None:
    """Raise `Unreadable`, to be skipped, when nothing in the text is an article's own."""
    if not any(block.kind is BlockKind.BODY for block in blocks):
        cause = f"No article in it: all of its {len(text.content):,} characters belong to the page."
        raise Unreadable(cause, KEEP_IT, is_skip=True)
