"""Every file lands in one bucket, by its place and its bytes; nothing that was imported is lost."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.importing import Options, import_articles
from articles.models import Article, ImportedFile, ImportRun, Place, Revision
from articles.reading.records import Given
from tests.importing.texts import CHESS, FERRY, MILL, PICTURE, write

pytestmark = pytest.mark.django_db

EDITED = MILL.replace("forty years", "fifty years")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", mill=MILL)


def counts(folder: Path | str, *more: Path | str, options: Options | None = None) -> dict[str, int]:
    found = import_articles([folder, *more], options).counts
    return {bucket: count for bucket, count in found.items() if count}


def test_a_text_is_new_once_and_unchanged_ever_after(folder: Path) -> None:
    assert counts(folder) == {"new": 1}
    assert counts(folder) == {"unchanged": 1}
    assert Article.objects.get().title == "Old mill at Alder turns again"


def test_the_source_is_kept_byte_for_byte(folder: Path) -> None:
    write(folder, mill=MILL.replace("\n", "\r\n").encode("cp1252"))
    counts(folder)
    assert Article.objects.get().source.raw == (folder / "mill.txt").read_bytes()


def test_an_edited_text_is_a_revision_and_the_old_one_is_kept(folder: Path) -> None:
    counts(folder)
    key = Article.objects.get().key
    write(folder, mill=EDITED)
    assert counts(folder) == {"revised": 1}
    article = Article.objects.get()
    assert article.key == key
    assert "fifty years" in article.body
    first, second = Revision.objects.order_by("number")
    assert (first.source.raw.decode(), second.source.raw.decode()) == (MILL, EDITED)


def test_a_text_put_back_as_it_was_is_a_third_revision(folder: Path) -> None:
    for text in (MILL, EDITED, MILL):
        write(folder, mill=text)
        counts(folder)
    assert Article.objects.get().revisions.count() == 3
    assert "forty years" in Article.objects.get().body


def test_a_copy_is_a_duplicate_and_another_place_of_the_same_article(folder: Path) -> None:
    write(folder, mill_copy=MILL)
    assert counts(folder) == {"new": 1, "duplicate": 1}
    assert Article.objects.get().places.count() == 2
    assert ImportedFile.objects.get(bucket="duplicate").cause.endswith("mill.txt")


def test_a_copy_that_is_edited_becomes_an_article_of_its_own(folder: Path) -> None:
    write(folder, mill_copy=MILL)
    counts(folder)
    write(folder, mill_copy=EDITED)
    assert counts(folder) == {"new": 1, "unchanged": 1}
    assert Article.objects.count() == 2
    assert all(article.places.count() == 1 for article in Article.objects.all())


def test_a_place_that_now_holds_another_articles_text_is_that_articles(folder: Path) -> None:
    write(folder, ferry=FERRY)
    counts(folder)
    write(folder, ferry=MILL)
    assert counts(folder) == {"unchanged": 1, "duplicate": 1}
    assert (
        Place.objects.get(path__endswith="ferry.txt").article
        == Place.objects.get(path__endswith="mill.txt").article
    )
    assert Article.objects.count() == 2


def test_a_copy_of_what_an_article_said_before_is_that_articles(folder: Path) -> None:
    counts(folder)
    write(folder, mill=EDITED)
    counts(folder)
    write(folder, mill_copy=MILL)
    assert counts(folder) == {"duplicate": 1, "unchanged": 1}
    assert "fifty years" in Article.objects.get().body
    assert "an earlier revision" in ImportedFile.objects.get(bucket="duplicate").cause


def test_an_old_copy_that_is_edited_does_not_touch_the_article(folder: Path) -> None:
    counts(folder)
    write(folder, mill=EDITED)
    counts(folder)
    write(folder, mill_copy=MILL)
    counts(folder)
    write(folder, mill_copy=CHESS)
    assert counts(folder) == {"new": 1, "unchanged": 1}
    assert Place.objects.get(path__endswith="mill.txt").article.source.raw.decode() == EDITED


def test_bad_files_stop_nothing_and_say_what_to_do(folder: Path) -> None:
    write(folder, empty="", picture=PICTURE, ferry=FERRY.replace("“", "\0“"))
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    report = import_articles([folder])
    assert report.summary == "5 seen = 2 new + 0 revised + 0 unchanged + 0 duplicate + 2 skipped + 1 failed"
    assert report.exit_code == 3
    failed = ImportedFile.objects.get(bucket="failed")
    assert failed.path.endswith("empty.txt")
    assert (failed.cause, failed.advice) != ("", "")


def test_the_run_is_kept_with_its_sums(folder: Path) -> None:
    counts(folder)
    run = ImportRun.objects.get()
    assert (run.paths, run.seen, run.new) == ([str(folder)], 1, 1)
    assert run.finished_at is not None


def test_a_dry_run_says_what_an_import_would_and_writes_nothing(folder: Path) -> None:
    counts(folder)
    write(folder, mill=EDITED, ferry=FERRY, ferry_copy=FERRY, empty="")
    tried = import_articles([folder], Options(is_dry_run=True))
    assert ImportRun.objects.count() == 1
    assert Article.objects.get().revisions.count() == 1
    done = import_articles([folder])
    assert (tried.summary, tried.doubts) == (done.summary, done.doubts)


def test_what_is_not_there_fails_and_the_rest_is_imported(folder: Path) -> None:
    assert counts(folder / "none.txt", folder) == {"new": 1, "failed": 1}


def test_no_more_files_than_asked_for(folder: Path) -> None:
    write(folder, ferry=FERRY, chess=CHESS)
    assert counts(folder, options=Options(limit=2)) == {"new": 2}


def test_with_fail_fast_nothing_is_read_after_the_first_failure(folder: Path) -> None:
    write(folder, a_first=CHESS, b_empty="")
    assert counts(folder, options=Options(stops_at_failure=True)) == {"new": 1, "failed": 1}


def test_what_the_options_say_goes_before_what_the_text_says(folder: Path) -> None:
    said = Given(outlet="Harbour Post", published="2024-05", language="en", rule="option")
    counts(folder, options=Options(given=(said,)))
    article = Article.objects.get()
    assert (str(article.outlet), article.outlet_certainty) == ("Harbour Post", "stated")
    assert (str(article.published_earliest), str(article.published_latest)) == ("2024-05-01", "2024-05-31")


def test_an_outlet_given_later_is_a_revision_of_the_same_bytes_and_stays(folder: Path) -> None:
    counts(folder)
    post = Options(given=(Given(outlet="Harbour Post", rule="option"),))
    assert counts(folder, options=post) == {"revised": 1}
    assert counts(folder, options=post) == {"unchanged": 1}
    assert counts(folder) == {"unchanged": 1}
    write(folder, mill=EDITED)
    counts(folder)
    assert str(Article.objects.get().outlet) == "Harbour Post"


def test_a_date_that_was_still_to_come_when_the_text_was_first_seen_is_refused(folder: Path) -> None:
    counts(folder)
    Revision.objects.update(imported_at=datetime(2024, 5, 1, tzinfo=UTC))
    later = Options(given=(Given(published="2024-06-01", rule="option"),))
    assert counts(folder, options=later) == {"revised": 1}
    published = Article.objects.get().reading["published"]
    assert published["value"] == "2024-04-02"
    assert published["candidates"] == [
        "2024-06-01, refused: it lies after 2024-05-01, when the text was found"
    ]


def test_a_path_longer_than_the_table_takes_is_shortened_and_found_again(tmp_path: Path) -> None:
    deep = tmp_path
    for name in "abcdef":
        deep = deep / (name * 200)
        deep.mkdir()
    write(deep, mill=MILL)
    assert counts(tmp_path) == {"new": 1}
    assert counts(tmp_path) == {"unchanged": 1}
    assert len(Place.objects.get().path) == 1000


def test_a_file_name_that_is_no_text_does_not_stop_the_import(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/m\xfchle.txt"
    Path(os.fsdecode(path)).write_text(MILL)
    assert counts(tmp_path) == {"new": 1}
    assert Place.objects.get().path.endswith("m\\xfchle.txt")


def test_what_was_done_to_read_a_file_stands_in_its_line_of_the_report(folder: Path) -> None:
    (folder / "mill.txt").write_bytes("The mill at Żilk turns again, said Vera Holt.".encode() + b"\0")
    import_articles([folder])
    assert ImportedFile.objects.get(path__endswith="mill.txt").cause == "1 NUL byte dropped"
