"""What the import command takes and tells of what is said about files."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, ImportedFile, Place
from tests.importing.texts import FERRY, MILL, write

pytestmark = pytest.mark.django_db

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", mill=MILL, ferry=FERRY)


def lines(capsys: Captured, *arguments: object) -> list[str]:
    """Run an import and return what it says."""
    call_command("import_articles", *[str(argument) for argument in arguments])
    return capsys.readouterr().out.splitlines()


def test_an_import_tells_what_sidecars_did(folder: Path, capsys: Captured) -> None:
    (folder / "mill.json").write_text('{"outlet": "Lisk Courier", "tags": [1], "id": 7}')
    (folder / "ferry.json").write_text("{")
    said = lines(capsys, folder)
    assert said[1:5] == [
        "1 sidecar read; 1 could not be taken, or not whole:",
        f"  {folder}/ferry.json: it is no JSON: line 1, column 2: "
        "Expecting property name enclosed in double quotes",
        "1 sidecar has fields that are not read: tags, id.",
        "1 without outlet, 1 undated, 0 to review",
    ]


def test_an_import_tells_what_manifests_and_patterns_did(folder: Path, capsys: Captured) -> None:
    manifest = folder.parent / "meta.csv"
    manifest.write_text("file,outlet,colour\nmill.txt,Lisk Courier,red\nlost.txt,X,\ngone.txt,Y,\n")
    (folder / "2024-04-03_Mill.txt").write_text(MILL.replace("forty", "fifty"))
    said = lines(capsys, folder, "--manifest", manifest, "--filename-pattern", "{date}_{title}")
    assert said[1:5] == [
        "meta.csv: 1 of 3 rows speak of a file.",
        "2 rows of meta.csv match no file: lost.txt, gone.txt.",
        "meta.csv has columns that are not read: colour.",
        "{date}_{title} fits 1 of 3 file names; not ferry.txt, mill.txt.",
    ]
    assert Article.objects.get(title_rule="file name pattern").title == "Mill"


def test_a_pattern_holds_until_another_is_given(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "2024-04-03_Mill turns.txt").write_text(MILL)
    lines(capsys, tmp_path, "--filename-pattern", "{_}_{title}")
    assert Article.objects.get().title == "Mill turns"
    assert "1 unchanged" in lines(capsys, tmp_path)[0]
    assert "1 revised" in lines(capsys, tmp_path, "--filename-pattern", "{date}_{_}")[0]
    assert "another way" in ImportedFile.objects.latest("run").cause


def test_the_report_as_json_has_it_all(folder: Path, capsys: Captured) -> None:
    (folder / "mill.json").write_text('{"date": "soon", "tags": 1}')
    manifest = folder.parent / "meta.csv"
    manifest.write_text("file,outlet\nlost.txt,X\n")
    [said] = lines(capsys, folder, "--json", "--manifest", manifest)
    report: dict[str, Any] = json.loads(said)
    [broken] = report["sidecars"]["broken"]
    assert broken["file"] == f"{folder}/mill.json"
    assert broken["cause"].startswith("date: “soon” is no date")
    assert report["sidecars"]["fields_not_read"] == {"tags": 1}
    assert report["manifests"][0]["match_no_file"] == ["lost.txt"]
    assert next(row["cause"] for row in report["files"] if row["file"].endswith("mill.txt")).startswith(
        f"{folder}/mill.json: date: “soon” is no date"
    )


def test_many_flaws_are_told_in_few_lines(tmp_path: Path, capsys: Captured) -> None:
    for n in range(25):
        write(tmp_path, **{f"text{n:02}": FERRY.replace("Lowen", f"Lowen {n}")})
        (tmp_path / f"text{n:02}.json").write_text("[]")
    said = lines(capsys, tmp_path)
    assert said[1] == "0 sidecars read; 25 could not be taken, or not whole:"
    assert said[22] == "  … and 5 more; --report FILE lists them all."


def test_one_text_may_come_by_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (MILL, MILL, FERRY):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        said = lines(capsys, "-", "--outlet", "Lisk Courier")
    assert "1 new" in said[0]
    assert Article.objects.count() == 2
    assert all(place.path.startswith("stdin:") for place in Place.objects.all())
    assert {str(article.outlet) for article in Article.objects.all()} == {"Lisk Courier"}


def test_every_page_may_be_imported(folder: Path, capsys: Captured) -> None:
    write(folder, wall="We use cookies to improve your experience.\n")
    assert "1 skipped" in lines(capsys, folder)[0]
    assert "1 new" in lines(capsys, folder, "--every-page")[0]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--manifest=missing.csv"], "there is no file missing.csv"),
        (["--manifest=meta.xlsx"], "must end in .csv"),
        (["--filename-pattern={tilte}"], "“tilte” is no field. The fields are date, title"),
        (["--filename-pattern=(?P<date>["], "is no regular expression"),
        (["--date=2099-01-01"], "2099-01-01 is refused"),
    ],
)
def test_what_cannot_be_meant_is_refused(folder: Path, options: list[str], words: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("import_articles", str(folder), *options)
    assert words in str(refused.value)


def test_a_manifest_that_cannot_be_meant_is_a_usage_error(folder: Path) -> None:
    manifest = folder.parent / "meta.csv"
    manifest.write_text("name,outlet\nmill.txt,X\n")
    with pytest.raises(CommandError, match="no column is called “file”") as refused:
        call_command("import_articles", str(folder), "--manifest", str(manifest))
    assert refused.value.returncode == 2
    assert not Article.objects.exists()
