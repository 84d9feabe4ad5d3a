"""Values of fields, as typed: addresses, names, other spellings, dates, states."""

import pytest
from django.http import QueryDict

from articles.filters import read_address
from articles.search.asking import Asked
from articles.search.results import search
from benchmarks.odd_queries import odd_questions
from tests.factories import make_article, make_event, make_one_text
from tests.search.asking import titles

pytestmark = pytest.mark.django_db


def found_for(typed: str) -> list[str]:
    return sorted(titles(search(_read(typed)[0])))


def notices_of(typed: str) -> tuple[str, ...]:
    return _read(typed)[1]


def _read(typed: str) -> tuple[Asked, tuple[str, ...]]:
    parameters = QueryDict(mutable=True)
    parameters["q"] = typed
    return read_address(parameters)


@pytest.fixture(autouse=True)
def _three_articles() -> None:
    opens = make_article(
        title="Bridge opens",
        body="“It holds the ferry,” said Volodymyr Zelensky. Ada Brook cheered.",
        outlet="Coast Wire",
        published="2022-03-11",
        people=["Volodymyr Zelensky", "Ada Brook"],
        quotations=[("It holds the ferry", "Volodymyr Zelensky")],
    )
    make_event(opens, title="Opening of the bridge")
    make_article(
        title="Ferry sinks",
        body="Ada Brook saw it.",
        outlet="Harbour Post",
        published="2023-01-02",
        people=["Ada Brook"],
    )
    make_article(title="Mill burns", body="Nobody saw it.")


@pytest.mark.parametrize(
    ("typed", "titles_found"),
    [
        ("person:ada-brook", ["Bridge opens", "Ferry sinks"]),
        ('person:"Ada Brook"', ["Bridge opens", "Ferry sinks"]),
        ("person:brook", ["Bridge opens", "Ferry sinks"]),
        ("person:Zelenskyy", ["Bridge opens"]),
        ('person:"Ada Brook" person:zelensky', ["Bridge opens"]),
        ("person:zelensky OR outlet:harbour-post", ["Bridge opens", "Ferry sinks"]),
        ("person:none", ["Mill burns"]),
        ("speaker:zelensky", ["Bridge opens"]),
        ("speaker:brook", []),
        ('outlet:"coast wire"', ["Bridge opens"]),
        ("outlet:post", ["Ferry sinks"]),
        ("-outlet:coast-wire", ["Ferry sinks", "Mill burns"]),
        ('event:"opening of the bridge"', ["Bridge opens"]),
        ("title:ferry", ["Ferry sinks"]),
        ("quote:ferries", ["Bridge opens"]),
        ('quote:"the ferry"', ["Bridge opens"]),
        ("after:2022", ["Ferry sinks"]),
        ("before:2022-04", ["Bridge opens"]),
        ("on:2022-03", ["Bridge opens"]),
        ("on:2022-03-12", []),
        ("is:undated", ["Mill burns"]),
        ("is:dated -has:quotations", ["Ferry sinks"]),
        ("has:people", ["Bridge opens", "Ferry sinks"]),
        ("lang:en title:mill", ["Mill burns"]),
        ("(title:mill -person:brook) OR on:2023", ["Ferry sinks", "Mill burns"]),
    ],
)
def test_a_field_finds_what_has_its_value(typed: str, titles_found: list[str]) -> None:
    assert found_for(typed) == titles_found
    assert notices_of(typed) == ()


def test_a_copy_is_what_stands_there_more_than_once() -> None:
    first, second = make_article(title="Quay floods"), make_article(title="Quay floods again")
    make_one_text(first, second)

    assert len(found_for("is:copy")) == 1
    assert search(_read("is:copy")[0]).total == 2


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        ("person:nobody-here", "The archive knows no person “nobody-here”."),
        ("on:yesterday", "“yesterday” is no date. Write 2022, 2022-03 or 2022-03-11."),
    ],
)
def test_a_value_that_the_archive_does_not_know_finds_nothing_and_says_so(typed: str, notice: str) -> None:
    assert found_for(typed) == []
    assert notices_of(typed) == (notice,)


@pytest.mark.parametrize("typed", list(odd_questions(40)))
def test_an_odd_question_is_answered(typed: str) -> None:
    asked, _ = _read(typed)

    assert search(asked).total >= 0
