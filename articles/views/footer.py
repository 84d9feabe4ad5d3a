"""The counts and the last import that stand at the foot of every page."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles.models import Article, Change, Event, ImportRun, Outlet, Person, Quotation

Counted = TypeVar("Counted")


def footer(_request: HttpRequest) -> dict[str, object]:
    """Give every page its counts and the last import; asked for only when a page shows them."""
    return {"footer": SimpleLazyObject(_footer)}


def state_of_archive() -> int:
    """Return the number of its last change."""
    return Change.objects.order_by("-number").values_list("number", flat=True).first() or 0


def counted_once(name: str, count: Callable[[], Counted], *, at: int | None = None) -> Counted:
    """Count once for each state of the archive: a count of a whole table halves throughput.

    `at` is that state where a page has asked for it already.
    """
    key = f"{name}-at-{state_of_archive() if at is None else at}"
    known: Counted | None = cache.get(key)
    if known is None:
        known = count()
        cache.set(key, known, timeout=None)
    return known


def counts() -> dict[str, int]:
    return {
        "articles": Article.objects.count(),
        "people": Person.objects.count(),
        "quotations": Quotation.objects.in_marks().count(),
        "events": Event.objects.count(),
        "outlets": Outlet.objects.count(),
    }


def _footer() -> dict[str, object]:
    last_import = ImportRun.objects.latest_first().first()
    return {**counted_once("counts", counts), "last_import": last_import}
