"""How much marks weigh, in natural logarithms of odds."""

from math import log

from articles.reading.house_marks.kinds import (
    ADDRESS,
    AUTHOR,
    CLOSING,
    ENDING,
    HEADING,
    NAME_LINE,
    OPENING,
    TOLD,
)

FIRST_ODDS = 2.0
"""What a mark weighs that stands as often elsewhere: in any one other outlet it is far rarer."""
CHANCE = 0.3
CHANCE_ELSEWHERE = 0.5
"""Articles added to those counted: the next one may be the first of another outlet."""
DOUBTED = 2
"""Articles taken off those counted of weak kinds, whose words topics and chance repeat too."""
COUNTED_EXACTLY = 10
"""More articles than twice so many are counted in steps."""
WEAK_KINDS = frozenset({OPENING, ENDING, TOLD, ADDRESS, HEADING, AUTHOR, NAME_LINE, CLOSING})


def weight(kind: str, articles: int, elsewhere: int) -> float:
    """Return what a mark weighs for the outlet that has it in so many articles; above 0 if anything."""
    counted = max(0, articles - DOUBTED) if kind in WEAK_KINDS else articles
    return FIRST_ODDS + log((counted + CHANCE) / (elsewhere + CHANCE_ELSEWHERE))


def stepped(count: int) -> int:
    """Return a count as it is weighed: in steps of a tenth or less: one more seldom moves it."""
    step = 1
    while count >= COUNTED_EXACTLY * step * 2:
        step *= 2
    return count - count % step
