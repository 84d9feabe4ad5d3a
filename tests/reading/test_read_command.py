"""`manage.py read`: what lies beside a file and what its name says count as they do at an import."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

TEXT = (
    "Old bridge closes for good\n\n"
    "The council of Harrow Mills voted on Tuesday to close the old bridge, ending a quarrel of nine years.\n"
)


def read(*paths: Path | str) -> list[dict[str, Any]]:
    said = io.StringIO()
    call_command("read", *map(str, paths), "--jsonl", stdout=said)
    return [json.loads(line) for line in said.getvalue().splitlines()]


def test_a_sidecar_a_folder_and_a_name_are_heard_without_a_database(tmp_path: Path) -> None:
    (tmp_path / "2022-03-11-bridge.txt").write_text(TEXT)
    (tmp_path / "2022-03-11-bridge.json").write_text('{"title": "A bridge less"}')
    (tmp_path / "_folder.json").write_text('{"outlet": "Dromel Post"}')
    [found] = read(tmp_path)
    assert {
        name: (found[name]["value"], found[name]["rule"]) for name in ("title", "outlet", "published")
    } == {
        "title": ("A bridge less", "sidecar"),
        "outlet": ("Dromel Post", "folder"),
        "published": ("2022-03-11", "file name"),
    }
    assert found["title"]["candidates"] == ["Old bridge closes for good"]
    assert "not_taken" not in found


def test_what_cannot_be_taken_is_told_and_the_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(TEXT)
    (tmp_path / "bridge.json").write_text("{")
    [found] = read(tmp_path)
    assert found["title"]["value"] == "Old bridge closes for good"
    assert found["not_taken"][0].startswith(f"{tmp_path}/bridge.json: it is no JSON: line 1")


def test_one_text_may_come_by_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    [found] = read("-")
    assert (found["file"], found["title"]["value"]) == ("-", "Old bridge closes for good")
