import pytest

from articles.reading.people import find_people
from articles.reading.records import NamedPerson
from tests.reading.paragraphs import body, headline_and_body, written


def people_in(*paragraphs: str) -> dict[str, NamedPerson]:
    return {person.name: person for person in find_people(body(*paragraphs))}


def mentions_of(name: str, *paragraphs: str) -> list[str]:
    return [mention.text for mention in people_in(*paragraphs)[name].mentions]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Defence Minister Olan Veshkov opened the dam on Friday.", "Olan Veshkov"),
        ("The plan of President Nasser al-Hamdi was rejected.", "Nasser al-Hamdi"),
        ("Pieter van der Holt, a farmer, lost his herd.", "Pieter van der Holt"),
        ("The novelist J. K. Moreno spoke to students.", "J. K. Moreno"),
        ("Maria de la Cruz told reporters that the bridge was closed.", "Maria de la Cruz"),
        ("Sean O’Neill’s boat was found near the pier.", "Sean O’Neill"),
        ("Pavel Andreyevich Sorin denied the claim.", "Pavel Andreyevich Sorin"),
        ("Anna Kerr-Holland said she would stay.", "Anna Kerr-Holland"),
        ("“We are tired,” said Marisol Quintavar, a lawyer for the union.", "Marisol Quintavar"),
    ],
)
def test_full_names_are_people(sentence: str, name: str) -> None:
    assert list(people_in(sentence)) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The army handed out Kalashnikov rifles and Javelin missiles.",
        "Workers at the Ford plant went home.",
        "The Wagner Group denied the report.",
        "Analysts at R. Veltrik expect a poor harvest.",
        "Tamsin works as an analyst at J. Marlow Partners.",
        "The shop belongs to Smith & Sons.",
        "The Xavier Institute published the figures.",
        "The frigate Admiral Gorshkin left port.",
        "The Magnitsky Act was extended.",
        "He teaches at Nelson Mandela University.",
        "The Kremlin did not comment, and Moscow was silent.",
        "The pro-Kremlin head of the channel resigned.",
        "Veltrik Dredging, which won the contract, is insolvent.",
        "Hurricane Maria tore roofs from houses in Port Amra.",
    ],
)
def test_weapons_firms_ships_and_laws_are_no_people(sentence: str) -> None:
    assert [person.name for person in people_in(sentence).values() if not person.lone] == []


def test_a_surname_means_the_one_named_in_full() -> None:
    assert mentions_of(
        "Olan Veshkov", "Olan Veshkov came.", "Later Veshkov left. Veshkov’s car broke down."
    ) == [
        "Olan Veshkov",
        "Veshkov",
        "Veshkov",
    ]


def test_a_surname_in_a_shouted_headline_is_found() -> None:
    (person,) = find_people(headline_and_body("VESHKOV WARNS OF FLOODS", "Olan Veshkov warned of floods."))
    assert [mention.text for mention in person.mentions] == ["VESHKOV", "Olan Veshkov"]


def test_a_mention_leaves_titles_and_possessives_out() -> None:
    assert mentions_of("Olan Veshkov", "President Olan Veshkov’s plan failed.", "Mr Veshkov was sad.") == [
        "Olan Veshkov",
        "Veshkov",
    ]


def test_mentions_say_where_they_stand() -> None:
    paragraphs = body("It rained.", "President Olan Veshkov left.", "Veshkov slept.")
    text = written(paragraphs)
    for mention in find_people(paragraphs)[0].mentions:
        assert text[mention.start : mention.end] == mention.text


def test_spellings_of_one_name_are_one_person() -> None:
    people = people_in("Serhiy Vorontsky spoke first.", "Then Sergei Vorontskyy agreed.")
    assert [person.name for person in people.values()] == ["Serhiy Vorontsky"]


def test_the_fullest_spelling_is_the_name() -> None:
    people = people_in("J. Moreno wrote a letter.", "Julia Moreno sent it on Friday.")
    assert list(people) == ["Julia Moreno"]


def test_a_surname_of_two_is_the_one_last_named() -> None:
    people = people_in("Anna Lindgren met Paul Varga.", "Henrik Lindgren came too. Lindgren was late.")
    assert len(people["Henrik Lindgren"].mentions) == 2
    assert len(people["Anna Lindgren"].mentions) == 1


def test_mrs_is_not_the_man_of_that_surname() -> None:
    people = people_in("Captain Boris Brekkan left the bridge.", "A nurse, Mrs. Brekkan, helped the wounded.")
    assert len(people["Boris Brekkan"].mentions) == 1


def test_a_ship_that_bears_a_name_is_not_the_woman() -> None:
    assert (
        len(mentions_of("Anna Lindgren", "Anna Lindgren was a judge.", "The Anna Lindgren sank in May.")) == 1
    )


def test_a_lone_surname_is_kept_apart() -> None:
    (person,) = people_in("The flood hurt Veshkov’s image, and Mr Veshkov said so.").values()
    assert person.lone


def test_a_place_is_no_lone_name() -> None:
    assert people_in("Fighting went on in Veltrik.", "Veltrik’s mayor fled.") == {}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Defence Minister Olan Veshkov came.", ["Defence Minister"]),
        ("He met the pro-government spin doctor Olan Veshkov.", ["pro-government spin doctor"]),
        (
            "Olan Veshkov, the self-declared leader of the islands, came.",
            ["the self-declared leader of the islands"],
        ),
        ("A senior member of the party, Olan Veshkov, came.", ["A senior member of the party"]),
        ("Olan Veshkov came.", []),
    ],
)
def test_roles_are_kept_as_written(sentence: str, roles: list[str]) -> None:
    assert [role.text for role in people_in(sentence)["Olan Veshkov"].roles] == roles


def test_people_come_in_order_of_first_mention() -> None:
    assert list(people_in("Paul Varga met Anna Lindgren.", "Boris Holt watched.")) == [
        "Paul Varga",
        "Anna Lindgren",
        "Boris Holt",
    ]


def test_a_text_without_people_has_none() -> None:
    assert find_people(()) == ()
    assert people_in("It rained all week.") == {}


def test_the_elders_surname_is_not_the_juniors() -> None:
    people = people_in("Veshkov won the vote.", "His son Olan Veshkov Jr. applauded.", "Veshkov thanked him.")
    assert [mention.text for mention in people["Olan Veshkov Jr"].mentions] == ["Olan Veshkov Jr"]
    assert people["Veshkov"].lone


def test_father_and_son_of_one_name_are_two_and_each_has_his_own_mentions() -> None:
    people = people_in(
        "President Donald Harrow opened the bridge. Harrow spoke first.",
        "His son, Donald Harrow Jr., stood beside him. Harrow Jr. told reporters that he was proud.",
        "Later Harrow left for the capital.",
    )
    found = {name: [mention.text for mention in person.mentions] for name, person in people.items()}
    assert found == {
        "Donald Harrow": ["Donald Harrow", "Harrow", "Harrow"],
        "Donald Harrow Jr": ["Donald Harrow Jr", "Harrow Jr"],
    }
