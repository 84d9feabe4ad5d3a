"""What an archive learns of a mark from its tally: whom it gives away, and whether it is the page's."""

from collections.abc import Mapping

from articles.reading.house_marks.kinds import LINE, LINE_KINDS
from articles.reading.house_marks.weights import weight
from articles.reading.outlet_table import outlet_called
from articles.reading.records_across import Tally

FEWEST_ARTICLES = 3
"""A mark in two articles may be chance."""
LEAST_SHARE = 1 / 3
"""Of the articles whose outlet is known: below it a mark says more of others than of the outlet."""
AGENCY_SHARE = 0.97
"""An agency's reports stand in everyone's pages: it is known by lines of its own page alone."""
FEWEST_OF_A_LINE = 5
"""Articles that a line of the page stands in, copies of one text counted once (measured.md)."""


def learn_outlets(tallies: Mapping[int, Tally]) -> Mapping[int, str]:
    """Return the marks that speak for an outlet, by number, with its name."""
    named = ((number, _outlet(tally)) for number, tally in tallies.items())
    return {number: outlet for number, outlet in named if outlet}


def learn_house_lines(tallies: Mapping[int, Tally]) -> frozenset[int]:
    """Return the lines that belong to a page and not to its articles, by number."""
    return frozenset(
        number
        for number, tally in tallies.items()
        if tally.kind in LINE_KINDS and sum(tally.articles.values()) >= FEWEST_OF_A_LINE
    )


def _outlet(tally: Tally) -> str:
    known = {outlet: articles for outlet, articles in tally.articles.items() if outlet}
    if not known:
        return ""
    outlet = min(known, key=lambda name: (-known[name], name))
    elsewhere = sum(known.values()) - known[outlet]
    return outlet if _speaks_for(outlet, tally.kind, known[outlet], elsewhere) else ""


def _speaks_for(outlet: str, kind: str, articles: int, elsewhere: int) -> bool:
    share = articles / (articles + elsewhere)
    if articles < FEWEST_ARTICLES or share < LEAST_SHARE or weight(kind, articles, elsewhere) <= 0:
        return False
    agency = outlet_called(outlet)
    return not (agency and agency.is_agency) or (kind == LINE and share >= AGENCY_SHARE)
