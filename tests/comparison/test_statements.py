"""Sentences that two accounts both tell, and those only one does."""

from articles.comparison.families import family_of_word
from articles.comparison.statements import ComparedStatements, compare_statements
from tests.comparison.tellings import column

POST = "The ferry struck a sandbank near Port Amra in thick fog. The captain has sailed for thirty years."
WIRE = "In thick fog off Port Amra a sandbank stopped the ferry. Cabbages are cheaper this spring."


def compared(*texts: str) -> ComparedStatements:
    return compare_statements([column(f"c{i}", text) for i, text in enumerate(texts)], family_of_word())


def test_two_sentences_that_tell_the_same_stand_side_by_side() -> None:
    (row,) = compared(POST, WIRE).told_by_more
    assert [cell.sentence.text[:16] for cell in row.cells if cell.sentence] == [
        "The ferry struck",
        "In thick fog off",
    ]


def test_what_no_other_text_tells_is_only_here() -> None:
    only = compared(POST, WIRE).only_here
    assert [[sentence.text for sentence in each] for each in only] == [
        ["The captain has sailed for thirty years."],
        ["Cabbages are cheaper this spring."],
    ]


def test_the_words_that_only_one_sentence_has_are_marked() -> None:
    (row,) = compared(POST, WIRE).told_by_more
    marked = " ".join(run.text for run in row.cells[0].runs if not run.shared)
    assert "struck" in marked
    assert "fog" not in marked
    assert " ".join(run.text for run in row.cells[0].runs) == POST.split(". ", maxsplit=1)[0] + "."


def test_a_name_alone_does_not_make_two_sentences_one() -> None:
    assert compared("Ada Brook sold her boat.", "The mayor is Ada Brook.").told_by_more == ()


def test_what_is_mostly_quoted_is_left_to_the_quotations() -> None:
    words = "We struck a sandbank in thick fog near Port Amra,"
    told = column("c0", f"“{words}” he said.", quotations=[(words, "")])
    found = compare_statements([told, column("c1", WIRE)], family_of_word())
    assert found.told_by_more == ()
    assert found.only_here[0] == ()


def test_the_order_of_columns_does_not_change_what_goes_together() -> None:
    one, other = compared(POST, WIRE), compared(WIRE, POST)
    assert len(one.told_by_more) == len(other.told_by_more)
    assert one.only_here == (other.only_here[1], other.only_here[0])


def test_a_sentence_with_two_facts_stands_beside_both_sentences_that_tell_one_each() -> None:
    both = "The auditors examined the flood accounts of Lisk and could not trace 38 million crowns."
    one, other = (
        "The auditors spent a year on the flood accounts of Lisk.",
        "Nobody could trace 38 million crowns, the auditors wrote.",
    )
    rows = compared(both, f"{one} Cabbages are cheaper. {other}").told_by_more
    told = [[cell.sentence.text for cell in row.cells if cell.sentence] for row in rows]
    assert told == [[both, one], [both, other]]


def test_one_fact_told_twice_in_a_text_makes_no_second_row() -> None:
    again = "Thick fog lay off Port Amra when the ferry met the sandbank."
    found = compared(POST, f"{WIRE} {again}")
    assert len(found.told_by_more) == 1
