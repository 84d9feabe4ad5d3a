"""Which word of a family an account uses, in whose voice, in its sentence."""

from articles.comparison.accounts import Column
from articles.comparison.families import families
from articles.comparison.wording import FamilyRow, compare_wording
from tests.comparison.tellings import column

OWN = column("own", "The squatters on the plain refused to go.", headline="Plain to be cleared")
LENT = column(
    "lent",
    "The settlers came in May. “They are squatters,” said Rakhim Dastan.",
    people=["Rakhim Dastan"],
    quotations=[("They are squatters,", "Rakhim Dastan")],
)


def family(name: str, *columns: Column) -> FamilyRow:
    return next(row for row in compare_wording(columns, families()) if row.name == name)


def test_a_word_is_the_outlets_own_in_one_text_and_a_speakers_in_another() -> None:
    row = family("people on the land", OWN, LENT)
    uses = [[(use.written, use.voice) for use in cell.uses] for cell in row.cells]
    assert uses == [[("squatters", "own")], [("settlers", "own"), ("squatters", "Rakhim Dastan")]]
    assert row.crossed == ("squatter",)


def test_each_word_stands_in_its_sentence_with_the_way_to_it() -> None:
    use = family("people on the land", OWN, LENT).cells[0].uses[0]
    assert use.before + use.written + use.after == "The squatters on the plain refused to go."
    assert use.sentence.link.endswith("#p1")


def test_a_word_changing_its_speaker_comes_first() -> None:
    one = column("own", "The squatters and the mob met the police. The regime fell.")
    two = column(
        "lent",
        "Protesters met the police. The government fell. “They are squatters,” said Rakhim Dastan.",
        people=["Rakhim Dastan"],
        quotations=[("They are squatters,", "Rakhim Dastan")],
    )
    assert compare_wording([one, two], families())[0].crossed == ("squatter",)


def test_words_in_quotation_marks_that_nobody_owns_are_the_outlets_at_a_distance() -> None:
    scare = column("scare", "The “mercenaries” came.", quotations=[("mercenaries", "", "scare")])
    use = family("people who fight", scare, column("plain", "The volunteers came.")).cells[0].uses[0]
    assert use.is_own
    assert use.at_a_distance


def test_reported_speech_is_the_outlets_word_and_says_whom_it_reports() -> None:
    reported = column(
        "reported",
        "Ada Brook said mercenaries had come.",
        people=["Ada Brook"],
        quotations=[("mercenaries had come", "Ada Brook", "indirect")],
    )
    use = family("people who fight", reported, column("plain", "The volunteers came.")).cells[0].uses[0]
    assert (use.voice, use.reporting) == ("own", "Ada Brook")


def test_an_unclear_speaker_is_said_to_be_unclear() -> None:
    lent = column(
        "lent", "“Mercenaries came here,” it was heard.", quotations=[("Mercenaries came here,", "")]
    )
    use = family("people who fight", lent, column("plain", "The volunteers came.")).cells[0].uses[0]
    assert use.voice == "speaker unclear"


def test_the_longest_form_wins_and_case_does_not_matter() -> None:
    one = column("one", "Asylum seekers arrived.")
    row = family("people who move", one, column("two", "Migrants arrived."))
    assert row.cells[0].uses[0].written == "Asylum seekers"


def test_a_family_in_which_the_texts_choose_alike_is_not_shown() -> None:
    same = "The protesters marched against the regime."
    assert compare_wording([column("one", same), column("two", same)], families()) == ()


def test_a_column_without_any_word_of_the_family_is_empty() -> None:
    row = family("people on the land", OWN, column("none", "It rained."), LENT)
    assert [len(cell.uses) for cell in row.cells] == [1, 0, 2]


def test_no_form_stands_in_two_families_and_none_twice() -> None:
    forms = [form for each in families() for form in each.forms]
    assert len(forms) == len(set(forms))
    assert len(families()) >= 25
