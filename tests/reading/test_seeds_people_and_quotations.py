"""What a careful reader sees in the five texts that the archive was asked for, read where they lie."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from articles.reading import read
from articles.reading.persons import blocks_of, group_persons
from articles.reading.records import Certainty, Quotation, QuotationKind, Reading, Source
from articles.reading.records_across import NameUse, PersonGroup, Rulings

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.seeds

PEOPLE = {
    "000": {"Vladimir Putin": 8, "Sergei Shoigu": 3, "Tatiana Stanovaya": 1, "Bashar al-Assad": 1},
    "001": {"Vladimir Putin": 7, "Sergei Shoigu": 5, "Volodymyr Zelenskyy": 1},
    "002": {"Bashar Assad": 3, "Vladimir Putin": 1, "Moshe Yaalon": 2},
    "003": {"Dmitri Medvedev": 2, "George Barros": 1, "Hanna Maliar": 1},
    "004": {"Vladimir Solovyov": 2, "Vladimir Vasilyev": 1},
}
"""How often each is mentioned; those of captions are counted apart below."""

SPEAKERS = {
    "000": ["Vladimir Putin", "Tatiana Stanovaya", "Tatiana Stanovaya", "Vladimir Putin", "Sergei Shoigu"],
    "001": [
        *["Vladimir Putin"] * 3,
        *["Volodymyr Zelenskyy"] * 3,
        *["Vladimir Putin"] * 2,
        "",
        "Vladimir Putin",
    ],
    "002": ["", *["Moshe Yaalon"] * 2, *["Sergey Lavrov"] * 3],
    "003": ["", "", "", "", "Dmitri Medvedev", "George Barros", "George Barros", "Hanna Maliar"],
    "004": ["Denis Pushilin", "Denis Pushilin"],
}


@cache
def seed(number: str) -> Reading:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return read(Source(path.name, path.read_bytes()))


def said_by(number: str, speaker: str) -> list[Quotation]:
    return [quotation for quotation in in_marks(number) if quotation.speaker == speaker]


def in_marks(number: str) -> list[Quotation]:
    return [said for said in seed(number).quotations if said.kind is not QuotationKind.INDIRECT]


def persons() -> dict[str, PersonGroup]:
    uses = tuple(
        NameUse(number, person.name, len(person.mentions), lone=person.lone)
        for number in PEOPLE
        for person in seed(number).people
    )
    blocks = blocks_of({use.name for use in uses}, Rulings())
    groups = [group_persons(tuple(use for use in uses if use.name in block), Rulings()) for block in blocks]
    return {person.name: person for group in groups for person in group}


@pytest.mark.parametrize("number", PEOPLE)
def test_everyone_is_found_wherever_named(number: str) -> None:
    found = {person.name: len(person.mentions) for person in seed(number).people if not person.lone}
    assert PEOPLE[number].items() <= found.items()


@pytest.mark.parametrize(("number", "name"), [("002", "Sergey Lavrov"), ("004", "Denis Pushilin")])
def test_who_stands_in_a_caption_is_found_too(number: str, name: str) -> None:
    assert name in {person.name for person in seed(number).people}


def test_there_are_thirteen_people_and_no_others() -> None:
    assert set(persons()) == {
        *("Vladimir Putin", "Sergei Shoigu", "Tatiana Stanovaya", "Bashar al-Assad", "Volodymyr Zelenskyy"),
        *("Sergey Lavrov", "Moshe Yaalon", "Dmitri Medvedev", "George Barros", "Hanna Maliar"),
        *("Denis Pushilin", "Vladimir Solovyov", "Vladimir Vasilyev"),
    }


def test_putin_is_one_person_in_four_texts() -> None:
    assert {use.article for use in persons()["Vladimir Putin"].uses} == {"000", "001", "002", "003"}
    assert [use.lone for use in persons()["Vladimir Putin"].uses] == [False, False, False, True]


def test_assad_is_one_person_in_two_spellings() -> None:
    assert {use.name for use in persons()["Bashar al-Assad"].uses} == {"Bashar al-Assad", "Bashar Assad"}


@pytest.mark.parametrize("number", SPEAKERS)
def test_every_quotation_has_its_speaker_or_none(number: str) -> None:
    assert [quotation.speaker for quotation in in_marks(number)] == SPEAKERS[number]


def test_putin_has_five_full_quotations() -> None:
    full = [
        quotation.text.split()[0]
        for number in PEOPLE
        for quotation in said_by(number, "Vladimir Putin")
        if quotation.kind is QuotationKind.FULL
    ]
    assert full == ["We", "As", "As", "Please", "The"]


def test_zelenskyys_words_are_of_27_february() -> None:
    first, *_ = said_by("001", "Volodymyr Zelenskyy")
    assert first.said is not None
    assert (first.said.earliest, first.said.latest) == (date(2022, 2, 27), date(2022, 2, 27))


def test_a_quotation_may_end_with_a_double_prime() -> None:
    quotation = in_marks("003")[1]
    assert seed("003").text.content[quotation.start : quotation.end].endswith("election″")
    assert (quotation.speaker, quotation.speaker_text) == ("", "the latest report")


def test_a_pronouns_speaker_is_inferred() -> None:
    assert [quotation.certainty for quotation in said_by("004", "Denis Pushilin")] == [
        Certainty.INFERRED,
        Certainty.STATED,
    ]
