"""Quotations: the same words, one utterance in other words, and what only one text quotes."""

from articles.comparison.families import family_of_word
from articles.comparison.quotations import ComparedQuotations, compare_quotations
from tests.comparison.tellings import Quoted, column


def compared(*texts: tuple[str, Quoted]) -> ComparedQuotations:
    columns = [
        column(f"c{number}", text, people=[quoted[1]] if quoted[1] else [], quotations=[quoted])
        for number, (text, quoted) in enumerate(texts)
    ]
    return compare_quotations(columns, family_of_word())


LONG = "We will rebuild the harbour wall before winter, and nobody will pay a crown for it,"
CUT = "We will rebuild the harbour wall before winter,"
RETOLD = "Before the winter comes the wall of the harbour is going to stand again,"
OTHER = "My grandmother sold herrings from this very bench,"


def say(words: str, speaker: str = "Ada Brook") -> tuple[str, Quoted]:
    return f"“{words}” said {speaker}.", (words, speaker)


def test_the_same_words_stand_together_though_one_text_cut_them() -> None:
    found = compared(say(LONG), say(CUT))
    assert len(found.same_words) == 1
    assert found.other_words == ()
    first, second = found.same_words[0].cells
    assert [run.text for run in first.runs if not run.shared] == ["and nobody will pay a crown for it,”"]
    assert all(run.shared for run in second.runs)


def test_one_utterance_in_other_words_is_told_apart_from_the_same_words() -> None:
    found = compared(say(CUT), say(RETOLD))
    assert found.same_words == ()
    assert len(found.other_words) == 1


def test_words_of_one_family_count_as_kindred() -> None:
    found = compared(
        say("We must bring the engineers to the conflict zone,"),
        say("You have to take engineers into the combat zone,"),
    )
    assert len(found.other_words) == 1


def test_two_people_who_say_alike_things_are_not_one_utterance() -> None:
    found = compared(say(CUT), say(RETOLD, "Tomas Hald"))
    assert found.other_words == ()


def test_the_same_words_of_two_speakers_are_kept_apart() -> None:
    assert compared(say(CUT), say(CUT, "Tomas Hald")).same_words == ()


def test_one_person_saying_two_things_is_not_one_utterance() -> None:
    found = compared(say(CUT), say(OTHER))
    assert found.same_words == found.other_words == ()
    assert [len(each) for each in found.only_here] == [1, 1]


def test_a_single_word_is_no_utterance_to_find_again() -> None:
    found = compared(say("harbour"), say(CUT))
    assert found.same_words == found.other_words == ()


def test_unclear_speakers_are_never_said_to_say_one_thing_in_other_words() -> None:
    found = compared((f"“{CUT}” it was said.", (CUT, "")), (f"“{RETOLD}” it was said.", (RETOLD, "")))
    assert found.other_words == ()


def test_a_third_text_joins_the_row_and_a_fourth_leaves_its_place_empty() -> None:
    found = compared(say(CUT), say(CUT), say(OTHER), say(LONG))
    assert [bool(cell.said) for cell in found.same_words[0].cells] == [True, True, False, True]
    assert [len(each) for each in found.only_here] == [0, 0, 1, 0]
