"""Lists of articles as references, for a program that keeps them."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from articles.exports.bibtex import bibtex_entry
from articles.exports.lists import About, about, answer
from articles.exports.references import Reference
from articles.exports.ris import ris_entry

BIBTEX = "application/x-bibtex; charset=utf-8"
RIS = "application/x-research-info-systems; charset=utf-8"


def as_bibtex_list(
    request: HttpRequest, references: Iterable[Reference], *, count: int, understood: str
) -> HttpResponse | StreamingHttpResponse:
    """Return a list as BibTeX, under a head of comments that says what it is."""
    facts = about(request.GET.urlencode(), count, understood)
    head = (f"% {name}: {_comment(value)}\n" for name, value in facts.items())
    entries = (f"\n{bibtex_entry(reference, _accessed(facts))}" for reference in references)
    return answer(chain(head, entries), count, BIBTEX)


def as_ris_list(
    request: HttpRequest, references: Iterable[Reference], *, count: int, understood: str
) -> HttpResponse | StreamingHttpResponse:
    """Return a list as RIS, which knows no comments: each record's DB says out of what it was taken."""
    facts = about(request.GET.urlencode(), count, understood)
    counted = f"count: {count}, version: {facts['version']}, {facts['generated_at']}"
    database = f"News archive: {understood} ({counted}, query: {facts['query']})"
    entries = (ris_entry(reference, _accessed(facts), database) for reference in references)
    return answer(entries, count, RIS)


def _accessed(facts: About) -> date:
    return date.fromisoformat(str(facts["generated_at"])[:10])


def _comment(value: object) -> str:
    """Return a line that BibTeX skips: @ would begin an entry even there."""
    return " ".join(str(value).split()).replace("@", "(at)")
