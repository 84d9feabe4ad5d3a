"""Reading texts again after a ruling on their lines, while whoever ruled waits."""

from collections.abc import Iterable

from articles.deciding import stale_articles
from articles.importing import AnotherImportIsRunning, reread

MOST_AT_ONCE = 200
"""Articles read again within one request: at about ten a second, what a curator will wait for."""


def read_again(keys: Iterable[str]) -> str:
    """Read these articles again, and all whose lines are something else now; else say what is to be done."""
    waiting = {*keys, *stale_articles()}
    if len(waiting) > MOST_AT_ONCE:
        return (
            f"It changes {len(waiting):,} articles, too many to read again while you wait: "
            "they show it when “manage.py reread” has run."
        )
    try:
        reread(keys=waiting, processes=1)  # a server has no cores and memory to spare for workers
    except AnotherImportIsRunning:
        return (
            "An import is running: the articles show it when that has ended and “manage.py reread” has run."
        )
    return ""
