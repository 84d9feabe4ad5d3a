"""Who wrote it: the names of the byline over the text or under it, else whom the last lines tell of."""

from collections.abc import Iterable

from articles.reading.bylines import NamedAuthor, authors_in
from articles.reading.describing.author_notes import author_told_of
from articles.reading.describing.findings import Stretch, stretches, unknown
from articles.reading.records import Block, BlockKind, Certainty, Finding, Text

SHORTEST_PARAGRAPH = 80
LAST_LINES = 4


def find_authors(text: Text, blocks: tuple[Block, ...]) -> Finding[tuple[str, ...]]:
    """Return the names that the byline gives, in its order; not those of a box amid the article."""
    bylines = stretches(text, blocks, BlockKind.BYLINE)
    starts = [
        body.start
        for body in stretches(text, blocks, BlockKind.BODY)
        if len(body.words) >= SHORTEST_PARAGRAPH
    ]
    over = [line for line in bylines if sum(start < line.start for start in starts) <= 1]
    under = [line for line in bylines if line not in over and line.start > starts[-1]]
    return _by_line(over) or _by_line(under) or _by_end(text, blocks) or unknown("no line names an author")


def _by_line(lines: Iterable[Stretch]) -> Finding[tuple[str, ...]] | None:
    found = [(line, author) for line in lines for author in authors_in(line.words)]
    people = [(line, author) for line, author in found if not author.is_agency]
    return _finding(people or found, Certainty.STATED, "byline")


def _by_end(text: Text, blocks: tuple[Block, ...]) -> Finding[tuple[str, ...]] | None:
    """Find whom the last lines introduce, where the article tells nothing of that person."""
    last = stretches(text, blocks[-LAST_LINES:], BlockKind.BODY, BlockKind.BOILERPLATE)
    notes = [(line, author) for line in last if (author := author_told_of(line.words))]
    if not notes:
        return None
    noted = {line.start for line, _ in notes}
    article = [body.words for body in stretches(text, blocks, BlockKind.BODY) if body.start not in noted]
    found = [note for note in notes if not any(note[1].name.split()[-1] in words for words in article)]
    return _finding(found, Certainty.INFERRED, "told of at the end")


def _finding(
    found: list[tuple[Stretch, NamedAuthor]], certainty: Certainty, rule: str
) -> Finding[tuple[str, ...]] | None:
    first = {author.name.lower(): (line, author) for line, author in reversed(found)}
    once = [each for each in found if first[each[1].name.lower()] == each]
    names = tuple(author.name for _, author in once)
    evidence = tuple(line.evidence(author.start, author.end) for line, author in once)
    return Finding(names, certainty, rule, evidence) if names else None
