"""Given names and lone words: what they may stand for, and what they must not."""

import pytest

from articles.reading.people import find_people
from tests.reading.paragraphs import body, headline_and_body, seen


def spans(headline: str, *paragraphs: str) -> list[tuple[str, list[str]]]:
    people = find_people(headline_and_body(headline, *paragraphs))
    return [(person.name, [mention.text for mention in person.mentions]) for person in people]


def mentions(*paragraphs: str) -> dict[str, list[str]]:
    people = find_people(body(*paragraphs))
    return {person.name: [mention.text for mention in person.mentions] for person in people}


def lone(*paragraphs: str) -> list[str]:
    return [person.name for person in find_people(body(*paragraphs)) if person.lone]


def test_a_full_name_that_a_headline_glues_to_its_verb_is_one_mention() -> None:
    assert spans("Did Vera Holt Say the Northern Flag Represented Duty?", "Vera Holt came. Holt spoke.") == [
        ("Vera Holt", ["Vera Holt", "Vera Holt", "Holt"])
    ]


def test_a_given_name_alone_is_whose_full_name_stands_in_the_text() -> None:
    assert mentions("Bernard Veshkov came to the pier.", "We did a lot to help Bernard win this race.") == {
        "Bernard Veshkov": ["Bernard Veshkov", "Bernard"]
    }


def test_the_letter_of_a_party_is_nobodys_initial() -> None:
    assert mentions("Frank D. Orvell spoke.", "Gov. Jay Marrow (D) left.")["Frank D. Orvell"] == [
        "Frank D. Orvell"
    ]


def test_a_king_is_not_the_man_of_that_given_name() -> None:
    found = mentions("David Orvell spoke.", "It is older than King David and his wives, he said.")
    assert found["David Orvell"] == ["David Orvell"]


def test_will_in_a_heading_is_a_verb() -> None:
    assert spans("Closing the Sorna Schools Will Backfire", "The schools were closed.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In its report, MPs say that the plan is at risk, and MPs said so twice.",
        "The site OpenVeshForum now gives her a chance, as OpenVeshForum said.",
        "The scandals were Lampgate (Carrow) and Pumpgate (Orvell).",
        "The firm Dunmore Capital was sold. He left Dunmore in 1999, and Dunmore announced a sale.",
        "Water spilled over Sanbury Dam. Edenvale and Sanbury failed, and Sanbury was closed.",
        "He is a New Zealander, and every New Zealander voted. Many Texans and Latinos did.",
    ],
)
def test_what_only_looks_like_a_name_is_no_lone_name(sentence: str) -> None:
    assert lone(sentence) == []


def test_two_peoples_surnames_with_a_hyphen_are_no_third_person() -> None:
    found = mentions("Mira Quarrel met Olan Veshkov. How did the Quarrel-Veshkov crowd know of it?")
    assert set(found) == {"Mira Quarrel", "Olan Veshkov"}


def test_a_lone_surname_after_a_title_or_before_a_verb_of_people_stays() -> None:
    assert lone("It was signed by President Orvell.", "Senator Marrow left.") == ["Orvell", "Marrow"]


def test_a_lone_first_name_stays() -> None:
    assert lone("As a doctor in Orsk, Monica is used to it. Monica is proud of them.") == ["Monica"]


@pytest.mark.parametrize(
    ("second", "names"),
    [
        ("Mr <PERSON Maurar> did not answer, he said.", ["Olan Maurer"]),
        ("Mr <PERSON Maurar> did not answer. “No,” Mr <PERSON Maurar> said.", ["Olan Maurer", "Maurar"]),
        ("Mr <PERSON Marner> did not answer, he said.", ["Olan Maurer", "Marner"]),
    ],
)
def test_a_surname_misspelled_once_is_who_is_named_in_full(second: str, names: list[str]) -> None:
    assert [person.name for person in find_people(seen("<PERSON Olan Maurer> spoke.", second))] == names


def test_a_month_that_speaks_is_who_is_named_so() -> None:
    said = "“It is wrong to guess,” May told the council. It may rain in May."
    found = mentions("The board heard Mayor Anna May.", said, "The council said that Orvell and May spoke.")
    assert found["Anna May"] == ["Anna May", "May", "May"]


def test_mr_and_mrs_tell_husband_from_wife_by_names_that_fold_alike() -> None:
    paragraphs = (
        "Michelle Orvell spoke first.",
        "“No,” Mr. Orvell said.",
        "Later Frank Orvell left. Mrs. Orvell stayed.",
    )
    assert mentions(*paragraphs) == {
        "Michelle Orvell": ["Michelle Orvell", "Orvell"],
        "Frank Orvell": ["Orvell", "Frank Orvell"],
    }
