"""How texts are read: the rules as they stand in the code, what certainty means, what cannot be known."""

from collections.abc import Callable, Iterable
from inspect import getdoc

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.reading import cleaning
from articles.reading.cleaning.house_lines import line_patterns
from articles.reading.events import COPY
from articles.reading.nearness import DAYS_OF_LATE_TELLINGS, DAYS_OF_ONE_EVENT
from articles.reading.sayings.grouping import DAYS_OF_ONE_SAYING, DAYS_OF_OTHER_WORDS
from articles.views.accuracy import accuracy_in


def method(request: HttpRequest) -> HttpResponse:
    context = {
        "accuracy": accuracy_in(settings.BASE_DIR / "benchmarks" / "results"),
        "cleaning_rules": _reasons(cleaning.RULES),
        "house_lines": sorted({rule for rule, _ in line_patterns("house")}),
        "days_of_one_event": DAYS_OF_ONE_EVENT,
        "days_of_late_tellings": DAYS_OF_LATE_TELLINGS,
        "copy": f"{COPY:.1f}",
        "saying_days": DAYS_OF_ONE_SAYING,
        "other_words_days": DAYS_OF_OTHER_WORDS,
    }
    return TemplateResponse(request, "method/method.html", context)


def _reasons(rules: Iterable[Callable[..., object]]) -> list[str]:
    """Return what each rule says of itself, in the order in which they are asked."""
    return [(getdoc(rule) or rule.__name__.replace("_", " ")).splitlines()[0] for rule in rules]
