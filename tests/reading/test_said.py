"""What other people's fields say: spellings of names, dates, languages, authors."""

from typing import Any

import pytest

from articles.reading.describing.given import period_of
from articles.reading.said import field_called, iso_of, moment_of, said_in


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2022-03-11", "2022-03-11"),
        ("2022-03", "2022-03"),
        ("2022", "2022"),
        ("20220311", "2022-03-11"),
        ("2022/03/11", "2022-03-11"),
        ("2022-03-11T23:05:00+02:00", "2022-03-11"),
        ("2022-03-11 10:00", "2022-03-11"),
        ("11.03.2022", "2022-03-11"),
        ("25/03/2022", "2022-03-25"),
        ("03/25/2022", "2022-03-25"),
        ("Fri, 11 Mar 2022 10:05:00 GMT", "2022-03-11"),
        ("Friday, 11 March 2022, 4:05 p.m. ET", "2022-03-11"),
        ("Sept. 29, 2022", "2022-09-29"),
        ("March 2022", "2022-03"),
        ("11. März 2022", "2022-03-11"),
        ("viernes, 11 de marzo de 2022", "2022-03-11"),
        ("1646992800", "2022-03-11"),
        ("1646992800000", "2022-03-11"),
    ],
)
def test_a_date_is_understood_as_people_and_programs_write_it(written: str, iso: str) -> None:
    assert iso_of(written) == iso


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2022-03-11T23:05:00+02:00", "2022-03-11T23:05 +02:00"),
        ("Friday, 11 March 2022, 4:05 p.m. ET", "2022-03-11T16:05 ET"),
        ("20220311T100500Z", "2022-03-11"),
        ("2022-03-11T00:00:00Z", "2022-03-11"),
        ("2022-03-11", "2022-03-11"),
        ("2022-03", "2022-03"),
    ],
)
def test_the_time_beside_a_date_is_kept_but_not_the_midnight_of_programs(written: str, moment: str) -> None:
    assert moment_of(written) == moment
    assert period_of(moment).iso[:7] == "2022-03"


@pytest.mark.parametrize(
    "written",
    [
        "soon",
        "2022-02-31",
        "2022-13",
        "0023-01-01",
        "9999-01-01",
        "12 March",
        "the year 2022",
        "11 March 2022 Lisk",
        "1" * 99,
    ],
)
def test_what_is_no_date_is_refused_with_what_to_write(written: str) -> None:
    with pytest.raises(ValueError, match="write 2022-03-11"):
        iso_of(written)


def test_a_date_that_may_be_two_days_is_refused() -> None:
    with pytest.raises(ValueError, match="may be two days"):
        iso_of("03/11/2022")
    assert iso_of("11/11/2022") == "2022-11-11"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("datePublished", "published"),
        ("date_published", "published"),
        ("Publication Date", "published"),
        ("HEADLINE", "title"),
        ("source_url", "url"),
        ("og:site_name", "outlet"),
        ("tags", None),
        ("", None),
        ("title" * 1000, None),
    ],
)
def test_a_field_is_known_by_many_names(name: str, field: str | None) -> None:
    assert field_called(name) == field


def said(**fields: Any) -> dict[str, Any]:
    given = said_in(fields, "sidecar").given
    names = ("title", "outlet", "published", "language", "url", "authors")
    return {name: getattr(given, name) for name in names if getattr(given, name)}


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Ada Brook", ("Ada Brook",)),
        ("By Ada Brook, Bo Lind and Cy Marr", ("Ada Brook", "Bo Lind", "Cy Marr")),
        ("Brook, Ada; Lind, Bo", ("Brook, Ada", "Lind, Bo")),
        ("Brook, Ada", ("Brook, Ada",)),
        (["Ada Brook", {"@type": "Person", "name": "Bo Lind"}, "", "Ada Brook"], ("Ada Brook", "Bo Lind")),
    ],
)
def test_authors_come_as_a_list_or_as_one_line(written: Any, authors: tuple[str, ...]) -> None:
    assert said(author=written) == {"authors": authors}


@pytest.mark.parametrize(
    ("written", "code"), [("en", "en"), ("EN-gb", "en"), ("English", "en"), ("deu", "de"), ("pt_BR", "pt")]
)
def test_a_language_comes_as_a_code_or_as_a_name(written: str, code: str) -> None:
    assert said(language=written) == {"language": code}


def test_a_source_that_is_an_address_is_the_pages_address() -> None:
    assert said(source="https://lisk.example/mill") == {"url": "https://lisk.example/mill"}
    assert said(source="Lisk Courier") == {"outlet": "Lisk Courier"}


def test_an_object_stands_for_its_name_and_a_list_for_its_first() -> None:
    assert said(publisher={"name": "Lisk Courier", "logo": 1}, headline=["Mill turns", "Mill"]) == {
        "outlet": "Lisk Courier",
        "title": "Mill turns",
    }


@pytest.mark.parametrize("nothing", ["", "  ", "N/A", "null", None, [], {}, True, "-"])
def test_nothing_is_nothing_however_it_is_written(nothing: Any) -> None:
    found = said_in({"title": nothing, "date": nothing, "author": nothing}, "sidecar")
    assert (said(title=nothing, date=nothing, author=nothing), found.problems) == ({}, ())


def test_of_two_fields_that_mean_one_the_plainer_holds() -> None:
    assert said(pubdate="2022-03-12", date="2022-03-11") == {"published": "2022-03-11"}


def test_a_value_that_cannot_be_meant_is_a_problem_and_the_others_hold() -> None:
    found = said_in(
        {
            "title": "x" * 1000,
            "date": "yesterday",
            "url": "nowhere",
            "language": "Klingon",
            "author": ["x" * 300],
            "outlet": {"name": {"a": 1}},
            "headline": "Mill turns",
        },
        "sidecar",
    )
    assert found.given.title == "Mill turns"
    assert [problem.partition(":")[0] for problem in sorted(found.problems)] == [
        "author", "date", "language", "outlet", "title", "url",
    ]  # fmt: skip


def test_fields_that_are_not_read_are_named() -> None:
    assert said_in({"tags": ["a"], "id": 7, "empty": "", "title": "Mill"}, "sidecar").unread == ("tags", "id")


def test_characters_that_no_table_takes_are_dropped() -> None:
    assert said(title="Mill\x00 \ud800turns\n again") == {"title": "Mill turns again"}
    assert said_in({"t\ud800ag": 1, "d\udfffate": "soon"}, "sidecar").unread == ("t ag",)
