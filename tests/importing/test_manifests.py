"""Tables that say of many files what they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from articles.importing import InvalidManifest, Options, Report, import_articles
from articles.importing.manifests import match
from articles.models import Article, ImportedFile, ImportRun, Revision
from tests.importing.texts import FERRY, MILL, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", mill=MILL, ferry=FERRY)


def manifest(folder: Path, words: str | bytes, name: str = "meta.csv") -> Path:
    path = folder.parent / name
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path


def brought(folder: Path, *manifests: Path) -> Report:
    return import_articles([folder], Options(manifests=manifests))


def outlets() -> dict[str, Any]:
    return {a.title[:5]: a.outlet and str(a.outlet) for a in Article.objects.select_related("outlet")}


ROWS = """file,outlet,date,authors
mill.txt,Lisk Courier,2024-04-03,Ada Brook; Bo Lind
ferry.txt,Harbour Post,,
"""
OBJECTS = [
    {"file": "mill.txt", "outlet": "Lisk Courier", "date": "2024-04-03", "authors": ["Ada Brook", "Bo Lind"]},
    {"file": "ferry.txt", "outlet": "Harbour Post", "date": None},
]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("meta.csv", ROWS),
        ("meta.csv", "\ufeff" + ROWS),
        ("meta.csv", ROWS.encode("utf-16")),
        ("meta.csv", ROWS.replace("\n", "\r\n")),
        ("meta.csv", ROWS.replace(";", " and").replace(",", ";")),
        ("meta.csv", "sep=|\n" + ROWS.replace(",", "|")),
        ("meta.csv", "# what we know\n# of our files\n" + ROWS),
        ("meta.tsv", ROWS.replace(",", "\t")),
        ("meta.csv", ROWS.replace("file,outlet,date", "Filename,Publisher,Date published")),
        ("meta.csv", ROWS.replace("mill.txt", "texts/mill.txt")),
        ("meta.csv", ROWS.replace("mill.txt", "./texts/mill.txt")),
        ("meta.csv", ROWS.replace("mill.txt", "texts\\mill.txt")),
        ("meta.csv", ROWS.replace("mill.txt", "mill")),
        ("meta.csv", ROWS + "\n,,,\n\n"),
        ("meta.csv", ROWS.replace("Ada Brook; Bo Lind", '"Ada\nBrook; Bo Lind"')),
        ("meta.json", json.dumps(OBJECTS)),
        ("meta.json", json.dumps({each["file"]: each for each in OBJECTS})),
        ("meta.jsonl", "\n\n".join(map(json.dumps, OBJECTS)) + "\n"),
    ],
    ids=range(18),
)  # fmt: skip
def test_a_manifest_is_read_however_it_is_written(folder: Path, name: str, words: str | bytes) -> None:
    report = brought(folder, manifest(folder, words, name))
    assert outlets() == {"Old m": "Lisk Courier", "Ferry": "Harbour Post"}
    mill = Article.objects.get(title__startswith="Old").reading
    assert (mill["published"]["value"], mill["published"]["rule"]) == ("2024-04-03", "manifest")
    assert mill["authors"]["value"] == ["Ada Brook", "Bo Lind"]
    assert [each.unmatched for each in report.tally.manifests] == [0]


@pytest.mark.parametrize(
    ("name", "words", "complaint"),
    [
        ("meta.csv", "", "There is nothing in it"),
        (
            "meta.csv",
            "name,outlet\nmill.txt,X\n",
            "no column is called “file”; the first line is “name,outlet”",
        ),
        ("meta.csv", "file,colour\nmill.txt,red\n", "no column says anything of the files"),
        ("meta.csv", "file,date,date\nmill.txt,2022,2023\n", "two columns are called “date”"),
        ("meta.csv", "file,outlet\nmill.txt,Lisk,Courier\n", "line 2 has 3 cells, the header 2"),
        ("meta.csv", 'file,outlet\nmill.txt,"Lisk\nferry.txt,X\n', "line 3: unexpected end of data"),
        ("meta.csv", 'file,outlet\nmill.txt,"Lisk" Courier\n', "line 2: ',' expected"),
        ("meta.csv", "file,outlet\nmill.txt," + "x" * 200_000 + "\n", "line 2: field larger"),
        ("meta.csv", b"PK\x03\x04 a workbook", "Save it as CSV in UTF-8"),
        ("meta.csv", "file,outlet\nmill.txt,X\nmill.txt,Y\n", "lines 2 and 3 both speak of"),
        ("meta.json", "{", "line 1 is no JSON"),
        ("meta.json", '"text"', "it holds no list"),
        ("meta.json", "[1]", "entry 1 is no object"),
        ("meta.json", '{"mill.txt": 1}', "entry 1 is no object"),
        ("meta.json", '[{"outlet": "X"}]', "entry 1 has no “file”"),
        ("meta.json", '[{"file": 1, "outlet": "X"}]', "“file” is no text"),
        ("meta.json", "[" * 5000, "no JSON"),
        ("meta.jsonl", '{"file": "mill.txt", "outlet": "X"}\n{\n', "line 2 is no JSON"),
        ("meta.xlsx", "x", "must end in .csv, .tsv, .json, .jsonl"),
    ],
)
def test_a_manifest_that_cannot_be_meant_stops_everything_before_it_begins(
    folder: Path, name: str, words: str | bytes, complaint: str
) -> None:
    path = manifest(folder, words, name)
    with pytest.raises(InvalidManifest, match=complaint) as refused:
        brought(folder, path)
    assert str(refused.value).startswith(str(path))
    assert not ImportRun.objects.exists()


def test_a_manifest_that_cannot_be_opened_is_named(folder: Path) -> None:
    with pytest.raises(InvalidManifest, match="cannot be opened"):
        brought(folder, folder / "missing.csv")


def test_a_name_at_two_places_is_an_error_that_names_both_unless_the_row_gives_the_path(folder: Path) -> None:
    near = write(folder / "near", mill=MILL.replace("forty", "fifty"))
    by_name = manifest(folder, "file,outlet\nmill.txt,Lisk Courier\n")
    with pytest.raises(InvalidManifest, match=r"line 2 may mean .*mill\.txt or .*mill\.txt: write the path"):
        brought(folder, by_name)
    brought(folder, manifest(folder, "file,outlet\nnear/mill.txt,Lisk Courier\n"))
    of = {row.path: row.article.outlet for row in ImportedFile.objects.select_related("article__outlet")}
    assert str(of[str(near / "mill.txt")]) == "Lisk Courier"
    assert of[str(folder / "mill.txt")] is None


def test_rows_that_match_no_file_are_told(folder: Path) -> None:
    rows = (
        "file,outlet,colour\nmill.txt,Lisk Courier,red\nlost.txt,X,\ntexts/gone.txt,Y,\n,Z,\n/mill.txt,Z,\n"
    )
    [found] = brought(folder, manifest(folder, rows)).tally.manifests
    assert (found.rows, found.unmatched) == (5, 4)
    assert found.unmatched_names == ["lost.txt", "texts/gone.txt", "line 5, which names no file", "/mill.txt"]
    assert list(found.unread) == ["colour"]


def test_of_two_manifests_the_first_holds_field_by_field(folder: Path) -> None:
    first = manifest(folder, "file,outlet,title\nmill.txt,Lisk Courier,\n", "a.csv")
    second = manifest(folder, "file,outlet,title\nmill.txt,Harbour Post,A mill turns\n", "b.csv")
    brought(folder, first, second)
    mill = Article.objects.get(title="A mill turns")
    assert str(mill.outlet) == "Lisk Courier"


def test_a_manifest_holds_until_another_says_something_else(folder: Path) -> None:
    said = manifest(folder, "file,outlet,title\nmill.txt,Lisk Courier,A mill turns\n")
    brought(folder, said)
    assert brought(folder, said).counts["unchanged"] == 2
    assert brought(folder).counts["unchanged"] == 2
    assert brought(folder, manifest(folder, "file,outlet\nmill.txt,Harbour Post\n")).counts["revised"] == 1
    assert ImportedFile.objects.latest("pk").run.files.filter(bucket="revised").get().cause == (
        "The manifest says something else now."
    )
    assert outlets()["A mil"] == "Harbour Post"


def test_an_emptied_cell_takes_back_what_a_manifest_said(folder: Path) -> None:
    brought(folder, manifest(folder, "file,outlet,title\nmill.txt,Lisk Courier,A mill turns\n"))
    brought(folder, manifest(folder, "file,outlet,title\nmill.txt,,A mill turns\n"))
    assert outlets()["A mil"] is None


def test_a_cell_that_cannot_be_meant_is_told_and_the_row_holds(folder: Path) -> None:
    path = manifest(folder, "file,outlet,date\nmill.txt,Lisk Courier,soon\n")
    report = brought(folder, path)
    assert report.exit_code_if(is_strict=True) == 3
    assert (
        f"{path}: line 2, date: “soon” is no date"
        in ImportedFile.objects.get(path__endswith="mill.txt").cause
    )
    assert outlets()["Old m"] == "Lisk Courier"


def test_a_name_with_its_accents_apart_is_the_same_name(folder: Path) -> None:
    (folder / "cafe\u0301.txt").write_text(MILL.replace("forty", "fifty"))
    [found] = brought(folder, manifest(folder, "file,outlet\ncaf\u00e9.txt,Lisk Courier\n")).tally.manifests
    assert found.unmatched == 0
    [found] = brought(
        folder, manifest(folder, "file,outlet\ntexts/caf\u00e9.txt,Lisk Courier\n")
    ).tally.manifests
    assert found.unmatched == 0


def test_a_manifest_in_the_folder_is_no_file_to_import(folder: Path) -> None:
    path = folder / "meta.csv"
    path.write_text(ROWS)
    report = brought(folder, path)
    assert (len(report.outcomes), report.counts["new"]) == (2, 2)


def test_what_somebody_said_needs_no_review(folder: Path) -> None:
    path = manifest(folder, "file,title,outlet,date\nmill.txt,A mill turns,Lisk Courier,2024-04-03\n")
    mill = import_articles([folder / "mill.txt"], Options(manifests=(path,)))
    assert Article.objects.get().reading["title"]["candidates"]
    assert mill.doubts == "0 without outlet, 0 undated, 0 to review"


def test_a_sidecar_outranks_a_manifest_and_a_manifest_the_options(folder: Path) -> None:
    (folder / "mill.json").write_text(json.dumps({"outlet": "Of One"}))
    brought(folder, manifest(folder, "file,outlet,title\nmill.txt,Of Many,A mill turns\n"))
    mill = Article.objects.get(title="A mill turns")
    assert (str(mill.outlet), mill.reading["outlet"]["candidates"]) == ("Of One", ["Of Many"])
    assert [words["rule"] for words in Revision.objects.get(article=mill).given] == ["sidecar", "manifest"]


def test_a_manifest_of_many_rows_is_read_in_bounded_time(folder: Path) -> None:
    rows = "file,outlet,date,title\n" + "".join(
        f"{n}.txt,Lisk Courier,2024-04-03,Title {n}\n" for n in range(200_000)
    )
    found = match(manifest(folder, rows), [folder / "mill.txt"])
    assert (found.rows, found.unmatched, len(found.unmatched_names)) == (200_000, 200_000, 10)


def test_an_import_remembers_which_rows_matched_no_file(folder: Path) -> None:
    brought(folder, manifest(folder, "file,outlet\nmlil.txt,Lisk Courier\n"))
    said = ImportRun.objects.get().said_of_files
    assert said == ["meta.csv: 0 of 1 row speak of a file.", "1 row of meta.csv matches no file: mlil.txt."]
