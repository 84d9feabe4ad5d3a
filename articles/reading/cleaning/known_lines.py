"""Lines that the archive knows: learned from many articles, or ruled on by an editor."""

from articles.reading.cleaning.pieces import Piece
from articles.reading.line_folds import fold_line
from articles.reading.records import BlockKind, LineRulings


def mark_learned_lines(pieces: tuple[Piece, ...], known: LineRulings) -> tuple[Piece, ...]:
    """Mark the lines that many articles of an outlet carry, or that an editor calls the page's."""
    if not known.house:
        return pieces
    return tuple(_marked(piece, known.house.get(fold_line(piece.words), "")) for piece in pieces)


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


def _marked(piece: Piece, rule: str) -> Piece:
    return piece.claimed(BlockKind.BOILERPLATE, rule) if rule else piece
