"""Which of the dates on a page is the article's own: the one that its prose follows."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise

from articles.reading.describing.dated_lines import DatedLine, Says
from articles.reading.describing.findings import Stretch
from articles.reading.records import BlockKind

LINES_TO_PROSE = 12
"""Byline, standfirst, picture and links to share stand between the date and the first paragraph."""
MOST_PROSE_BEFORE = 0.4
"""Share of a page's prose before the article's own date: standfirst, a summary, a notice on cookies."""
SHORTEST_PROSE = 60
LONG_ENOUGH = 200
LINES_OF_A_LIST = 6
"""Between the dates of a list of links: title, teaser, author."""
FEWEST_OF_A_LIST = 3
SAME_PLACE = 2
"""Lines between the days of publication and of change, when neither says which it is."""

_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+\.?")
_SENTENCE = re.compile(r"[.!?…][\"'”’″)\]]*$")


@dataclass(frozen=True, slots=True)
class _Prose:
    """Where the paragraphs of a page stand, and how much prose there is up to each of them."""

    places: tuple[int, ...]
    sums: tuple[int, ...]
    """Characters before the first paragraph, before the second, … and in all."""

    def between(self, start: int, end: int) -> int:
        """Return how much prose stands on the lines [start, end)."""
        return self.sums[bisect_left(self.places, end)] - self.sums[bisect_left(self.places, start)]

    def paragraphs(self, start: int, end: int) -> int:
        """Return how many paragraphs stand on the lines [start, end)."""
        return bisect_left(self.places, end) - bisect_left(self.places, start)

    def first_from(self, place: int) -> int | None:
        after = bisect_left(self.places, place)
        return self.places[after] if after < len(self.places) else None


def own_dates(found: tuple[DatedLine, ...], page: tuple[Stretch, ...]) -> list[DatedLine]:
    """Return the dates that may be the article's own, the likeliest first."""
    prose = _prose(page)
    heads = _heads(_without_lists(found, prose), prose)
    starts = [head[0].place for head in heads]
    following = [
        prose.between(head[-1].place, end) for head, end in zip(heads, [*starts[1:], len(page)], strict=False)
    ]
    best = heads[following.index(max(following))] if heads else []
    is_early = best and prose.between(0, best[0].place) <= MOST_PROSE_BEFORE * prose.sums[-1]
    if is_early and not _is_of_a_chronicle(best[-1], found, prose):
        return _in_rank(best)
    return _said_at_the_end(found)


def _prose(page: tuple[Stretch, ...]) -> _Prose:
    places = tuple(place for place, line in enumerate(page) if is_prose(line))
    return _Prose(places, tuple(accumulate((len(page[place].words) for place in places), initial=0)))


def is_prose(line: Stretch) -> bool:
    """Tell a paragraph of an article from a link, a headline, a name."""
    length = len(line.words)
    if line.kind is not BlockKind.BODY or length < SHORTEST_PROSE:
        return False
    return length > LONG_ENOUGH or _SENTENCE.search(line.words) is not None


def _without_lists(found: tuple[DatedLine, ...], prose: _Prose) -> list[DatedLine]:
    """Leave out the dates of lists: three or more, a title and a teaser between each and the next."""
    runs: list[list[DatedLine]] = []
    for each in found:
        last = runs[-1][-1].place if runs else None
        if last is not None and _goes_on(last, each.place, prose):
            runs[-1].append(each)
        elif each.place != last:
            runs.append([each])
    listed = {each.place for run in runs if _is_list(run) for each in run}
    return [each for each in found if each.place not in listed]


def _goes_on(last: int, place: int, prose: _Prose) -> bool:
    return 0 < place - last <= LINES_OF_A_LIST and prose.paragraphs(last, place) <= 1


def _is_list(run: list[DatedLine]) -> bool:
    return (
        len(run) >= FEWEST_OF_A_LIST
        and len({each.written.full for each in run}) > 1
        and all(later.place - earlier.place >= SAME_PLACE for earlier, later in pairwise(run))
    )


def _heads(found: list[DatedLine], prose: _Prose) -> list[list[DatedLine]]:
    """Group the dates by the paragraph that soon follows; those that none follows are left out."""
    heads: dict[int, list[DatedLine]] = {}
    for each in found:
        first = prose.first_from(each.place)
        if first is not None and first - each.place <= LINES_TO_PROSE:
            heads.setdefault(first, []).append(each)
        elif not prose.places:
            heads.setdefault(0, []).append(each)
    return list(heads.values())


def _is_of_a_chronicle(own: DatedLine, found: tuple[DatedLine, ...], prose: _Prose) -> bool:
    """Tell a chronicle: dates on lines of the same form head one stretch of its prose after another."""
    if own.says is not Says.ALONE or not _heads_prose(own, prose):
        return False
    alike = [each for each in found if _form(each) == _form(own) and _heads_prose(each, prose)]
    return len({each.written.full for each in alike}) >= FEWEST_OF_A_LIST


def _heads_prose(each: DatedLine, prose: _Prose) -> bool:
    return (
        prose.paragraphs(each.place + 1, each.place + 2) == 1 and each.line.kind is not BlockKind.BOILERPLATE
    )


def _form(each: DatedLine) -> str:
    return _LETTERS.sub("a", _FIGURES.sub("0", each.line.words))


def _in_rank(head: list[DatedLine]) -> list[DatedLine]:
    """Sort by what the lines say; of the unsaid, the one nearest to the article holds."""
    return sorted(head, key=lambda each: (each.says, *_distance(each, head)))


def _distance(each: DatedLine, head: list[DatedLine]) -> tuple[int, date]:
    nearest = max(other.place for other in head if other.says is each.says)
    day = each.written.full or date.max
    return max(0, nearest - each.place - SAME_PLACE), day


def _said_at_the_end(found: tuple[DatedLine, ...]) -> list[DatedLine]:
    """Find "First published on 3 May 2021." under an article, if no other line says another day."""
    said = [each for each in found if each.says is Says.PUBLISHED]
    return said[:1] if len({each.written.full for each in said}) == 1 else []
