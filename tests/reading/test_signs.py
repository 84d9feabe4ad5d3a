"""Signs of when an undated text was written: posts, offices, anchors in time, dates without a year."""

import tomllib
from datetime import date

import pytest

from articles.reading.describing.dates import find_published
from articles.reading.describing.signs.anchors import ANCHORS_FILE, anchors
from articles.reading.describing.signs.offices import OFFICES_FILE
from articles.reading.records import Finding, Period
from tests.reading.texts import cleaned

BODY = "The council of Harrow Mills has voted to close the old bridge, ending a quarrel of nine years."


def published(content: str, first_seen_on: date | None = None) -> Finding[Period]:
    return find_published(*cleaned(content), first_seen_on)


def days(finding: Finding[Period]) -> str:
    return f"{finding.value.iso} {finding.certainty.value}" if finding.value else finding.rule


POST = "Shut for good, they say. — Ida Brandt (@idabrandt) May 14, 2021"
LATER_POST = "And the ferry is full. — Oren Vale (@orenvale) May 14, 2021"


def test_two_posts_and_the_weekday_of_the_news_date_a_text_to_days() -> None:
    finding = published(f"{BODY} It voted on Friday.\n\n{POST}\n\nThe ferry is full as well.\n\n{LATER_POST}")
    assert days(finding) == "2021-05-13/2021-05-17 inferred"
    assert finding.rule == "day of the last post shown"
    assert [evidence.text for evidence in finding.evidence] == ["May 14, 2021"]


def test_one_post_of_the_weekday_of_the_news_dates_a_text_to_two_weeks() -> None:
    assert days(published(f"{BODY} It voted on Thursday.\n\n{POST}")) == "2021-05-13/2021-05-28 inferred"


@pytest.mark.parametrize(
    "content",
    [
        f"{BODY}\n\n{POST}",
        f"{BODY} It voted on Tuesday.\n\n{POST}",
        f"{BODY} It voted on Friday.\n\n{POST}\n\nIt was torn down on 3 June 2023, two years later.",
    ],
)
def test_a_post_with_no_weekday_near_it_or_a_later_day_named_dates_nothing(content: str) -> None:
    assert published(content).value is None


def test_a_post_is_no_line_of_publication() -> None:
    assert published(f"Old bridge closes\n\n{POST}\n\n{BODY}").certainty != "stated"


def test_who_holds_an_office_on_a_weekday_dates_by_the_term() -> None:
    finding = published(f"Prime Minister Liz Truss said on Tuesday that the bridge is safe. {BODY}")
    assert days(finding) == "2022-09-06/2022-11-01 inferred"
    assert finding.rule == "Prime Minister Liz Truss in office"


@pytest.mark.parametrize(
    "words",
    [
        "Prime Minister Liz Truss liked the bridge.",
        "Former Prime Minister Liz Truss said on Tuesday that the bridge is safe.",
        "On Tuesday “the bridge of Prime Minister Liz Truss” was shut.",
        "The 2022 Prime Minister Liz Truss spoke on Tuesday.",
        "They named a dog after Liz Truss on Tuesday.",
        "Prime Minister Liz Truss on Tuesday met Prime Minister David Cameron.",
    ],
)
def test_a_name_alone_a_former_holder_and_a_quotation_date_nothing(words: str) -> None:
    assert published(f"{words} {BODY}").value is None


def test_a_term_of_many_years_is_a_candidate_and_no_date() -> None:
    finding = published(f"President Barack Obama said on Tuesday that the bridge is safe. {BODY}")
    assert days(finding) == "more than two years are possible"
    assert finding.candidates[0] == "2009-01-20/2017-01-27"


def test_a_weekday_with_day_and_month_finds_its_year_within_a_term() -> None:
    finding = published(
        f"Prime Minister Theresa May said on Tuesday, June 19, that the bridge is safe. {BODY}"
        " White House press secretary Sarah Sanders agreed on Tuesday."
    )
    assert days(finding) == "2018-05-19/2018-07-03 inferred"


def test_an_agencys_dateline_finds_its_year_too() -> None:
    finding = published(
        f"HARROW MILLS, Oct. 11 (NPA) — {BODY}\n\nPrime Minister Liz Truss said on Tuesday that it is safe."
    )
    assert days(finding) == "2022-10-11/2022-10-13 inferred"


def test_a_date_without_its_year_alone_dates_nothing() -> None:
    assert days(published(f"On Tuesday, June 19, the bridge was shut. {BODY}")) == "nothing dates the text"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("It is three weeks since the explosion in the port of Beirut.", "2020-08-21/2020-08-29 inferred"),
        ("Two years after the explosion, Beirut is still in ruins.", "2021-12-28/2023-08-04 inferred"),
        ("Beirut was hit by the explosion two years ago.", "2021-12-28/2023-08-04 inferred"),
        (
            "On Thursday Beirut marks the first anniversary of the explosion.",
            "2021-06-20/2021-09-18 inferred",
        ),
        ("In 2021 Beirut marked the first anniversary of the explosion.", None),
        ("More than two years have passed since the explosion in Beirut.", None),
        ("The Boston Marathon bombing was on April 15.", "2013-04-15/2014-04-14 inferred"),
        ("The Boston Marathon bombing trial will begin on April 15.", None),
    ],
)
def test_what_is_counted_from_a_known_happening_dates_a_text(words: str, when: str | None) -> None:
    finding = published(f"{words} {BODY}")
    assert days(finding) == (when or finding.rule)


def test_what_only_sounds_like_a_known_happening_dates_nothing() -> None:
    assert published(f"It is three weeks since the explosion in the mill. {BODY}").value is None
    assert published(f"It is three weeks since the explosion, as in Beirut in 1983. {BODY}").value is None


def test_nothing_is_dated_after_the_day_the_text_was_found() -> None:
    words = f"Two years after the explosion, Beirut is still in ruins. {BODY}"
    assert days(published(words, date(2022, 3, 1))) == "2021-12-28/2022-03-02 inferred"
    assert days(published(words, date(2021, 3, 1))) == "the signs contradict one another"


def test_every_row_of_the_tables_is_complete() -> None:
    for row in tomllib.loads(ANCHORS_FILE.read_text())["anchor"]:
        assert row.keys() <= {"on", "event", "words", "names", "about", "not_with", "name_carries_date"}
        assert row["words"], row["event"]
        assert not any(" " in word or "-" in word for word in row["words"])
    assert len({(anchor.on, anchor.event) for anchor in anchors()}) == len(anchors())
    for office in tomllib.loads(OFFICES_FILE.read_text())["office"]:
        for holder in office["holders"]:
            assert all(len(term) == 1 or term[0] < term[1] for term in holder["terms"]), holder
