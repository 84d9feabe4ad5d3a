"""The same number with the same or another claim, and the numbers only one text gives."""

from articles.comparison.numbers import ComparedNumbers, compare_numbers
from tests.comparison.tellings import Counted, column


def compared(*texts: tuple[str, list[Counted]]) -> ComparedNumbers:
    return compare_numbers([column(f"c{i}", text, numbers=found) for i, (text, found) in enumerate(texts)])


def test_the_same_number_of_other_things_is_a_different_claim() -> None:
    found = compared(
        ("The office had 4,200 applications.", [("4,200", 4200, "applications")]),
        ("Plots were promised to 4,200 people.", [("4,200", 4200, "people")]),
    )
    (row,) = found.shared
    assert row.different_claims
    assert [cell.uses[0].sentence.text for cell in row.cells] == [
        "The office had 4,200 applications.",
        "Plots were promised to 4,200 people.",
    ]


def test_the_same_number_of_the_same_thing_is_no_difference() -> None:
    found = compared(
        ("Some 61 deaths were counted.", [("61", 61, "deaths")]),
        ("One more death makes 61, the 61st death.", [("61", 61, "death")]),
    )
    assert not found.shared[0].different_claims


def test_a_number_that_does_not_say_what_it_counts_is_no_other_claim() -> None:
    found = compared(("Among the hurt, 37.", [("37", 37, "")]), ("37 injured.", [("37", 37, "injured")]))
    assert not found.shared[0].different_claims


def test_a_number_that_one_text_gives_is_only_there() -> None:
    found = compared(("He lost 300 sheep.", [("300", 300, "sheep")]), ("He lost his sheep.", []))
    assert found.shared == ()
    assert [[use.text for use in uses] for uses in found.only_here] == [["300"], []]


def test_two_small_numbers_that_happen_to_agree_are_no_line() -> None:
    found = compared(("Two men came.", [("Two", 2, "men")]), ("Two boats came.", [("Two", 2, "boats")]))
    assert found.shared == ()
    assert found.only_here == ((), ())


def test_a_small_number_of_quite_different_things_stands_with_each_text_alone() -> None:
    found = compared(("Five years.", [("Five", 5, "years")]), ("Five yards.", [("Five", 5, "yards")]))
    assert found.shared == ()
    assert [[use.unit for use in uses] for uses in found.only_here] == [["years"], ["yards"]]


def test_claims_that_differ_come_before_those_that_agree() -> None:
    found = compared(
        ("9,000 crowns for 40 men.", [("9,000", 9000, "crowns"), ("40", 40, "men")]),
        ("40 boats for 9,000 crowns.", [("40", 40, "boats"), ("9,000", 9000, "crowns")]),
    )
    assert [row.value for row in found.shared] == [40, 9000]


def test_a_missing_number_leaves_its_place_empty() -> None:
    three = ("It cost 300 crowns.", [("300", 300, "crowns")])
    found = compared(three, ("It cost a lot.", []), three)
    assert [len(cell.uses) for cell in found.shared[0].cells] == [1, 0, 1]
