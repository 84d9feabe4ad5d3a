"""When a text was published: stated on a line of its own, inferred from signs that meet, or unknown."""

from dataclasses import replace
from datetime import date

from articles.reading.describing.dated_lines import dated_lines
from articles.reading.describing.findings import opening, stretches
from articles.reading.describing.page_dates import own_dates
from articles.reading.describing.signs import published_by_signs
from articles.reading.describing.stated_days import StatedDay, stated_day
from articles.reading.records import Block, BlockKind, Finding, Period, Text

LONGEST_LOOK = 200_000
"""Characters of the body searched for signs: thirty times a long report."""
MOST_LINES = 3_000
"""Lines of a page searched for dates: four times the longest page measured."""
MOST_CANDIDATES = 6
PLACELINE = "place and date before the first sentence"
"""The rule of cleaning that cuts a dateline off a report."""

PAGE_KINDS = (
    BlockKind.HEADLINE,
    BlockKind.BYLINE,
    BlockKind.DATELINE,
    BlockKind.BODY,
    BlockKind.BOILERPLATE,
)
"""Not captions and credits: they date a picture."""


def find_published(
    text: Text, blocks: tuple[Block, ...], first_seen_on: date | None = None
) -> Finding[Period]:
    """Return the day that a line states, else the interval in which the text's signs meet.

    Nothing is published after `first_seen_on`; a day that is refused is noted among the candidates.
    """
    page = stretches(text, blocks, *PAGE_KINDS)[:MOST_LINES]
    days = [stated_day(each, page, first_seen_on) for each in own_dates(dated_lines(page), page)]
    held = next((day for day in days if day.period), None)
    if held:
        return _stated(held, [day for day in days if day is not held])
    body = opening(stretches(text, blocks, BlockKind.BODY), LONGEST_LOOK)
    datelines = tuple(line for line in page if line.rule == PLACELINE)
    inferred = published_by_signs(body, datelines, first_seen_on)
    return replace(
        inferred, candidates=(*(words for day in days for words in day.in_words), *inferred.candidates)
    )


def _stated(held: StatedDay, others: list[StatedDay]) -> Finding[Period]:
    written = held.found.written
    evidence = held.found.line.evidence(written.start, written.end)
    weighed = dict.fromkeys(words for day in others for words in day.in_words if words not in held.in_words)
    candidates = (*held.also, *weighed)[:MOST_CANDIDATES]
    return Finding(held.period, held.certainty, held.rule, (evidence,), candidates)
