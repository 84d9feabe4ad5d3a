import time
from datetime import date

import pytest

from articles.reading.describing.dates import find_published
from articles.reading.records import Finding, Period
from tests.reading.texts import cleaned, seed

HEADLINE = "Old bridge closes for good"
BODY = "The council of Harrow Mills has voted to close the old bridge, ending a quarrel of nine years."


def published(content: str) -> Finding[Period]:
    return find_published(*cleaned(content))


def days(finding: Finding[Period]) -> tuple[str, str, str]:
    assert finding.value
    ends = (finding.value.earliest.isoformat(), finding.value.latest.isoformat())
    return (*ends, finding.certainty.value)


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADLINE}\n\n{BODY} It opened on 3 June 1974.",
        f"{HEADLINE}\n\nFILE - The bridge on Sept. 29, 2022. (AP Photo, File)\n\n{BODY}",
        f"{HEADLINE}\n\n{BODY} The budget for 2024 is ready.",
        f"{HEADLINE}\n\n{BODY} The minister spoke on Friday.",
        f"HARROW MILLS, March 3 (NPA) — {BODY}\n\n{BODY} Nobody was hurt.",
        f"{HEADLINE}\n\n{BODY}\n\n© 2021 The Dromel Post",
        f"{HEADLINE}\n\n{BODY} Since the invasion of Ukraine, bread costs more.",
    ],
)
def test_a_date_that_does_not_date_the_text_leaves_it_unknown(content: str) -> None:
    finding = published(content)
    assert (finding.value, finding.certainty) == (None, "unknown")


def test_more_than_two_weeks_since_a_dated_invasion_and_a_friday_meet_in_one_day() -> None:
    finding = published(
        "Bread is short in the towns of Ukraine, bakers said on Friday.\n"
        "It is more than two weeks since the Feb. 24 invasion began, and on Friday the last mill stood still."
    )
    assert days(finding) == ("2022-03-11", "2022-03-13", "inferred")
    assert finding.value
    assert finding.value.likeliest == date(2022, 3, 11)
    assert [evidence.text for evidence in finding.evidence][-1] == "Friday"


def test_a_month_of_the_war_is_an_interval() -> None:
    finding = published(
        f"{BODY}\n\nRussia’s invasion of Ukraine is now in its 19th month, and no end is in sight."
    )
    assert days(finding) == ("2023-08-24", "2023-09-23", "inferred")


def test_last_month_dates_by_the_month_after() -> None:
    finding = published(
        f"{BODY}\n\nDonetsk, which Moscow recognised as independent last month, has no mills either."
    )
    assert days(finding) == ("2022-03-01", "2022-03-31", "inferred")


def test_time_counted_from_a_date_in_the_text_dates_it() -> None:
    finding = published(
        "It has been three weeks since the flood of 12 May 2021, and the bridge is still closed to all."
    )
    assert finding.value
    assert finding.value.earliest <= date(2021, 6, 2) <= finding.value.latest


def test_a_weekday_with_its_full_date_in_the_lead_gives_a_month_at_most() -> None:
    finding = published(
        "The council voted on Tuesday, May 11, 2021, to close the old bridge, ending a long quarrel."
    )
    assert days(finding) == ("2021-05-11", "2021-06-11", "inferred")


@pytest.mark.parametrize(
    "story",
    [
        "Two weeks after the Feb. 24 invasion of Ukraine, he fled to the coast. In May 2023 he came home.",
        "Bread is at its dearest in a week since October 2008, and the bakers are at a loss.",
        "He left more than two weeks after the invasion of Ukraine, and never wrote again.",
        "It was two weeks since the Feb. 24 invasion of Ukraine. Later, on 3 June 2023, he came home.",
    ],
)
def test_a_story_told_later_is_not_dated_by_its_past(story: str) -> None:
    finding = published(f"{BODY}\n\n{story}")
    assert finding.value is None or finding.value.latest >= date(2023, 2, 1)


def test_signs_that_contradict_one_another_leave_it_unknown_with_both_as_candidates() -> None:
    finding = published(
        "It is two weeks since the Feb. 24 invasion of Ukraine."
        " Russia’s invasion of Ukraine is in its 19th month."
    )
    assert finding.value is None
    assert len(finding.candidates) > 1


@pytest.mark.parametrize("content", ["." * 2_000_000, f"{BODY} " * 100_000, "14 May 2021\n" * 50_000])
def test_an_endless_text_is_described_in_seconds(content: str) -> None:
    start = time.perf_counter()
    published(content)
    assert time.perf_counter() - start < 20


@pytest.mark.seeds
def test_the_seeds_dates() -> None:
    found = [published(seed(number)) for number in ("000", "001", "002", "003", "004")]
    assert [finding.value.iso if finding.value else "" for finding in found[:2]] == [
        "2022-03-11",
        "2022-03-11",
    ]
    assert days(found[3]) == ("2023-08-24", "2023-09-23", "inferred")
    assert found[4].value is None
    assert {finding.certainty.value for finding in found} == {"inferred", "unknown"}
    assert found[2].value is None or found[2].value.earliest <= date(2015, 9, 10) <= found[2].value.latest
