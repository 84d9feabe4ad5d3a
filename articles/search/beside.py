"""What stands before and after an article in the results of a question."""

from dataclasses import dataclass

from articles.search.asking import Asked
from articles.search.facets import count
from articles.search.index import searcher
from articles.search.matching import matching
from articles.search.one_text import Ranking, groups_in, surplus, texts_of

LOOKED_AROUND = 100
"""Places before and after the one it had: how far an import meanwhile may have moved it."""


@dataclass(frozen=True, slots=True)
class Beside:
    at: int
    """Its place among the results, from 1."""
    of: int
    before: str = ""
    """Key of the article before it; empty when it is the first."""
    after: str = ""


def beside(asked: Asked, key: str, at: int) -> Beside | None:
    """Return what stands beside an article that stood at this place; None when it is far from there now."""
    index, query = searcher(), matching(asked)
    total, groups = count(index, query), groups_in(index, query)
    found = Ranking(index, query, asked.sorted_by, total)
    of = total - surplus(groups)
    for reach in (1, LOOKED_AROUND):
        first = min(max(at - reach, 1), max(of, 1))
        texts = texts_of(found, groups, limit=2 * reach + 1, offset=first - 1)
        keys = ["", *(text.key for text in texts), ""]
        if key in keys[1:-1]:
            place = keys.index(key)
            if _is_whole(place, keys, first, of):
                return Beside(first + place - 1, of, keys[place - 1], keys[place + 1])
    return None


def _is_whole(place: int, keys: list[str], first: int, of: int) -> bool:
    """Say whether nothing stands beside it only where the results end."""
    at = first + place - 1
    return (bool(keys[place - 1]) or at == 1) and (bool(keys[place + 1]) or at == of)
