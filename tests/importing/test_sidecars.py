"""What lies beside a text says what it is, today: a sidecar, a _folder.json, a name."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from articles.importing import Options, Report, import_articles, reread
from articles.models import Article, ImportedFile, ImportRun, Place, Revision, Source
from articles.reading.records import Given
from tests.importing.texts import FERRY, MILL, write

pytestmark = pytest.mark.django_db

EDITED = MILL.replace("forty years", "fifty years")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", mill=MILL)


def say(folder: Path, name: str, **fields: Any) -> Path:
    """Write a file that says something; fields, or the very words as `words`."""
    path = folder / name
    path.write_text(fields.get("words") or json.dumps(fields))
    return path


def brought(folder: Path, options: Options | None = None) -> Report:
    return import_articles([folder], options)


def cause_of(name: str) -> str:
    return ImportedFile.objects.filter(path__endswith=name).latest("run").cause


def found(field: str) -> tuple[Any, str]:
    reading = Article.objects.get().reading[field]
    return reading["value"], reading["rule"]


@pytest.mark.parametrize("name", ["mill.json", "mill.txt.json"])
def test_a_sidecar_says_what_a_text_is(folder: Path, name: str) -> None:
    say(folder, name, headline="A mill turns", source="Lisk Courier", date="2024-04-03", author=["Ada Brook"])
    report = brought(folder)
    assert report.summary.startswith("1 seen = 1 new")
    assert found("title") == ("A mill turns", "sidecar")
    assert found("outlet") == ("Lisk Courier", "sidecar")
    assert found("published") == ("2024-04-03", "sidecar")
    assert found("authors") == (["Ada Brook"], "sidecar")
    assert (report.tally.sidecars, report.tally.broken) == (1, {})


def test_the_same_sidecar_again_changes_nothing(folder: Path) -> None:
    say(folder, "mill.json", outlet="Lisk Courier", date="2024-04-03", tags=["a"])
    brought(folder)
    assert brought(folder).counts["unchanged"] == 1
    assert Revision.objects.count() == 1


def test_a_sidecar_that_comes_changes_or_goes_revises_the_text_and_says_so(folder: Path) -> None:
    brought(folder)
    sidecar = say(folder, "mill.json", outlet="Lisk Courier")
    assert brought(folder).counts["revised"] == 1
    assert cause_of("mill.txt") == "It has a sidecar now."
    say(folder, "mill.json", outlet="Harbour Post")
    assert brought(folder).counts["revised"] == 1
    assert cause_of("mill.txt") == "Its sidecar says something else now."
    sidecar.unlink()
    assert brought(folder).counts["revised"] == 1
    assert cause_of("mill.txt") == "Its sidecar is gone."
    assert found("outlet")[0] is None
    assert Revision.objects.count() == 4


def test_what_a_sidecar_says_holds_when_the_text_is_edited_and_read_again(folder: Path) -> None:
    say(folder, "mill.json", outlet="Lisk Courier")
    brought(folder)
    write(folder, mill=EDITED)
    brought(folder)
    assert found("outlet") == ("Lisk Courier", "sidecar")
    assert reread().changed == 0


def test_a_folder_speaks_for_all_below_it_unless_a_nearer_one_does(folder: Path) -> None:
    say(folder, "_folder.json", outlet="Lisk Courier", language="en", date="2024")
    near = write(folder / "april", ferry=FERRY)
    say(near, "_folder.json", date="2024-04")
    say(near, "ferry.json", title="No ferry")
    brought(folder)
    ferry = Article.objects.get(title="No ferry")
    assert (str(ferry.outlet), ferry.outlet_rule, ferry.language) == ("Lisk Courier", "folder", "en")
    assert str(ferry.published_earliest) == "2024-04-01"
    mill = Article.objects.get(title__startswith="Old mill")
    assert (str(mill.outlet), str(mill.published_earliest)) == ("Lisk Courier", "2024-01-01")


def test_a_file_named_by_itself_hears_its_folder_too(folder: Path) -> None:
    say(folder, "_folder.json", outlet="Lisk Courier")
    import_articles([folder / "mill.txt"])
    assert found("outlet") == ("Lisk Courier", "folder")
    assert brought(folder).counts["unchanged"] == 1


def test_what_speaks_of_one_file_outranks_what_speaks_of_many(folder: Path) -> None:
    say(folder, "mill.json", outlet="Of One")
    say(folder, "_folder.json", outlet="Of A Folder", title="Of a folder")
    brought(folder, Options(given=(Given(outlet="Of Options", title="Of options", rule="option"),)))
    assert found("outlet") == ("Of One", "sidecar")
    assert found("title") == ("Of a folder", "folder")
    assert Article.objects.get().reading["outlet"]["candidates"] == ["Of A Folder", "Of Options"]


BROKEN = {
    "no json": "it is no JSON: line 1, column 1",
    "[1, 2]": "it holds no object",
    '"text"': "it holds no object",
    '{"outlet": ': "it is no JSON",
    "[" * 5000: "it is no JSON",
    '{"date": "soon"}': "date: “soon” is no date: write 2022-03-11",
    '{"title": "' + "x" * 1_000_000 + '"}': "it has more than 1,000,000 bytes",
}


@pytest.mark.parametrize("words", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_sidecar_loses_nothing_and_is_told_with_its_place(folder: Path, words: str) -> None:
    sidecar = say(folder, "mill.json", words=words)
    report = brought(folder)
    assert report.counts["new"] == 1
    assert (report.exit_code, report.exit_code_if(is_strict=True)) == (0, 3)
    assert f"{sidecar}: {BROKEN[words]}" in cause_of("mill.txt")
    assert ImportedFile.objects.get().advice.startswith("Mend it and import again")
    assert BROKEN[words] in report.tally.broken[str(sidecar)]


def test_a_sidecar_in_another_encoding_is_read_or_told(folder: Path) -> None:
    (folder / "mill.json").write_bytes('{"outlet": "Courrier d’Été"}'.encode("utf-16"))
    brought(folder)
    assert found("outlet")[0] == "Courrier d’Été"
    (folder / "mill.json").write_bytes(b'{"outlet": "\xff\xfe\xfa"}')
    assert "it is no JSON that can be read" in next(iter(brought(folder).tally.broken.values()))


def test_a_sidecar_that_breaks_does_not_take_back_what_it_said(folder: Path) -> None:
    say(folder, "mill.json", outlet="Lisk Courier")
    brought(folder)
    say(folder, "mill.json", words="{")
    report = brought(folder)
    assert report.counts["unchanged"] == 1
    assert "no JSON" in cause_of("mill.txt")
    assert found("outlet")[0] == "Lisk Courier"


def test_a_sidecar_of_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/m\xfchle"
    Path(os.fsdecode(name + b".txt")).write_text(MILL)
    Path(os.fsdecode(name + b".json")).write_text("{")
    assert brought(tmp_path).counts["new"] == 1
    assert "m\\xfchle.json: it is no JSON" in cause_of("hle.txt")


def test_a_folder_in_the_place_of_a_sidecar_is_none(folder: Path) -> None:
    (folder / "mill.json").mkdir()
    (folder / "_folder.json").mkdir()
    assert brought(folder).exit_code_if(is_strict=True) == 0


def test_sidecars_are_not_files_of_their_own_but_other_json_is_skipped(folder: Path) -> None:
    for name in ("mill.json", "mill.txt.json", "_folder.json", "lonely.json"):
        say(folder, name, outlet="Lisk Courier")
    report = brought(folder)
    assert report.summary == "2 seen = 1 new + 0 revised + 0 unchanged + 0 duplicate + 1 skipped + 0 failed"
    assert report.tally.sidecars == 3
    named = import_articles(path for path in folder.iterdir() if path.name != "lonely.json")
    assert [outcome.place for outcome in named.outcomes] == [str(folder / "mill.txt")]


def test_fields_that_are_not_read_are_counted_once_an_import(folder: Path) -> None:
    write(folder, ferry=FERRY)
    say(folder, "mill.json", outlet="Lisk Courier", tags=["a"], id=7)
    say(folder, "ferry.json", tags=["b"])
    tally = brought(folder).tally
    assert (tally.with_unread, dict(tally.unread)) == (2, {"tags": 2, "id": 1})


def test_a_date_after_the_day_of_import_is_refused_with_a_note(folder: Path) -> None:
    say(folder, "mill.json", date="2099-01-01")
    report = brought(folder)
    assert "Its date by the sidecar, 2099-01-01, refused: it lies" in cause_of("mill.txt")
    assert report.exit_code_if(is_strict=True) == 3
    assert found("published")[0] == "2024-04-02"
    assert Article.objects.get().reading["published"]["candidates"][0].startswith("2099-01-01, refused")
    assert brought(folder).counts["unchanged"] == 1


def test_the_name_of_a_file_dates_it_where_nothing_else_does(tmp_path: Path) -> None:
    write(tmp_path / "2024-03-11", ferry=FERRY)
    (tmp_path / "2024-04-03-mill.txt").write_text(MILL)
    import_articles([tmp_path])
    published = {article.title[:5]: article.published_rule for article in Article.objects.all()}
    assert published == {"Old m": "file name", "Ferry": "folder name"}


def test_two_copies_are_described_by_both_whichever_comes_first(tmp_path: Path) -> None:
    one, other = write(tmp_path / "a", mill=MILL), write(tmp_path / "b", mill=MILL)
    say(one, "mill.json", outlet="Lisk Courier")
    say(other, "mill.json", outlet="Harbour Post", title="A mill turns")
    readings = []
    for order in ([one, other], [other, one]):
        for some in order:
            import_articles([some])
        article = Article.objects.get()
        readings.append((article.reading, article.places.count()))
        for rows in (ImportRun, Place, Revision, Article, Source):
            rows.objects.all().delete()
    import_articles([tmp_path])
    article = Article.objects.get()
    assert readings == [(article.reading, 2)] * 2
    assert article.reading["outlet"]["value"] == "Lisk Courier"
    assert article.reading["outlet"]["candidates"] == ["Harbour Post"]
    assert article.title == "A mill turns"
    assert import_articles([tmp_path]).counts["unchanged"] == 2


def test_what_is_said_of_a_copy_is_told_with_the_copy(folder: Path) -> None:
    brought(folder)
    write(folder, copy=MILL)
    say(folder, "copy.json", outlet="Lisk Courier")
    assert brought(folder).counts["duplicate"] == 1
    assert cause_of("copy.txt").endswith("mill.txt. It has a sidecar now.")
    assert found("outlet") == ("Lisk Courier", "sidecar")


def test_a_page_that_is_no_article_is_imported_where_every_page_is_and_stays(folder: Path) -> None:
    write(folder, wall="We use cookies to improve your experience.\n")
    assert brought(folder).counts["skipped"] == 1
    every = Options(given=(Given(is_news=True, rule="option"),))
    assert brought(folder, every).counts["new"] == 1
    assert brought(folder).counts["unchanged"] == 2
    assert reread().failed == 0
