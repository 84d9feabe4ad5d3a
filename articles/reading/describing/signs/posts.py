"""Signs from posts that an article shows: "— Ida Brandt (@idabrandt) May 14, 2021"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from articles.reading.describing.signs.sign import Body, DateSign, DateThere
from articles.reading.describing.signs.weekdays import weekdays
from articles.reading.records import Period

DAY_BEFORE = timedelta(days=1)
"""A page shows a post's date in its reader's time zone."""
DAYS_AFTER_TWO_POSTS = 3
"""If two posts are of the same days, and the first weekday named is that of the last post or one of the
two days before: 99 % of 269 abp articles came out within so many days."""
DAYS_AFTER_A_POST = 14
"""If there is one post, and the first weekday named is its own or that of the day before: 97 % of 314."""
DAYS_BETWEEN_POSTS = 3

_HANDLE_BEFORE = re.compile(r"\(@\w+\)\W*$")
LONGEST_HANDLE = 24


def posts(body: Body) -> Iterator[DateSign]:
    """Count from the day of the last post, if no later day is named."""
    if "(@" not in body.whole:
        return
    dates = body.full_dates()
    posted = sorted((there for there in dates if _is_post(there)), key=lambda there: there.day)
    if not posted or max(there.day for there in dates) > posted[-1].day:
        return
    last = posted[-1]
    days_after = _days_after(posted, body)
    if days_after:
        period = Period(last.day - DAY_BEFORE, last.day + timedelta(days=days_after))
        evidence = last.stretch.evidence(last.written.start, last.written.end)
        yield DateSign("day of the last post shown", (period,), evidence, knows_weekday=True)


def _is_post(there: DateThere) -> bool:
    start = there.written.start
    return _HANDLE_BEFORE.search(there.stretch.words, max(0, start - LONGEST_HANDLE), start) is not None


def _days_after(posted: list[DateThere], body: Body) -> int:
    """Return within how many days the article came out; 0 when its weekday speaks for another week."""
    last, first = posted[-1].day, next(weekdays(body), None)
    if first is None:
        return 0
    days_between = (last.weekday() - first.number) % 7
    if len(posted) > 1 and (last - posted[-2].day).days <= DAYS_BETWEEN_POSTS:
        return DAYS_AFTER_TWO_POSTS if days_between <= 2 else 0
    return DAYS_AFTER_A_POST if days_between <= 1 else 0
