"""How to search: every example is a search, and is said as the search says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.search.query import understand

SECTIONS = {
    "Words": (
        ("weapons Syria", "both, in any of their forms, with or without accents"),
        ("ferry OR bridge", "one of them is enough; OR binds more closely than words side by side"),
        ("weapons -Syria", "not with what follows the dash; NOT Syria is the same"),
        ("missil*", "every word that begins so"),
        ("cease-fire", "ceasefire, cease-fire and cease fire"),
        ("(weapons Syria) OR ferry", "parentheses keep together"),
    ),
    "Words beside each other": (
        ('"combat zone"', "in these forms and this order, in any quotation marks"),
        ('"weapons sold"~5', "at most five words between them; two or three words in any order"),
        ("weapons /s Syria", "in one sentence, two or three words, in any order"),
    ),
    "Where it stands": (
        ("title:weapons", "in the headline"),
        ("quote:weapons", "in what somebody says, in quotation marks"),
        ("title:(weapons OR ferry)", "for all that stands in the parentheses"),
    ),
    "Who and what": (
        ("person:Putin", "named: a whole name in quotation marks, a surname, the end of a page's address"),
        ("speaker:Putin", "quoted, in quotation marks"),
        (
            'outlet:"Al Jazeera"',
            "by name or by the end of its page's address; outlet:none where it is unknown",
        ),
        ("event:bridge", "by words of its title"),
        ("lang:en", "by the two letters of a language"),
    ),
    "When": (
        ("on:2022-03", "a day, a month or a year"),
        ("after:2021 before:2022-06", "later and earlier than that"),
        ("is:undated", "nobody knows when; is:dated is the contrary"),
    ),
    "What it is and has": (
        ("is:copy", "the same text stands in the archive again"),
        ("has:quotations", "as has:people, has:speakers, has:event, has:outlet, has:date, has:copies"),
        ("-has:outlet", "and the contrary"),
    ),
}
"""What one can type, and what to know of it."""


@dataclass(frozen=True, slots=True)
class Example:
    typed: str
    says: str
    """As the search says it: "articles with weapons"."""
    note: str

    @property
    def address(self) -> str:
        return urlencode({"q": self.typed})


def how_to_search(request: HttpRequest) -> HttpResponse:
    sections = [(head, list(_examples(lines))) for head, lines in SECTIONS.items()]
    return TemplateResponse(request, "help/help.html", {"sections": sections})


def _examples(lines: Iterable[tuple[str, str]]) -> Iterable[Example]:
    for typed, note in lines:
        yield Example(typed, understand(typed).words.replace("*", ""), note)
