from datetime import date

import pytest

from articles.reading.describing import describe
from articles.reading.describing.given import period_of
from articles.reading.records import Description, Given, Source
from tests.reading.texts import cleaned

CONTENT = (
    "Old bridge closes for good\n\nPublished 14 May 2021\n\n"
    "The council of Harrow Mills has voted to close the old bridge, ending a quarrel of nine years.\n\n"
    "Support The Dromel Post!"
)


def description(**said: str) -> Description:
    return describe(*cleaned(CONTENT), Source("", b"", given=(Given(**said, rule="option"),)))


def test_what_the_text_says_holds_when_nothing_is_given() -> None:
    found = description()
    assert (found.title.value, found.outlet.value, found.language) == (
        "Old bridge closes for good",
        "The Dromel Post",
        "en",
    )


def test_what_is_given_goes_before_what_the_text_says_which_stays_a_candidate() -> None:
    found = description(
        title="The end of a bridge", outlet="Kestrel Gazette", published="2021-05", language="FR"
    )
    assert (found.title.value, found.title.rule, found.title.candidates) == (
        "The end of a bridge",
        "option",
        ("Old bridge closes for good",),
    )
    assert (found.outlet.value, found.outlet.candidates) == ("Kestrel Gazette", ("The Dromel Post",))
    assert found.published.value == period_of("2021-05")
    assert found.published.candidates == ("2021-05-14",)
    assert found.language == "fr"


def test_a_given_outlet_takes_the_spelling_of_the_table() -> None:
    assert description(outlet="moscow times").outlet.value == "The Moscow Times"


def layers(*said: Given, seen_on: date | None = None) -> Description:
    return describe(*cleaned(CONTENT), Source("", b"", given=said, first_seen_on=seen_on))


def test_an_address_names_the_outlet_and_the_day_behind_what_its_own_witness_states() -> None:
    url = "https://www.aljazeera.com/news/2021/05/13/bridge"
    found = layers(Given(url=url, rule="sidecar"))
    assert (found.outlet.value, found.outlet.rule) == ("Al Jazeera", "address of the page")
    assert (found.published.value, found.published.rule) == (period_of("2021-05-13"), "date in the address")
    found = layers(Given(url=url, outlet="Dromel Post", published="2021-05-12", rule="sidecar"))
    assert (found.outlet.value, found.outlet.candidates[0]) == ("Dromel Post", "Al Jazeera")
    assert (found.published.rule, found.published.candidates[0]) == ("sidecar", "2021-05-13")


def test_a_month_in_an_address_gives_way_to_a_day_within_it_and_to_no_other() -> None:
    within = layers(Given(url="https://dromel.example/2021/05/bridge", rule="sidecar")).published
    assert (within.value and within.value.iso, within.rule) == ("2021-05-14", "line of publication")
    outside = layers(Given(url="https://dromel.example/2021/04/bridge", rule="sidecar")).published
    assert (outside.value, outside.rule) == (period_of("2021-04"), "date in the address")
    assert "2021-05-14" in outside.candidates


def test_what_holds_is_no_candidate_beside_itself() -> None:
    found = layers(
        Given(outlet="The Dromel Post", rule="sidecar"), Given(outlet="Kestrel Gazette", rule="option")
    )
    assert (found.outlet.value, found.outlet.candidates) == ("The Dromel Post", ("Kestrel Gazette",))


def test_an_archives_address_is_a_candidate_beside_the_pages_own() -> None:
    kept = "https://web.archive.org/web/2023/https://dromel.example/bridge"
    found = layers(Given(url=kept, rule="sidecar")).url
    assert (found.value, found.candidates) == ("https://dromel.example/bridge", (kept,))


def test_a_given_day_on_which_nothing_can_have_appeared_is_refused_and_named() -> None:
    found = layers(Given(published="2021-06-01", rule="sidecar"), seen_on=date(2021, 5, 20)).published
    assert found.value is not None
    assert (found.value.iso, found.candidates) == (
        "2021-05-14",
        ("2021-06-01, refused: it lies after 2021-05-20, when the text was found",),
    )


def test_the_day_after_is_still_taken_for_it_is_tomorrow_in_the_east() -> None:
    found = layers(Given(published="2021-05-21", rule="sidecar"), seen_on=date(2021, 5, 20)).published
    assert found.value == period_of("2021-05-21")


def test_a_time_that_was_given_stands_beside_its_day() -> None:
    found = layers(Given(published="2021-05-13T16:05 ET", rule="sidecar")).published.value
    assert found is not None
    assert (found.iso, found.time, found.zone) == ("2021-05-13", "16:05", "ET")


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-03-11", date(2022, 3, 11), date(2022, 3, 11)),
    ],
)
def test_a_partial_date_is_a_period(iso: str, first: date, last: date) -> None:
    assert (period_of(iso).earliest, period_of(iso).latest) == (first, last)


@pytest.mark.parametrize("words", ["soon", "2022-13", "11.3.2022", "2022-02-31"])
def test_what_is_no_date_is_refused_with_what_to_write(words: str) -> None:
    with pytest.raises(ValueError, match="write 2022-03-11"):
        period_of(words)


@pytest.mark.parametrize(
    ("content", "language"),
    [
        (
            "Der Rat der Stadt hat beschlossen, die alte Brücke für immer zu schließen, sagte sie.",
            "de",
        ),
        (
            "Le conseil municipal a décidé de fermer le vieux pont pour toujours, a déclaré la maire.",
            "fr",
        ),
        ("Ok.", ""),
        ("12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90.", ""),
    ],
)
def test_the_language_is_told_where_there_is_enough_to_tell(content: str, language: str) -> None:
    assert describe(*cleaned(content)).language == language
