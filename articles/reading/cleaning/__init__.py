"""Cleaning: names the blocks of a text. It deletes nothing, and a doubtful line stays body."""

from collections.abc import Callable
from functools import reduce

from articles.reading.cleaning.bare_links import mark_bare_links
from articles.reading.cleaning.biographies import mark_biographies
from articles.reading.cleaning.bylines import mark_bylines, mark_datelines
from articles.reading.cleaning.captions import mark_captions
from articles.reading.cleaning.credits import split_credits
from articles.reading.cleaning.headlines import mark_headline, mark_kicked_headline, mark_repeated_headline
from articles.reading.cleaning.house_lines import mark_house_lines
from articles.reading.cleaning.known_lines import (
    give_back,
    mark_known_lines,
    mark_learned_paragraphs,
)
from articles.reading.cleaning.lead_labels import mark_lead_labels
from articles.reading.cleaning.links import mark_links, mark_video_titles
from articles.reading.cleaning.metadata_lines import mark_metadata_lines
from articles.reading.cleaning.pieces import Piece, cut
from articles.reading.cleaning.placelines import split_placeline
from articles.reading.cleaning.refrains import mark_refrains
from articles.reading.cleaning.repeats import mark_repeats
from articles.reading.cleaning.sections import mark_sections
from articles.reading.cleaning.surroundings import mark_between, mark_surroundings
from articles.reading.cleaning.tails import mark_appeals, mark_tail
from articles.reading.records import Block, BlockKind, LineRulings, Text

Rule = Callable[[tuple[Piece, ...]], tuple[Piece, ...]]

RULES: tuple[Rule, ...] = (
    mark_metadata_lines,
    mark_kicked_headline,
    mark_house_lines,
    mark_tail,
    mark_appeals,
    mark_links,
    mark_video_titles,
    mark_sections,
    mark_datelines,
    mark_bylines,
    mark_biographies,
    split_credits,
    mark_repeated_headline,
    mark_captions,
    mark_repeats,
    mark_headline,
    mark_refrains,
    mark_bare_links,
    mark_lead_labels,
    mark_between,
    mark_surroundings,
    mark_biographies,
    split_placeline,
)
"""In the order they are asked: what a rule has claimed, the next ones leave alone.

Biographies are looked for twice: at the end of the page, and at the article's own once it is known."""


def clean(text: Text, lines: LineRulings | None = None) -> tuple[Block, ...]:
    """Name the blocks of a text, in order; together they cover all that is not white space.

    `lines` is what the archive knows of single lines.
    """
    known = lines or LineRulings()
    pieces = mark_known_lines(cut(text.content), known)
    pieces = reduce(lambda cut_pieces, rule: rule(cut_pieces), RULES, pieces)
    pieces = give_back(mark_learned_paragraphs(pieces, known), known)
    return tuple(_block(piece) for piece in pieces)


def _block(piece: Piece) -> Block:
    kind = piece.kind or BlockKind.BODY
    return Block(kind, piece.start, piece.end, piece.rule or "paragraph")
