"""Worker processes read as one process does, whatever they meet."""

from pathlib import Path

import pytest

from articles.importing import Options, import_articles, reread
from articles.models import Article
from tests.importing.test_same_archive import SAMPLES, empty_the_archive
from tests.importing.texts import FERRY, MILL, PICTURE, whole_archive, write

pytestmark = pytest.mark.django_db


def test_two_workers_end_in_the_archive_that_one_process_makes() -> None:
    import_articles(SAMPLES, Options(workers=1))
    archive = whole_archive()
    empty_the_archive()
    import_articles(SAMPLES, Options(workers=2))
    assert whole_archive() == archive


def test_two_workers_read_again_what_one_process_reads(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", mill=MILL, ferry=FERRY)], Options(workers=1))
    archive = whole_archive()
    Article.objects.update(reading={"people": [], "blocks": []}, body="")
    assert reread(processes=2).summary == "2 read again = 2 changed + 0 the same + 0 failed"
    assert whole_archive() == archive


def test_workers_tell_of_what_they_cannot_read_as_one_process_does(tmp_path: Path) -> None:
    folder = write(tmp_path / "texts", mill=MILL, mill_again=MILL, blank="  \n", picture=PICTURE)
    report = import_articles([folder], Options(workers=2))
    assert {bucket: count for bucket, count in report.counts.items() if count} == {
        "new": 1,
        "duplicate": 1,
        "skipped": 1,
        "failed": 1,
    }
    assert all(outcome.cause for outcome in report.outcomes if outcome.bucket in {"skipped", "failed"})
