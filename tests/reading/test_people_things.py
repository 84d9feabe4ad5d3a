"""What looks like a name and is none, and where a name begins and ends: text in, people out."""

import pytest

from articles.reading.people import find_people
from tests.reading.paragraphs import body, seen


@pytest.mark.parametrize(
    "sentence",
    [
        "The blades are made by firms, including <PERSON Quarrel Knives> of <GPE Lisk>.",
        "Two bridges, <PERSON Hilda J. Brandt Bridge> and another, were shut.",
        "The town is undergirded by <PERSON Christian Revivalism>, writes the paper.",
        "The case, known as <ORG Orsk> v. <PERSON Burlow>, comes down to the court.",
        "Police had to step in on Wednesday in <PERSON Mong Varga>, one of three sites.",
        "Residents of <PERSON Ha Lepello> live without water.",
        "A ball of fire lit his village, <PERSON Bhardha Kolan> near the town.",
        "This is a rush transcript. <PERSON Copy> may not be in its final form.",
        "She was right about one thing: <PERSON Winning> is the great narcotic.",
        "Three appointees on the 3rd <PERSON U.S. Circuit> turned back a prayer.",
        "The company is a spinoff from <ORG General Electric>, its owner said.",
        "They met Iran's Deputy <PERSON Labor> Secretary and the chief.",
        "<PERSON Apple Watches> are dear.",
        "The leader of the centrist <PERSON Yeshe Atada> party, not much liked, came.",
        "The dam was opened on Friday. M. <PERSON Scott Mahaskel>/POLITICO",
        "They tell who may sue. By <PERSON Alissa Schell> and <PERSON Daniel Maran>",
        "The scholars (see: <PERSON al Azhar>) came.",
        "The plan of <PERSON Freedomwork>, a conservative advocacy group, failed.",
        "<PERSON Will Brandt> be prosecuted?",
        "It is part of <PERSON Project Amad>.",
        "— <PERSON Casey Dermotta>, Lisk Investigative Reporter",
        "According to <PERSON ITEP>, the bill would cost more than it saves.",
        "It was the plan of the <PERSON Obama-Biden> administration.",
    ],
)
def test_things_places_cases_and_creeds_are_no_people(sentence: str) -> None:
    assert find_people(seen(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("He named <PERSON Hilda Brandt>, which pleased many in the town.", "Hilda Brandt"),
        ("Gov. <PERSON Jan Brandt>, the host, spoke at the pier on <DATE Friday>.", "Jan Brandt"),
        ("Special <PERSON Counsel Brandt> found no evidence at all.", "Brandt"),
        ("The raid on the <PERSON Osman bin Varga> compound took place in <DATE May>.", "Osman bin Varga"),
        ("The prince is Abdullah bin <PERSON Bandar bin Varga>, they say.", "Abdullah bin Bandar bin Varga"),
        ("It came from Rep. <PERSON Cathy McVesh> Rodders of <GPE Lisk>.", "Cathy McVesh Rodders"),
        ("A day for <PERSON Olympian Gwen Barry> and the town.", "Gwen Barry"),
        ("It is a farce — Nichole Barrault (@ResistLisk).", "Nichole Barrault"),
        ("“There is a revolt,” Joseph diVarga tells the paper.", "Joseph diVarga"),
        ("“It costs too much,” said <PERSON Robert> Rector, a fellow.", "Robert Rector"),
        ("They said that <PERSON C.F.O. Mark Krantz> would leave.", "Mark Krantz"),
        ("It is shut, said <PERSON Otto Brandt>, a spokesman for the firm that built it.", "Otto Brandt"),
        ("“No,” said <FAC Devin> <PERSON Sanchetz>, a spokesman.", "Devin Sanchetz"),
        ("The ship sank when <PERSON Kanatey>, a refugee from the town, slept.", "Kanatey"),
        ("The town praised <PERSON Ruth Vesh> <PERSON Rodders>'s life.", "Ruth Vesh Rodders"),
        ("The president and <PERSON Secretary-Treasurer Fred Zukermann> won.", "Fred Zukermann"),
        ("<PERSON Browns DL Sheldon Rickardson>, however, decided to speak.", "Sheldon Rickardson"),
        ("The former President of <PERSON Iceland Olga Veshkova> came.", "Olga Veshkova"),
        ("There was no crime in <PERSON Bubba Vallace>'s garage, the police said.", "Bubba Vallace"),
        ("The house was a tie between Nico and <PERSON Nick Champion>.", "Nick Champion"),
        ("A third of them believe in <PERSON Xian Lowmann>, a lawyer.", "Xian Lowmann"),
    ],
)
def test_a_name_is_all_of_it_and_nothing_else(sentence: str, name: str) -> None:
    people = find_people(seen(sentence))
    assert [mention.text for person in people for mention in person.mentions] == [name]


def test_verbs_of_headlines_are_no_surnames() -> None:
    people = find_people(seen("<PERSON Brandt Warns> the town.", "<PERSON Hilda Brandt> came to <GPE Lisk>."))
    assert [mention.text for person in people for mention in person.mentions] == ["Brandt", "Hilda Brandt"]


@pytest.mark.parametrize(
    ("second", "times"),
    [
        ("The court ruled in <PERSON Brandt> v. <PERSON Orsk> that the bridge was safe.", 1),
        ("The group Freedom to <PERSON Marry> spoke.", 1),
        ("The senate debates BrandtCare repeal.", 1),
        ("She spoke at noon in <PERSON Brandt>, <GPE Iowa>.", 1),
        ("<PERSON Brandt> was calm.", 2),
        ("It is the district <PERSON Brandt> won.", 2),
        ("In San <PERSON Brandt> it rained.", 1),
    ],
)
def test_a_bare_word_is_not_always_the_person(second: str, times: int) -> None:
    people = find_people(seen("<PERSON Mary Brandt> came to marry at the pier.", second))
    assert [len(person.mentions) for person in people if person.name == "Mary Brandt"] == [times]


def test_two_of_one_surname_share_it() -> None:
    people = find_people(
        seen("Father <PERSON John Jenkins> spoke.", "<PERSON John> and <PERSON Andy Orsk> left.")
    )
    assert [len(person.mentions) for person in people if person.name == "John Jenkins"] == [1]


def test_a_town_named_for_somebody_is_not_that_person() -> None:
    people = find_people(
        seen("<PERSON George Washington> was a general.", "The march on <GPE Washington> began at noon.")
    )
    assert [len(person.mentions) for person in people] == [1]


def test_all_who_helped_with_a_report_are_credits() -> None:
    last = "<PERSON Jack Gillmann> and <PERSON Benjamin Hardt> contributed to this report."
    assert [
        person.name for person in find_people(seen("<PERSON Olan Veshkov> came.", "It rained.", last))
    ] == ["Olan Veshkov"]


def test_a_name_broken_by_what_nobody_sees_is_whole() -> None:
    paragraphs = body("Vera Kell\u00admar’s deputy left.", "Kellmar and Mayor Kell\u200bmar stayed.")
    (person,) = find_people(paragraphs)
    assert person.name == "Vera Kellmar"
    assert [mention.text for mention in person.mentions] == ["Vera Kell\u00admar", "Kellmar", "Kell\u200bmar"]


def test_links_scraped_into_a_sentence_name_nobody() -> None:
    links = "Vera Ann HoltFlood talks fail in Lisk Otto Fenn quits council MORE"
    sentence = f"On Friday Mayor Vera Holt {links} said that the bridge stays shut."
    (person,) = find_people(body(sentence))
    assert [mention.text for mention in person.mentions] == ["Vera Holt"]
