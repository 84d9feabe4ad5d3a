from datetime import date

from articles.reading.neighbours import borrowed
from articles.reading.records import Certainty, Period


def on(day: int) -> Period:
    return Period(date(2024, 5, day), date(2024, 5, day))


def test_a_text_is_dated_by_the_other_tellings_with_two_days_at_both_ends() -> None:
    finding = borrowed([on(4), on(3)])
    assert finding
    assert finding.value == Period(date(2024, 5, 1), date(2024, 5, 6))
    assert finding.certainty is Certainty.INFERRED
    assert finding.rule == "2 dated tellings of the same event"


def test_the_likeliest_day_of_an_estimate_counts_for_it() -> None:
    finding = borrowed([Period(date(2024, 5, 1), date(2024, 5, 31), likeliest=date(2024, 5, 9))])
    assert finding
    assert finding.value == Period(date(2024, 5, 7), date(2024, 5, 11))
    assert finding.rule == "1 dated telling of the same event"


def test_without_dated_tellings_there_is_no_date() -> None:
    assert borrowed([]) is None
