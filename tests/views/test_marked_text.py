from hypothesis import given
from hypothesis import strategies as st

from articles.views.marked_text import NAME, NUMBER, QUOTATION, Mark, mark_up

TEXT = "Brook said: “Ada Brook paid 40 crowns.” Nobody asked."


def mark(words: str, kind: str, anchor: str = "") -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, anchor or f"{kind}{start}")


def printed(runs: object) -> str:
    return "".join(piece.text for run in runs for piece in run.pieces)  # type: ignore[attr-defined]


def test_a_text_without_marks_is_one_run_in_the_outlets_voice() -> None:
    [run] = mark_up(TEXT, 0, len(TEXT), [])
    assert (run.quotation, [piece.text for piece in run.pieces]) == (None, [TEXT])


def test_a_quotation_is_a_run_of_its_own() -> None:
    said = mark("“Ada Brook paid 40 crowns.”", QUOTATION)
    runs = mark_up(TEXT, 0, len(TEXT), [said])
    assert [(run.quotation, run.opens) for run in runs] == [(None, False), (said, True), (None, False)]


def test_a_name_and_a_number_inside_a_quotation_are_pieces_of_it() -> None:
    said, name, number = (
        mark("“Ada Brook paid 40 crowns.”", QUOTATION),
        mark("Ada Brook", NAME),
        mark("40", NUMBER),
    )
    run = mark_up(TEXT, 0, len(TEXT), [number, name, said])[1]
    assert [(piece.text, piece.within(NAME), piece.within(NUMBER)) for piece in run.pieces] == [
        ("“", None, None),
        ("Ada Brook", name, None),
        (" paid ", None, None),
        ("40", None, number),
        (" crowns.”", None, None),
    ]


def test_a_name_that_reaches_over_the_end_of_a_quotation_is_marked_on_both_sides() -> None:
    said, name = mark("“Ada Brook paid 40 crowns.”", QUOTATION), mark("crowns.” Nobody", NAME)
    runs = mark_up(TEXT, 0, len(TEXT), [said, name])
    assert printed(runs) == TEXT
    assert [piece.text for run in runs for piece in run.pieces if piece.within(NAME)] == [
        "crowns.”",
        " Nobody",
    ]


def test_an_anchor_stands_once_where_its_mark_begins() -> None:
    said, name = mark("“Ada Brook paid 40 crowns.”", QUOTATION, "q"), mark("crowns.” Nobody", NAME, "m")
    runs = mark_up(TEXT, 0, len(TEXT), [said, name])
    assert [anchor for run in runs for piece in run.pieces for anchor in piece.anchors] == ["q", "m"]


def test_the_outermost_quotation_makes_the_run() -> None:
    outer, inner = mark("“Ada Brook paid 40 crowns.”", QUOTATION), mark("paid 40", QUOTATION)
    runs = mark_up(TEXT, 0, len(TEXT), [inner, outer])
    assert [run.quotation for run in runs] == [None, outer, None]


def test_a_quotation_that_began_in_the_paragraph_before_goes_on_without_opening() -> None:
    said = Mark(0, len(TEXT), QUOTATION, "q0")
    [run] = mark_up(TEXT, 12, len(TEXT), [said])
    assert (run.quotation, run.opens) == (said, False)
    assert run.pieces[0].anchors == ()


def test_marks_outside_the_paragraph_leave_no_trace() -> None:
    [run] = mark_up(TEXT, 0, 5, [mark("Nobody", NAME)])
    assert [piece.text for piece in run.pieces] == ["Brook"]


spans = st.tuples(st.integers(0, 40), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))
marks = st.builds(
    lambda span, kind: Mark(span[0], span[1], kind, f"{kind}{span[0]}"),
    spans,
    st.sampled_from([NAME, NUMBER, QUOTATION]),
)


@given(st.lists(marks, max_size=8))
def test_no_character_is_lost_or_printed_twice(found: list[Mark]) -> None:
    assert printed(mark_up(TEXT, 3, 45, found)) == TEXT[3:45]
