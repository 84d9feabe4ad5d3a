"""A second import, and files that nobody would thank us for."""

import io
import shutil
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Article, ImportRun
from tests.seeds.conftest import SEEDS


def run(*paths: Path) -> tuple[str, int]:
    said = io.StringIO()
    try:
        call_command("import_articles", *map(str, paths), stdout=said)
    except SystemExit as stopped:
        return said.getvalue(), int(stopped.code or 0)
    return said.getvalue(), 0


def test_the_first_import_adds_up(imported: str) -> None:
    assert "5 seen = 5 new + 0 revised + 0 unchanged + 0 duplicate + 0 skipped + 0 failed" in imported
    assert "3 without outlet" in imported


def test_a_second_import_finds_five_unchanged(seed: dict[str, Article]) -> None:
    said, code = run(SEEDS)
    assert "5 seen = 0 new + 0 revised + 5 unchanged" in said
    assert code == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for original in SEEDS.glob("*.txt"):
        shutil.copy(original, tmp_path)
    return tmp_path


def test_odd_files_land_in_the_right_buckets_and_the_rest_is_stored(db: None, folder: Path, settings) -> None:
    settings.SEARCH_INDEX = folder.parent / "index"
    Article.objects.all().delete()
    assert run(folder)[1] == 0
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "western.txt").write_bytes(
        "Harbour strike ends\n\n“We won,” said Ana Lindqvist.".encode("cp1252")
    )
    (folder / "nul.txt").write_bytes(
        b"Ferry runs aground\n\nThe ferry ran aground on \x00Friday near the harbour."
    )
    shutil.copy(next(folder.glob("001*.txt")), folder / "copy.txt")
    edited = next(folder.glob("000*.txt"))
    edited.write_text(edited.read_text() + "\nAn editor added this sentence.")

    said, code = run(folder)

    assert code == 3
    buckets = dict(ImportRun.objects.latest("number").files.values_list("path", "bucket"))
    assert {Path(path).name: bucket for path, bucket in buckets.items() if bucket != "unchanged"} == {
        "empty.txt": "failed",
        "picture.txt": "skipped",
        "western.txt": "new",
        "nul.txt": "new",
        "copy.txt": "duplicate",
        edited.name: "revised",
    }
    assert "10 seen = 2 new + 1 revised + 4 unchanged + 1 duplicate + 1 skipped + 1 failed" in said
