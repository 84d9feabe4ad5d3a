from datetime import date

import pytest

from articles.reading.calendar_words import all_dates_in, dates_in
from articles.reading.calendar_words.clock import clock_beside

SEVENTH = date(2024, 9, 7)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("14 May 2021", date(2021, 5, 14)),
        ("May 14, 2021", date(2021, 5, 14)),
        ("Sept.  29, 2022", date(2022, 9, 29)),
        ("the 3rd of June 1974", date(1974, 6, 3)),
        ("MARCH 3, 2021", date(2021, 3, 3)),
        ("2022-03-11", date(2022, 3, 11)),
        ("29.09.2022", date(2022, 9, 29)),
        ("29/09/2022", date(2022, 9, 29)),
        ("09/29/2022", date(2022, 9, 29)),
        ("2022/09/29", date(2022, 9, 29)),
        ("June 3-5, 2021", date(2021, 6, 3)),
    ],
)
def test_a_full_date_is_a_day(words: str, day: date) -> None:
    assert [written.full for written in dates_in(f"It was {words}, they say.")] == [day]


@pytest.mark.parametrize(
    "words",
    [
        "we may 3 times",
        "they march 20 miles",
        "Feb. 31, 2021",
        "2021-13-45",
        "Mayor 12 2020",
        "version 1.2.2019.4",
        "call 555-12-2019",
        "moor.example/2017/01/21/bridge",
        "open 24/7/365",
        "they won 20-13",
    ],
)
def test_what_only_looks_like_a_date_is_none(words: str) -> None:
    assert not [written for written in dates_in(words) if written.full]


@pytest.mark.parametrize(
    "line",
    [
        "7 Sep 2024",
        "7-Sep-2024",
        "07/Sep/2024",
        "Sat Sep 7 2024",
        "september 7, 2024",
        "7th September, 2024",
        "Sep 7 ’24",
        "7 septembre 2024",
        "7. September 2024",
        "7 de septiembre de 2024",
        "7 settembre 2024",
        "7 de setembro de 2024",
        "7 сентября 2024",
        "2024-09-07T14:05:00Z",
    ],
)
def test_a_line_is_read_in_other_languages_and_cases(line: str) -> None:
    assert [written.full for written in all_dates_in(line)] == [SEVENTH]


def test_figures_that_can_be_read_two_ways_keep_both_days() -> None:
    [written] = all_dates_in("07/09/2024")
    assert (written.full, written.turned) == (SEVENTH, date(2024, 7, 9))


def test_points_set_the_day_first() -> None:
    [written] = all_dates_in("07.09.2024")
    assert (written.full, written.turned) == (SEVENTH, None)


@pytest.mark.parametrize(
    ("line", "time", "zone"),
    [
        ("2024-09-07T14:05:00Z", "14:05", "UTC"),
        ("2024-09-07 14:05:00+02:00", "14:05", "+02:00"),
        ("Saturday 7 September 2024 14.05 BST", "14:05", "BST"),
        ("Updated 4:05 PM ET, Sat September 7, 2024", "16:05", "ET"),
        ("17:41 JST, September 7, 2024", "17:41", "JST"),
        ("Sept 7, 2024 at 4 pm", "16:00", ""),
        ("Sept. 7 2024 12:00 a. m. MST", "00:00", "MST"),
        ("SEPT. 7, 2024 AT 1:10PM", "13:10", ""),
        ("7 September 2024 6 comments", "", ""),
        ("Published 7 Sept 2024, updated at 14:39", "", ""),
    ],
)
def test_the_time_beside_a_date_and_its_zone(line: str, time: str, zone: str) -> None:
    [written] = all_dates_in(line)
    clock = clock_beside(line, written.start, written.end)
    assert (clock.time, clock.zone) == (time, zone)
