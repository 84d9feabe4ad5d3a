"""Lines that the archive knows: learned from many articles, or ruled on by an editor."""

from articles.reading.cleaning.pieces import Piece
from articles.reading.cleaning.shapes import is_prose
from articles.reading.line_folds import LEARNED_RULE, fold_line
from articles.reading.records import BlockKind, LineRulings


def mark_known_lines(pieces: tuple[Piece, ...], known: LineRulings) -> tuple[Piece, ...]:
    """Mark the lines that an editor calls the page's, and those learned that are no paragraph."""
    if not known.house:
        return pieces
    return tuple(_marked(piece, _rule_at_once(piece, known)) for piece in pieces)


def mark_learned_paragraphs(pieces: tuple[Piece, ...], known: LineRulings) -> tuple[Piece, ...]:
    """Mark the paragraphs learned, but for one amid the article: many articles tell the same background."""
    if not known.house:
        return pieces
    return tuple(
        _marked(piece, known.house.get(fold_line(piece.words), ""))
        if piece.is_free and is_prose(piece.words) and not _is_amid_prose(pieces, n)
        else piece
        for n, piece in enumerate(pieces)
    )


def give_back(pieces: tuple[Piece, ...], known: LineRulings) -> tuple[Piece, ...]:
    """Make body again of the lines that an editor calls the article's own."""
    if not known.own:
        return pieces
    return tuple(
        piece.claimed(BlockKind.BODY, "an editor's ruling")
        if piece.kind is BlockKind.BOILERPLATE and fold_line(piece.words) in known.own
        else piece
        for piece in pieces
    )


def _rule_at_once(piece: Piece, known: LineRulings) -> str:
    rule = known.house.get(fold_line(piece.words), "")
    return "" if rule == LEARNED_RULE and is_prose(piece.words) else rule


def _is_amid_prose(pieces: tuple[Piece, ...], n: int) -> bool:
    """Tell that the lines before and after are paragraphs of the article."""
    return 0 < n < len(pieces) - 1 and all(
        near.is_free and is_prose(near.words) for near in (pieces[n - 1], pieces[n + 1])
    )


def _marked(piece: Piece, rule: str) -> Piece:
    return piece.claimed(BlockKind.BOILERPLATE, rule) if rule else piece
