"""An article among the results it was found in: the way on and back. The address carries the question."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from articles.filters import read_address
from articles.models import Article
from articles.search.asking import Asked
from articles.search.beside import Beside, beside
from articles.search.results import ON_A_PAGE
from articles.views.search_taken import said

FOUND, AT = "found", "at"
"""Names in the article's address: the query string of the search, and its place there, from 1."""

_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Among:
    """Where an article stands among results. `place` is None when it is none of them (any more)."""

    question: str
    results: str
    place: Beside | None
    before: Step | None
    after: Step | None


def among_results(request: HttpRequest, shown: Article) -> Among | None:
    """Return the results that the address names; None when it names none."""
    if FOUND not in request.GET:
        return None
    asked, _ = read_address(QueryDict(request.GET[FOUND]))
    place = beside(asked, shown.key, _number(request.GET.get(AT, "")))
    steps = _steps(asked, place) if place else {}
    return Among(
        question=said(asked),
        results=_results(asked, place),
        place=place,
        before=steps.get(place.before) if place else None,
        after=steps.get(place.after) if place else None,
    )


def way(asked: Asked, at: int) -> str:
    """Return the query that an article's address carries from a place among results."""
    return urlencode([(FOUND, asked.address), (AT, at)])


def _number(typed: str) -> int:
    """Return a place; the first for what is none."""
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_NUMBER
    return max(1, int(typed)) if is_number else 1


def _steps(asked: Asked, place: Beside) -> dict[str, Step]:
    at = {place.before: place.at - 1, place.after: place.at + 1}
    articles = Article.objects.only("key", "title").filter(key__in=filter(None, at))
    return {
        each.key: Step(
            each.title,
            f"{each.get_absolute_url()}?{way(asked, at[each.key])}",
        )
        for each in articles
    }


def _results(asked: Asked, place: Beside | None) -> str:
    """Return the address of the page of results that it stands on."""
    page = (place.at - 1) // ON_A_PAGE + 1 if place else 1
    query = "&".join(filter(None, [asked.address, f"page={page}" if page > 1 else ""]))
    return f"{reverse('search')}?{query}" if query else reverse("search")
