"""Every sample is read as its expected reading says, which was written by hand before the reader."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.reading import read
from articles.reading.events import group_articles, sketch
from articles.reading.records import BlockKind, Reading, Source
from articles.reading.records_across import Rulings, Telling

SAMPLES = Path(__file__).parent / "samples"
NUMBERS = [path.stem for path in sorted(SAMPLES.glob("*.txt"))]
every_sample = pytest.mark.parametrize("number", NUMBERS)


@cache
def reading(number: str) -> Reading:
    return read(Source(place=f"{number}.txt", raw=(SAMPLES / f"{number}.txt").read_bytes()))


@cache
def expected(number: str) -> dict[str, Any]:
    return tomllib.loads((SAMPLES / f"{number}.expected.toml").read_text())


def folded(words: str) -> str:
    return " ".join(words.split())


def outlet(name: str) -> str:
    return name.removeprefix("The ")


def blocks(number: str, kind: BlockKind) -> list[str]:
    content = reading(number).text.content
    return [
        folded(content[block.start : block.end]) for block in reading(number).blocks if block.kind is kind
    ]


@every_sample
def test_the_title(number: str) -> None:
    title = reading(number).description.title
    assert title.certainty == expected(number)["title"]["certainty"]
    if title.certainty == "stated":
        assert folded(title.value or "") == expected(number)["title"]["value"]


@every_sample
def test_the_outlet_or_none(number: str) -> None:
    assert outlet(reading(number).description.outlet.value or "") == outlet(
        expected(number)["outlet"]["value"]
    )


@every_sample
def test_the_date_is_as_sure_as_a_careful_reader_is_and_no_surer(number: str) -> None:
    published, wanted = reading(number).description.published, expected(number)["published"]
    if published.value is None:
        assert wanted["certainty"] != "stated"
        return
    assert published.certainty == wanted["certainty"]
    assert published.value.earliest.isoformat() <= wanted["earliest"]
    assert published.value.latest.isoformat() >= wanted["latest"]
    if published.certainty == "stated":
        assert published.value.iso == wanted["earliest"]


A_CAPITAL_THAT_ACTS = pytest.param(
    "012",
    marks=pytest.mark.xfail(
        strict=True,
        reason="“Kellmar has accepted the pumps”: a capital that acts like a man stays a lone name",
    ),
)


@pytest.mark.parametrize("number", [A_CAPITAL_THAT_ACTS if number == "012" else number for number in NUMBERS])
def test_the_people_and_how_often_they_are_named(number: str) -> None:
    found = {folded(person.name): (len(person.mentions), person.lone) for person in reading(number).people}
    assert found == {
        person["name"]: (person["mentions"], person.get("lone", False))
        for person in expected(number)["people"]
    }


@every_sample
def test_nobody_is_made_of_a_company_a_law_or_a_ship(number: str) -> None:
    named = {folded(person.name) for person in reading(number).people if not person.lone}
    wanted = {person["name"] for person in expected(number)["people"]}
    assert (named - wanted) & set(expected(number).get("not_people", [])) == set()


@every_sample
def test_every_quotation_stands_as_written(number: str) -> None:
    found = [
        folded(quotation.text) for quotation in reading(number).quotations if quotation.kind != "indirect"
    ]
    assert found == [folded(quotation["text"]) for quotation in expected(number)["quotations"]]


@every_sample
def test_no_quotation_is_put_in_the_wrong_mouth(number: str) -> None:
    found = {folded(quotation.text): folded(quotation.speaker) for quotation in reading(number).quotations}
    wanted = {folded(quotation["text"]): quotation["speaker"] for quotation in expected(number)["quotations"]}
    wrong = {
        text: speaker for text, speaker in found.items() if speaker and speaker != wanted.get(text, speaker)
    }
    assert wrong == {}


def test_most_quotations_have_their_speaker() -> None:
    wanted = [
        (number, folded(quotation["text"]), quotation["speaker"])
        for number in NUMBERS
        for quotation in expected(number)["quotations"]
        if quotation["speaker"] in {person["name"] for person in expected(number)["people"]}
    ]
    found = {
        (number, folded(quotation.text), folded(quotation.speaker))
        for number in NUMBERS
        for quotation in reading(number).quotations
    }
    missing = [row for row in wanted if row not in found]
    assert len(missing) <= len(wanted) // 10, missing


@every_sample
def test_the_kinds_of_block(number: str) -> None:
    for kind, field in ((BlockKind.BOILERPLATE, "boilerplate"), (BlockKind.CAPTION, "captions")):
        found = blocks(number, kind)
        for start in expected(number).get(field, []):
            assert any(folded(start) in block for block in found), f"{kind}: {start}"


@every_sample
def test_credits_are_neither_body_nor_caption(number: str) -> None:
    for credit in expected(number).get("credits", []):
        assert any(folded(credit) in block for block in blocks(number, BlockKind.CREDIT)), credit


@every_sample
def test_dirt_stays_out_of_the_body(number: str) -> None:
    body = folded(reading(number).body)
    assert [words for words in expected(number).get("absent_from_body", []) if folded(words) in body] == []


@every_sample
def test_the_numbers_that_matter_are_read_where_they_stand(number: str) -> None:
    content = folded(reading(number).text.content)
    found = [(quantity.value, folded(quantity.text)) for quantity in reading(number).numbers]
    for quantity in expected(number).get("numbers", []):
        start = content.index(quantity["text"])
        around = content[max(0, start - 40) : start + len(quantity["text"]) + 40]
        assert any(value == quantity["value"] and words in around for value, words in found), quantity["text"]


def test_the_samples_tell_the_expected_events() -> None:
    """Two of an event are undated, and very like what is told of the same story weeks later."""
    groups = group_articles([sketch(telling(number)) for number in NUMBERS], Rulings())
    wanted: dict[str, set[str]] = {}
    for number in NUMBERS:
        wanted.setdefault(expected(number)["event"] or number, set()).add(number)
    assert {frozenset(group) for group in wanted.values() if len(group) > 1} == set(groups)


def telling(number: str) -> Telling:
    read_so, about = reading(number), reading(number).description
    names = frozenset(person.name for person in read_so.people)
    body = read_so.text.body(read_so.blocks)
    return Telling(number, about.title.value or "", body, about.published.value, names)
