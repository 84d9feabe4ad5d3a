"""Articles that report one happening are found together, whatever the order they come in."""

import random
from datetime import date

import pytest

from articles.reading.events import group_events
from articles.reading.records import Period
from articles.reading.records_across import EventGroup, Rulings, Telling

NO_RULINGS = Rulings()

BRIDGE = (
    "The old Marlow bridge at Tessen collapsed shortly before dawn, and two lorries fell into the Ister. "
    "Engineers had warned the council about rusted cables in 2016, mayor Odile Fennimore said. "
    "Divers recovered one driver alive; rescuers closed 14 kilometres of the embankment."
)
BRIDGE_AGAIN = (
    "Two lorries plunged into the Ister after a suspension bridge gave way in Tessen early on Tuesday. "
    "Mayor Odile Fennimore promised an inquiry into the rusted cables that engineers had complained of. "
    "One driver was pulled out alive by divers, and 14 kilometres of embankment were shut to walkers."
)
BRIDGE_LATER = (
    "Cables of the Tessen bridge that fell into the Ister were rusted through, an inquiry found. "
    "Mayor Odile Fennimore said the council would pay the two lorry drivers and rebuild the bridge."
)
FESTIVAL = (
    "Thousands danced in Corvenna as the lantern festival opened with fireworks over the harbour. "
    "Bakers sold honey cakes, and the orchestra of the conservatory played until midnight."
)
TUESDAY = date(2021, 5, 4)


def telling(
    key: str,
    body: str,
    day: date | Period | None = TUESDAY,
    title: str = "",
    names: str = "",
    *,
    stated: bool = True,
) -> Telling:
    published = Period(day, day) if isinstance(day, date) else day
    people = frozenset(names.split(", ")) if names else frozenset()
    return Telling(key, title, body, published, people, title_stated=stated)


def sentence(body: str, number: int) -> str:
    return body.removesuffix(".").split(". ")[number] + "."


def grouped(*tellings: Telling, rulings: Rulings = NO_RULINGS) -> list[set[str]]:
    return [set(event.articles) for event in group_events(tellings, rulings)]


def test_two_tellings_of_one_accident_are_one_event_and_a_festival_is_not_in_it() -> None:
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN), telling("c", FESTIVAL)) == [{"a", "b"}]


def test_an_article_alone_is_no_event() -> None:
    assert grouped(telling("a", BRIDGE)) == []
    assert grouped() == []


def test_texts_without_a_word_are_no_event() -> None:
    assert grouped(telling("a", ""), telling("b", "")) == []


def test_the_same_story_weeks_later_is_another_event() -> None:
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN, date(2021, 5, 28))) == []


def test_a_day_within_three_days_is_still_the_event() -> None:
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN, date(2021, 5, 6))) == [{"a", "b"}]


def test_a_date_known_as_an_interval_that_meets_the_day_counts_as_near() -> None:
    week = Period(date(2021, 5, 2), date(2021, 5, 7))
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN, week)) == [{"a", "b"}]


def test_a_long_interval_proves_nothing_so_the_texts_must_be_more_alike() -> None:
    year = Period(date(2021, 1, 1), date(2021, 12, 31))
    passing = (
        "Ministers in Corvenna quarrelled over road tolls. Nobody spoke of the bridge that fell in Tessen."
    )
    assert grouped(telling("a", BRIDGE), telling("b", passing)) == [{"a", "b"}]
    assert grouped(telling("a", BRIDGE), telling("b", passing, year)) == []


def test_an_undated_article_joins_when_it_is_very_much_alike() -> None:
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN, None)) == [{"a", "b"}]


def test_an_undated_article_as_like_to_two_times_is_put_into_neither() -> None:
    in_may, in_july = telling("a", BRIDGE), telling("b", BRIDGE_AGAIN, date(2021, 7, 20))
    of_both = f"{sentence(BRIDGE, 2)} {sentence(BRIDGE_AGAIN, 1)} {FESTIVAL}"
    assert grouped(in_may, in_july, telling("c", of_both, None)) == []


def test_a_weekday_named_in_the_text_decides_between_two_times() -> None:
    on_a_tuesday, on_a_friday = telling("a", BRIDGE), telling("b", BRIDGE_LATER, date(2021, 7, 23))
    of_both = f"{sentence(BRIDGE, 0)} {sentence(BRIDGE_LATER, 1)}"
    assert grouped(on_a_tuesday, on_a_friday, telling("c", of_both, None)) == []
    dated_by_its_weekday = telling("c", f"{of_both} So it was said on Friday.", None)
    assert grouped(on_a_tuesday, on_a_friday, dated_by_its_weekday) == [{"b", "c"}]


def test_an_undated_article_that_one_time_stands_out_for_is_put_there() -> None:
    in_may, in_july = telling("a", BRIDGE), telling("b", BRIDGE_LATER, date(2021, 7, 20))
    undated = telling("c", BRIDGE_AGAIN, None)
    also_undated = telling("d", f"{BRIDGE_LATER} {FESTIVAL}", None)
    assert grouped(in_may, in_july, undated, also_undated) == [{"a", "c"}, {"b", "d"}]


def test_a_copy_is_the_same_event_even_under_another_date() -> None:
    copied = BRIDGE.replace("shortly before dawn, and", "before dawn; ")
    assert grouped(telling("a", BRIDGE), telling("b", copied, date(2023, 1, 9))) == [{"a", "b"}]


def test_the_order_of_arrival_changes_nothing() -> None:
    tellings = [
        telling("a", BRIDGE, title="Bridge falls"),
        telling("b", BRIDGE_AGAIN, date(2021, 5, 5), title="Lorries in the Ister"),
        telling("c", BRIDGE_LATER, date(2021, 5, 7)),
        telling("d", FESTIVAL),
        telling("e", FESTIVAL.replace("Thousands", "Many"), None),
        telling("f", BRIDGE_LATER + FESTIVAL, Period(date(2021, 5, 1), date(2021, 5, 20))),
    ]
    expected = group_events(tuple(tellings), NO_RULINGS)
    assert expected
    for seed in range(12):
        random.Random(seed).shuffle(tellings)  # noqa: S311  order, not secrets
        assert group_events(tuple(tellings), NO_RULINGS) == expected


def test_another_article_elsewhere_changes_no_event() -> None:
    bridge = (telling("a", BRIDGE), telling("b", BRIDGE_AGAIN))
    assert group_events((*bridge, telling("z", FESTIVAL)), NO_RULINGS) == group_events(bridge, NO_RULINGS)


def test_what_a_curator_ruled_the_same_stays_together() -> None:
    rulings = Rulings(same=frozenset({("c", "a")}))
    assert grouped(telling("a", BRIDGE), telling("c", FESTIVAL), rulings=rulings) == [{"a", "c"}]


def test_what_a_curator_ruled_different_stays_apart() -> None:
    rulings = Rulings(different=frozenset({("b", "a")}))
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN), rulings=rulings) == []


def test_a_ruling_on_one_pair_splits_a_larger_event_only_there() -> None:
    tellings = (telling("a", BRIDGE), telling("b", BRIDGE_AGAIN), telling("c", BRIDGE_LATER))
    assert grouped(*tellings) == [{"a", "b", "c"}]
    apart = grouped(*tellings, rulings=Rulings(different=frozenset({("a", "c")})))
    assert len(apart) == 1
    assert not {"a", "c"} <= apart[0]


def test_rulings_about_articles_that_are_gone_do_nothing() -> None:
    rulings = Rulings(same=frozenset({("a", "gone")}), different=frozenset({("gone", "b")}))
    assert grouped(telling("a", BRIDGE), telling("b", BRIDGE_AGAIN), rulings=rulings) == [{"a", "b"}]


@pytest.fixture
def bridge_event() -> EventGroup:
    names = "Odile Fennimore"
    return group_events(
        (
            telling(
                "b", BRIDGE_AGAIN, date(2021, 5, 5), title="Lorries plunge as bridge gives way", names=names
            ),
            telling("a", BRIDGE, title="The old bridge at Tessen collapsed", names=names, stated=False),
        ),
        NO_RULINGS,
    )[0]


def test_an_event_lists_the_earliest_article_first(bridge_event: EventGroup) -> None:
    assert bridge_event.articles == ("a", "b")


def test_an_event_takes_a_headline_that_an_outlet_wrote(bridge_event: EventGroup) -> None:
    assert bridge_event.title == "Lorries plunge as bridge gives way"


def test_the_reasons_name_people_numbers_rare_words_and_days(bridge_event: EventGroup) -> None:
    (reason,) = bridge_event.reasons
    assert reason.articles == ("a", "b")
    assert reason.names == ("Odile Fennimore",)
    assert "lorries" in reason.words
    assert "Ister" in reason.words
    assert "Fennimore" not in reason.words
    assert reason.dates == "4 May 2021 and 5 May 2021, 1 day apart"
    assert 0 < reason.score < 1


def test_numbers_are_reasons_but_years_and_days_are_not() -> None:
    body = BRIDGE + " Repairs will cost 3,400 crowns by 2026."
    other = BRIDGE_AGAIN + " The council set aside 3400 crowns for work until 2026."
    (event,) = group_events((telling("a", body), telling("b", other)), NO_RULINGS)
    assert event.reasons[0].numbers == ("3,400",)


def test_each_article_has_a_reason() -> None:
    tellings = (telling("a", BRIDGE), telling("b", BRIDGE_AGAIN), telling("c", BRIDGE_LATER))
    (event,) = group_events(tellings, NO_RULINGS)
    assert {key for reason in event.reasons for key in reason.articles} == {"a", "b", "c"}
