"""Full names: how they are written, and what has two capitals and is nobody."""

import pytest

from articles.reading.people import find_people
from tests.reading.paragraphs import body, seen


def mentions(*paragraphs: str) -> dict[str, list[str]]:
    people = find_people(body(*paragraphs))
    return {
        person.name: [mention.text for mention in person.mentions] for person in people if not person.lone
    }


def roles(*paragraphs: str) -> list[str]:
    return [role.text for person in find_people(body(*paragraphs)) for role in person.roles]


@pytest.mark.parametrize(
    ("sentence", "name", "found"),
    [
        (
            "The ruling was praised by Lewis “Sparrow” Orvell, a lawyer. Orvell said so.",
            "Lewis Orvell",
            ["Lewis “Sparrow” Orvell", "Orvell"],
        ),
        (
            "He worked under Prof. Patrizia d'Ettrane. Later d'Ettrane said that it was good.",
            "Patrizia d'Ettrane",
            ["Patrizia d'Ettrane", "d'Ettrane"],
        ),
        ("Elected were two from the party, and James To of the league.", "James To", ["James To"]),
        ("It was the former counsel, Don Marrowgan.", "Don Marrowgan", ["Don Marrowgan"]),
        (
            "Bernard Cox-Orvell met the governor. “I may not,” said Bernard Cox.",
            "Bernard Cox-Orvell",
            ["Bernard Cox-Orvell", "Bernard Cox"],
        ),
        (
            "Chiefs wide receiver Tyreek Hill told reporters that he would. Hill added nothing.",
            "Tyreek Hill",
            ["Tyreek Hill", "Hill"],
        ),
        ("“They were held,” [Sen. Angus King] said.", "Angus King", ["Angus King"]),
    ],
)
def test_names_are_taken_whole(sentence: str, name: str, found: list[str]) -> None:
    assert mentions(sentence) == {name: found}


def test_a_word_in_marks_between_other_words_is_no_nickname() -> None:
    assert mentions("He read Olan Veshkov’s “Sparrow” Report, and the Senate “Gang” Group said no.") == {
        "Olan Veshkov": ["Olan Veshkov"]
    }


def test_half_a_surname_of_another_given_name_is_another_person() -> None:
    assert set(mentions("Bernard Cox-Orvell met Vera Cox at the pier.")) == {"Bernard Cox-Orvell", "Vera Cox"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It is led by a group called Harbour Feedback, whose purpose is to check facts.",
        "The group, Priorities Orvell, argues in the suit that two laws are wrong.",
        "Several of these, including Aarva Setu—a contact-tracing app launched by the state—are used.",
        "It is made by the sportswear firm Under Orvell and by others.",
        "The crash was explained by Dana Air's director of operations.",
        "A poll from Emerson College had the race tied.",
        "The fire destroyed the Hexagon Bar, Nguyen Architects and Gandhi Mahal Restaurant.",
    ],
)
def test_firms_groups_and_schools_are_no_people(sentence: str) -> None:
    assert mentions(sentence) == {}


def test_a_person_may_lead_a_company() -> None:
    assert set(mentions("Vera Holt, a company director, met Olan Veshkov, the group leader.")) == {
        "Vera Holt",
        "Olan Veshkov",
    }


@pytest.mark.parametrize(
    "paragraph",
    ["Mira Quarrel / REUTERS Light shines on the pier.", "A man walks by. Mira Quarrel Getty Images"],
)
def test_a_name_before_an_agency_is_a_credit(paragraph: str) -> None:
    assert mentions("Olan Veshkov came to the pier.", paragraph) == {"Olan Veshkov": ["Olan Veshkov"]}


def test_whoever_speaks_to_an_agency_is_no_credit() -> None:
    assert "Mira Quarrel" in mentions("“It is late,” Mira Quarrel told Reuters on Friday.")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "He met the communication researcher and associate professor Vera Holt.",
            "communication researcher and associate professor",
        ),
        ("It is controlled under President Olan Veshkov.", "President"),
        ("A 32-year-old paralegal Vera Holt was there.", "paralegal"),
        ("Vera Holt, author of “The Pier”, came.", "author"),
    ],
)
def test_a_role_is_the_whole_role_and_no_more(sentence: str, role: str) -> None:
    assert roles(sentence) == [role]


def test_the_next_one_of_a_list_is_no_role_of_the_one_before() -> None:
    people = find_people(
        body("Principal John Burvett, Prosper School District Superintendent Drew Watkins, and others came.")
    )
    assert [[role.text for role in person.roles] for person in people] == [
        ["Principal"],
        ["Prosper School District Superintendent"],
    ]


def test_an_hour_is_no_role() -> None:
    assert roles("Yesterday 12:03 pm Vera Holt has decided it.") == []


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        ("Olga Vesh", "Olga Vesh Orsk", ["Olga Vesh", "Olga Vesh Orsk", "Mira Orsk"]),
        ("Olga Vesh Orsk", "Olga Vesh", ["Olga Vesh Orsk", "Mira Orsk"]),
    ],
)
def test_who_somebody_is_named_for_is_another(first: str, second: str, people: list[str]) -> None:
    paragraphs = seen(f"<PERSON {first}> spoke.", f"<PERSON {second}> met <PERSON Mira Orsk>.")
    assert [person.name for person in find_people(paragraphs)] == people
