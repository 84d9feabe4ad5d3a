import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.reading.as_json import reading_as_json
from articles.reading.describing.given import period_of
from articles.reading.records import (
    Block,
    BlockKind,
    Certainty,
    Description,
    Evidence,
    Finding,
    Mention,
    NamedPerson,
    Number,
    Quotation,
    QuotationKind,
    Reading,
    Text,
)

CONTENT = "Ida Brandt said “no” to 12 millers. Aker did not."


def as_json() -> dict[str, Any]:
    stated = Finding("The end", Certainty.STATED, "headline", (Evidence(0, 3, "Ida"),), ("An end",))
    unknown: Finding[str] = Finding(None, Certainty.UNKNOWN, "no outlet names itself")
    published = Finding(period_of("2022-03"), Certainty.INFERRED, "signs")
    reading = Reading(
        place="a.txt",
        text=Text(CONTENT, "utf-8", "0" * 64),
        blocks=(Block(BlockKind.BODY, 0, len(CONTENT), "paragraph"),),
        description=Description(
            language="en",
            title=stated,
            outlet=unknown,
            published=published,
            authors=Finding(("Ida Brandt", "Jo Tarn"), Certainty.STATED, "byline"),
            placed=unknown,
            url=unknown,
        ),
        people=(
            NamedPerson("Ida Brandt", (Mention(0, 10, "Ida Brandt"),)),
            NamedPerson("Aker", (Mention(36, 40, "Aker"),), lone=True),
        ),
        quotations=(_quotation(),),
        numbers=(Number(12.0, "12", "millers", 24, 26),),
    )
    return reading_as_json(reading)


def _quotation() -> Quotation:
    return Quotation(
        text="no",
        start=16,
        end=20,
        kind=QuotationKind.FRAGMENT,
        speaker="Ida Brandt",
        speaker_text="Ida Brandt",
        verb="said",
        certainty=Certainty.STATED,
        rule="verb of saying",
        said=period_of("2022-03-11"),
    )


def test_a_reading_is_plain_data() -> None:
    assert json.loads(json.dumps(as_json())) == as_json()


def test_a_finding_has_its_value_certainty_rule_evidence_and_candidates() -> None:
    assert as_json()["title"] == {
        "value": "The end",
        "certainty": "stated",
        "rule": "headline",
        "evidence": [{"start": 0, "end": 3, "text": "Ida"}],
        "candidates": ["An end"],
    }
    assert as_json()["outlet"]["value"] is None


def test_the_date_has_both_its_ends() -> None:
    published = as_json()["published"]
    assert (published["value"], published["earliest"], published["latest"]) == (
        "2022-03-01/2022-03-31",
        "2022-03-01",
        "2022-03-31",
    )


def test_no_person_is_made_of_a_lone_name() -> None:
    assert [person["name"] for person in as_json()["people"]] == ["Ida Brandt"]
    assert [person["name"] for person in as_json()["lone_names"]] == ["Aker"]


def test_a_quotation_says_when_it_was_said_and_a_whole_number_has_no_point() -> None:
    assert as_json()["quotations"][0]["said"] == {"earliest": "2022-03-11", "latest": "2022-03-11"}
    assert json.dumps(as_json()["numbers"][0]["value"]) == "12"


def read_command(*paths: Path) -> tuple[list[dict[str, Any]], int]:
    said, code = io.StringIO(), 0
    try:
        call_command("read", *map(str, paths), "--jsonl", stdout=said)
    except SystemExit as left:
        code = int(str(left.code))
    return [json.loads(line) for line in said.getvalue().splitlines()], code


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(
        "The old bridge is closed\n\nThe council of Harrow Mills closed the old bridge on Tuesday."
    )
    return path


def test_the_command_prints_a_reading_without_a_database(story: Path) -> None:
    [reading], code = read_command(story)
    assert (reading["title"]["value"], reading["file"], code) == ("The old bridge is closed", str(story), 0)


def test_the_command_goes_on_past_a_file_that_fails_and_leaves_with_three(story: Path) -> None:
    (story.parent / "empty.txt").touch()
    answers, code = read_command(story.parent)
    assert [("error" in answer) for answer in answers] == [True, False]
    assert code == 3


def test_the_command_leaves_with_four_when_there_is_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    [answer], code = read_command(tmp_path)
    assert (answer["skipped"], code) == (True, 4)
