"""Who is quoted, named or absent in each account."""

from articles.comparison.people import PersonRow, compare_people
from tests.comparison.tellings import column

COLUMNS = (
    column(
        "post",
        "Ada Brook spoke. “The mill is lost,” said Brook. Tomas Hald watched.",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("The mill is lost,", "Ada Brook")],
    ),
    column("wire", "The mayor Ada Brook was there.", people=["Ada Brook"]),
)


def row(name: str) -> PersonRow:
    return next(each for each in compare_people(COLUMNS) if each.who.name == name)


def test_one_is_quoted_here_named_there_and_another_absent() -> None:
    assert [cell.presence for cell in row("Ada Brook").cells] == ["quoted", "named"]
    assert [cell.presence for cell in row("Tomas Hald").cells] == ["named", "absent"]


def test_those_in_most_columns_come_first() -> None:
    assert [each.who.name for each in compare_people(COLUMNS)] == ["Ada Brook", "Tomas Hald"]


def test_a_cell_counts_mentions_and_quotations_and_gives_the_word_of_saying() -> None:
    cell = row("Ada Brook").cells[0]
    assert (cell.mentions, cell.quotations, cell.verbs) == (2, 1, ("said",))
    assert cell.spellings == ("Ada Brook", "Brook")


def test_words_held_at_a_distance_are_no_quotation_of_anybody() -> None:
    told = column(
        "post",
        "The “rescue” was late, Ada Brook said.",
        people=["Ada Brook"],
        quotations=[("rescue", "Ada Brook", "scare")],
    )
    assert compare_people([told])[0].cells[0].presence == "named"


def test_texts_without_people_give_no_rows() -> None:
    assert compare_people([column("post", "It rained."), column("wire", "It snowed.")]) == ()
