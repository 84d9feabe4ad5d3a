"""What the commands say and how they end."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.importing.outcomes import Outcome
from articles.importing.report import Report
from articles.importing.report_files import write_report
from articles.models import Appearance, Article, Decision, Person, Revision, Source
from tests.factories import make_article, make_decision
from tests.importing.texts import FERRY, MILL, PICTURE, write

pytestmark = pytest.mark.django_db

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", mill=MILL, ferry=FERRY)


def exit_code(*arguments: object, **options: Any) -> int:
    try:
        call_command(*[str(argument) for argument in arguments], **options)
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_an_import_ends_with_its_sums_its_doubts_and_the_next_step(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PORT", raising=False)
    assert exit_code("import_articles", folder) == 0
    sums, doubts, next_step = capsys.readouterr().out.splitlines()
    assert sums == "2 seen = 2 new + 0 revised + 0 unchanged + 0 duplicate + 0 skipped + 0 failed"
    assert doubts.startswith("2 without outlet, 1 undated, ")
    assert "http://127.0.0.1:8000/" in next_step


def test_the_next_step_names_the_port_that_the_archive_is_served_at(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "8123")
    exit_code("import_articles", folder)
    assert "http://127.0.0.1:8123/imports/" in capsys.readouterr().out


def test_a_second_import_finds_nothing_new(folder: Path, capsys: Captured) -> None:
    exit_code("import_articles", folder, "--quiet")
    assert exit_code("import_articles", folder) == 0
    assert "2 seen = 0 new + 0 revised + 2 unchanged" in capsys.readouterr().out


def test_a_file_that_fails_is_named_with_cause_and_advice(folder: Path, capsys: Captured) -> None:
    write(folder, empty="")
    assert exit_code("import_articles", folder, "--quiet") == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert f"failed: {folder}/empty.txt" in said.err
    assert "empty" in said.err.splitlines()[1]


def test_a_skipped_file_is_a_failure_only_to_the_strict(folder: Path) -> None:
    write(folder, picture=PICTURE)
    assert exit_code("import_articles", folder) == 0
    assert exit_code("import_articles", folder, "--strict") == 3


def test_a_folder_without_texts_has_its_own_exit_code(tmp_path: Path, capsys: Captured) -> None:
    assert exit_code("import_articles", tmp_path) == 4
    assert "Nothing could be imported" in capsys.readouterr().out


def test_the_report_as_json_adds_up(folder: Path, capsys: Captured) -> None:
    write(folder, empty="")
    exit_code("import_articles", folder, "--json")
    report = json.loads(capsys.readouterr().out)
    assert report["seen"] == len(report["files"]) == 3
    assert (report["new"], report["failed"], report["dry_run"]) == (2, 1, False)


def test_the_report_as_a_table_has_a_line_a_file(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    write(folder, empty="")
    exit_code("import_articles", folder, "--report", report)
    with report.open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["bucket"] for row in rows] == ["failed", "new", "new"]
    assert rows[0]["cause"]
    assert rows[0]["advice"]


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(tmp_path: Path) -> None:
    report = Report(outcomes=[Outcome("/texts/mill.txt", "failed", cause="=1+1")])
    write_report(report, tmp_path / "report.csv")
    assert "'=1+1" in (tmp_path / "report.csv").read_text()


def test_a_dry_run_says_so(folder: Path, capsys: Captured) -> None:
    assert exit_code("import_articles", folder, "--dry-run") == 0
    assert "A dry run: nothing was written." in capsys.readouterr().out
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--date=2022-13", "no date like"),
        ("--date=yesterday", "no date like"),
        ("--limit=0", "no number from 1 on"),
        ("--report=report.pdf", "must end in"),
        ("--report=/nowhere/at/all/report.csv", "there is no folder"),
        ("--language=english", "two letters"),
        ("--outlet= ", "1 to 200 characters"),
        ("--workers=0", "is no number from 1 on"),
    ],
)
def test_what_cannot_be_meant_is_refused(folder: Path, option: str, words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("import_articles", str(folder), option)


@pytest.mark.usefixtures("another_import")
def test_one_import_waits_for_another_in_words(folder: Path) -> None:
    with pytest.raises(CommandError, match="Another import is running on this archive"):
        call_command("import_articles", str(folder))


def test_reading_again_says_what_changed(folder: Path, capsys: Captured) -> None:
    exit_code("import_articles", folder, "--quiet")
    assert exit_code("reread") == 0
    assert capsys.readouterr().out == "2 read again = 0 changed + 2 the same + 0 failed\n"


def test_decisions_go_into_a_file_and_come_back_once(tmp_path: Path, capsys: Captured) -> None:
    article = make_article(title="Mill reopens")
    make_decision("article.title", {"article": article.key}, {"title": "A mill turns"})
    file = tmp_path / "decisions.jsonl"
    exit_code("decisions", "--export", file)
    Decision.objects.all().delete()
    exit_code("decisions", "--apply", file)
    exit_code("decisions", "--apply", file)
    article.refresh_from_db()
    assert article.title == "A mill turns"
    assert capsys.readouterr().out.splitlines()[1:] == ["1 decisions taken", "0 decisions taken"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("no json", "Line 1 is no decision"),
        ("{}", "Line 1 is no decision"),
        ('{"key": "x"}', "Line 1"),
        ("[]", "Line 1 is no decision"),
    ],
)
def test_a_file_that_holds_no_decisions_is_refused_by_its_line(tmp_path: Path, line: str, words: str) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text(line)
    with pytest.raises(CommandError, match=words):
        call_command("decisions", "--apply", str(file))


def test_of_decisions_in_a_file_all_or_none_are_taken(tmp_path: Path) -> None:
    article = make_article(title="Mill reopens")
    make_decision("article.title", {"article": article.key}, {"title": "A mill turns"})
    make_decision("article.title", {"article": "0" * 16}, {"title": "Gone"})
    file = tmp_path / "decisions.jsonl"
    exit_code("decisions", "--export", file)
    Decision.objects.all().delete()
    with pytest.raises(CommandError, match="no article 0000000000000000"):
        call_command("decisions", "--apply", str(file))
    assert not Decision.objects.exists()


def test_an_archive_just_imported_is_whole(folder: Path, capsys: Captured) -> None:
    exit_code("import_articles", folder, "--quiet")
    assert exit_code("check_archive") == 0
    assert capsys.readouterr().out == "The archive is whole.\n"


def test_checking_finds_what_is_wrong_and_changes_nothing(folder: Path, capsys: Captured) -> None:
    exit_code("import_articles", folder, "--quiet")
    mill, ferry = Article.objects.order_by("-title")
    Source.objects.filter(pk=ferry.source_id).update(packed=mill.source.packed)
    Person.objects.create(name="Nobody", slug="nobody", sort_name="nobody")
    mill.reading["blocks"][0]["end"] = 100_000
    mill.title = "Something else"
    mill.save()
    assert exit_code("check_archive") == 3
    said = capsys.readouterr().out
    assert f"Source {ferry.source.sha256} does not hold the bytes" in said
    assert "Person nobody is named in no article." in said
    assert f"Article {mill.key} points at words that do not stand in its text." in said
    assert f"Article {mill.key} does not show what its reading and the decisions say." in said
    mill.refresh_from_db()
    assert mill.title == "Something else"
    assert Person.objects.filter(slug="nobody").exists()


def test_checking_finds_a_broken_history(capsys: Captured) -> None:
    article = make_article()
    Appearance.objects.all().delete()
    Revision.objects.filter(article=article).update(number=2)
    assert exit_code("check_archive") == 3
    assert f"Article {article.key} lacks a revision" in capsys.readouterr().out
