"""The counts and the last import that stand at the foot of every page."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles.models import Article, Change, Event, ImportRun, Outlet, Person, Quotation


def footer(_request: HttpRequest) -> dict[str, object]:
    """Give every page its counts and the last import; asked for only when a page shows them."""
    return {"footer": SimpleLazyObject(_footer)}


def _footer() -> dict[str, object]:
    return {**counts(), "last_import": ImportRun.objects.latest_first().first()}


def counts() -> dict[str, int]:
    """Count the archive once for each state of it: a count of a whole table halves throughput."""
    revision = Change.objects.order_by("-number").values_list("number", flat=True).first()
    counted: dict[str, int] | None = cache.get_or_set(f"counts-at-{revision}", _count, timeout=None)
    return counted or {}


def _count() -> dict[str, int]:
    return {
        "articles": Article.objects.count(),
        "people": Person.objects.count(),
        "quotations": Quotation.objects.count(),
        "events": Event.objects.count(),
        "outlets": Outlet.objects.count(),
    }
