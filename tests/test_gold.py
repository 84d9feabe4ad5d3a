"""The labels of benchmarks/gold, without the texts, which lie elsewhere."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[1] / "benchmarks" / "gold"
WORDS_ALLOWED = {"name", "where", "kind", "speaker", "speaker_kind", "reference", "verb"}


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _labels() -> list[tuple[int, dict[str, Any]]]:
    people = [(row["length"], label) for row in _rows("people") for label in row["mentions"]]
    return people + [(row["length"], label) for row in _rows("quotations") for label in row["quotations"]]


def test_twenty_articles_are_for_developing_and_twenty_for_reporting():
    for name in ("people", "quotations"):
        halves = [row["half"] for row in _rows(name)]
        assert (halves.count("develop"), halves.count("report")) == (20, 20)


def test_both_files_speak_of_the_same_texts():
    told = [
        [(row["file"], row["half"], row["length"]) for row in _rows(name)]
        for name in ("people", "quotations")
    ]
    assert told[0] == told[1]


def test_every_label_lies_inside_its_text():
    assert all(0 <= label["start"] < label["end"] <= length for length, label in _labels())


def test_a_label_holds_names_and_offsets_and_none_of_the_article():
    for _, label in _labels():
        words = {key: value for key, value in label.items() if isinstance(value, str)}
        assert words.keys() <= WORDS_ALLOWED
        assert all(len(value) < 60 for value in words.values())


def test_a_person_who_speaks_is_named_in_the_same_article():
    for people, quotations in zip(_rows("people"), _rows("quotations"), strict=True):
        named = {mention["name"] for mention in people["mentions"]}
        speaking = {q["speaker"] for q in quotations["quotations"] if q["speaker_kind"] == "person"}
        assert speaking <= named


def test_pairs_of_statements_hold_places_and_none_of_the_words():
    for pair in _rows("statements"):
        assert pair.keys() == {"a", "b", "aligned", "half"}
        for place in (pair["a"], pair["b"]):
            assert place.keys() == {"file", "start", "end"}
            assert place["file"].split("/")[0] in {"abp", "samples"}
            assert 0 <= place["start"] < place["end"]


def test_each_half_has_thirty_pairs_or_more_and_no_text_is_in_both():
    halves: dict[str, set[str]] = {"develop": set(), "report": set()}
    for pair in _rows("statements"):
        halves[pair["half"]] |= {pair["a"]["file"], pair["b"]["file"]}
    assert not halves["develop"] & halves["report"]
    for half in halves:
        aligned = [pair["aligned"] for pair in _rows("statements") if pair["half"] == half]
        assert min(aligned.count(True), aligned.count(False)) >= 15


def test_no_two_mentions_overlap():
    for row in _rows("people"):
        spans = sorted((mention["start"], mention["end"]) for mention in row["mentions"])
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
