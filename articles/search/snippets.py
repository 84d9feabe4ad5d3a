"""The places of a text where the words of a question stand, cut out and marked. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tantivy import Token

from articles.search.matching import words_of
from articles.search.query import Term, Understood, tidy
from articles.search.schema import exact, stemmed

AT_MOST = 2
LENGTH = 230
"""Characters: about three lines of a card."""

_BEFORE = 70
_HITS_WEIGHED = 300
_PARAGRAPHS = "\n\n"


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_hit: bool = False


Snippet = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    term: Term


def snippets(text: str, understood: Understood) -> tuple[Snippet, ...]:
    """Return the best places of a text, in its order; its beginning when no word stands in it."""
    text = tidy_lines(text)
    hits = find_hits(text, understood)
    if not hits:
        return (_cut(text, 0, ()),) if text else ()
    return tuple(_cut(text, start, hits) for start in sorted(_best_starts(hits)))


def find_hits(text: str, understood: Understood) -> tuple[Hit, ...]:
    """Find where the wanted terms stand, the earliest first; none inside another."""
    terms = tuple(_sought(understood))
    as_written = [term for term in terms if term.is_phrase or term.is_prefix]
    in_any_form = [term for term in terms if term not in as_written]
    found = [
        *_hits(exact().pre_tokenize(text).tokens if as_written else (), as_written),
        *_hits(stemmed().pre_tokenize(text).tokens if in_any_form else (), in_any_form),
    ]
    found.sort(key=lambda hit: (hit.start, -hit.end))
    return tuple(_apart(found))


def tidy_lines(text: str) -> str:
    """Return a text as it is searched, its paragraphs kept apart."""
    return _PARAGRAPHS.join(" ".join(tidy(part).split()) for part in text.split(_PARAGRAPHS)).strip()


def _sought(understood: Understood) -> Iterator[Term]:
    """Yield what is marked: of words that stand near each other, each."""
    for term in understood.terms:
        if term.reach:
            yield from (Term(word, is_phrase=True) for word in term.text.split())
        else:
            yield term


def _hits(tokens: Sequence[Token], terms: Sequence[Term]) -> Iterator[Hit]:
    wanted = [(term, words) for term in terms if (words := words_of(term)[1])]
    firsts = tuple(words[0] for _, words in wanted)
    for place, token in enumerate(tokens):
        if not token.text.startswith(firsts):
            continue
        for term, words in wanted:
            side_by_side = tokens[place : place + len(words)]
            if _begins(token, words, term) or _are(side_by_side, words):
                yield Hit(token.char_offset_from, side_by_side[-1].char_offset_to, term)


def _begins(token: Token, words: Sequence[str], term: Term) -> bool:
    return term.is_prefix and token.text.startswith(words[0])


def _are(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    return (
        bool(words)
        and [token.text for token in tokens] == list(words)
        and tokens[-1].position - tokens[0].position == len(words) - 1
    )


def _apart(hits: Sequence[Hit]) -> Iterator[Hit]:
    end = -1
    for hit in hits:
        if hit.start >= end:
            yield hit
            end = hit.end


def _best_starts(hits: Sequence[Hit]) -> Iterator[int]:
    """Yield where the stretches begin that show the most of what was asked for."""
    left, shown = list(hits[:_HITS_WEIGHED]), set[Term]()
    for _ in range(AT_MOST):
        if not left:
            return
        best = max(left, key=lambda hit: (len(_terms_near(hit, left) - shown), -hit.start))
        yield best.start
        shown |= _terms_near(best, left)
        left = [hit for hit in left if abs(hit.start - best.start) > LENGTH + _BEFORE]


def _terms_near(first: Hit, hits: Sequence[Hit]) -> set[Term]:
    return {
        hit.term for hit in hits if first.start <= hit.start and hit.end <= first.start + LENGTH - _BEFORE
    }


def _cut(text: str, at: int, hits: Sequence[Hit]) -> Snippet:
    """Cut out a stretch of one paragraph around a place, between words, with dots where text goes on."""
    start, end = _paragraph_around(text, at)
    if end - start > LENGTH:
        start, end = _between_words(text, max(start, min(at - _BEFORE, end - LENGTH)), end)
    pieces = [Piece("…")] if start and text[start - 1] != "\n" else []
    pieces += _marked(text, start, end, [hit for hit in hits if start <= hit.start and hit.end <= end])
    return (*pieces, Piece("…")) if text[end : end + 1] not in ("", "\n") else tuple(pieces)


def _paragraph_around(text: str, at: int) -> tuple[int, int]:
    start = text.rfind(_PARAGRAPHS, 0, at)
    end = text.find(_PARAGRAPHS, at)
    return (start + len(_PARAGRAPHS) if start >= 0 else 0), (end if end >= 0 else len(text))


def _between_words(text: str, start: int, paragraph_end: int) -> tuple[int, int]:
    if start and not text[start - 1].isspace():
        start = text.find(" ", start) + 1 or start
    end = min(start + LENGTH, paragraph_end)
    if end < paragraph_end:
        end = max(text.rfind(" ", start, end + 1), start + LENGTH // 2)
    return start, end


def _marked(text: str, start: int, end: int, hits: Sequence[Hit]) -> Iterator[Piece]:
    bounds = [start, *(bound for hit in hits for bound in (hit.start, hit.end)), end]
    for number, (first, last) in enumerate(pairwise(bounds)):
        if first < last:
            yield Piece(text[first:last], is_hit=number % 2 == 1)
