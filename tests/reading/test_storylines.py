"""Events of one running story are linked, each to the one before it, and stay events of their own."""

import random
from datetime import date

from articles.reading.events import Chapter, chapter, storylines
from articles.reading.events.stories import REST
from articles.reading.records import Period
from articles.reading.records_across import Telling

FALLS = (
    "The Marlow bridge at Tessen collapsed into the Ister, and welders had warned of rusted cables. "
    "Mayor Odile Fennimore closed the embankment while divers searched for the drivers of two lorries."
)
INQUIRY = (
    "Welders told the inquiry into the Marlow bridge at Tessen that its rusted cables were no secret. "
    "Odile Fennimore denied it. Divers described how they searched the Ister below the embankment."
)
REBUILT = (
    "Tessen will rebuild the Marlow bridge across the Ister with new cables, mayor Odile Fennimore said. "
    "The welders who had warned the inquiry will inspect it from the embankment."
)
FESTIVAL = (
    "Thousands danced in Corvenna as the lantern festival opened with fireworks over the harbour. "
    "Bakers sold honey cakes, and the orchestra of the conservatory played until midnight."
)


def event(key: str, body: str, day: date | None, names: str = "") -> Chapter | None:
    published = Period(day, day) if day else None
    people = frozenset(names.split(", ")) if names else frozenset[str]()
    return chapter(key, [Telling(key, "", body, published, people)])


def story() -> list[Chapter]:
    mayor = "Odile Fennimore"
    chapters = (
        event("falls", FALLS, date(2021, 5, 4), mayor),
        event("inquiry", INQUIRY, date(2021, 5, 20), mayor),
        event("rebuilt", REBUILT, date(2021, 6, 9), mayor),
        event("festival", FESTIVAL, date(2021, 5, 12)),
    )
    return [each for each in chapters if each]


def test_the_events_of_one_story_are_linked_in_order_of_time_and_a_festival_is_not() -> None:
    (found,) = storylines(story())
    assert found.events == ("falls", "inquiry", "rebuilt")
    assert [(link.before, link.after) for link in found.links] == [
        ("falls", "inquiry"),
        ("inquiry", "rebuilt"),
    ]


def test_a_link_says_whom_and_what_both_tell_of_and_how_many_days_lie_between() -> None:
    first, _ = storylines(story())[0].links
    assert first.names == ("Odile Fennimore",)
    assert "welders" in first.words
    assert "fennimore" not in first.words
    assert first.days == 16
    assert 0 < first.likeness <= 1


def test_the_order_of_events_given_changes_nothing() -> None:
    chapters = story()
    expected = storylines(chapters)
    for seed in range(6):
        random.Random(seed).shuffle(chapters)  # noqa: S311  order, not secrets
        assert storylines(chapters) == expected


def test_a_later_event_changes_no_link_of_the_earlier_ones() -> None:
    assert storylines(story()[:2])[0].links == storylines(story())[0].links[:1]


def test_a_story_that_rested_long_is_told_anew() -> None:
    again = event("rebuilt", REBUILT, date(2021, 5, 20) + REST + REST)
    assert again
    (found,) = storylines([*story()[:2], again])
    assert found.events == ("falls", "inquiry")


def test_two_events_that_begin_on_one_day_are_not_one_after_the_other() -> None:
    same_day = event("inquiry", INQUIRY, date(2021, 5, 4))
    assert same_day
    assert storylines([story()[0], same_day]) == ()


def test_an_event_without_a_date_is_in_no_story() -> None:
    assert event("falls", FALLS, None) is None
    assert storylines([]) == ()
