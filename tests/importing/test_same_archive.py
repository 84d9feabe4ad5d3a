"""The archive is a function of the files and the decisions: not of order, interruptions or runs."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from django.core.management import call_command

from articles import deciding
from articles.importing import AnotherImportIsRunning, import_articles, importing, reread, storing
from articles.models import (
    Appearance,
    Article,
    Decision,
    Event,
    ImportRun,
    Outlet,
    Person,
    Place,
    Quotation,
    Revision,
    Source,
)
from articles.reading.sources import FoundFile
from tests.importing.texts import CHESS, FERRY, MILL, whole_archive, write

pytestmark = pytest.mark.django_db

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))


class PowerCutError(Exception):
    """What a test raises in the middle of things."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write(tmp_path / "texts", chess=CHESS, ferry=FERRY, ferry_copy=FERRY, mill=MILL)
    return write(folder, mill_again=MILL.replace("forty", "fifty").replace("Ada Brook", "A. Brook"))


@pytest.fixture
def clean(folder: Path) -> dict[str, object]:
    """Return what one clean run ends in; the archive is empty again."""
    import_articles([folder])
    archive = whole_archive()
    empty_the_archive()
    return archive


@pytest.fixture
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "FILES_AT_ONCE", 2)


def test_any_order_in_any_number_of_runs_ends_in_the_same_archive() -> None:
    import_articles(SAMPLES)
    archive = whole_archive()
    shuffled = list(SAMPLES)
    random.Random(7).shuffle(shuffled)  # noqa: S311  a test's order, no secret
    empty_the_archive()
    for some in (shuffled[:5], shuffled[5:6], shuffled[6:]):
        import_articles(some)
    assert whole_archive() == archive


def test_files_and_decisions_alone_make_the_archive_again(tmp_path: Path) -> None:
    import_articles(SAMPLES)
    take_decisions()
    archive = whole_archive()
    call_command("decisions", export=tmp_path / "decisions.jsonl")
    empty_the_archive()
    Decision.objects.exclude(revokes=None).delete()
    Decision.objects.all().delete()
    import_articles(SAMPLES)
    assert whole_archive() != archive
    call_command("decisions", apply=tmp_path / "decisions.jsonl")
    assert whole_archive() == archive


def test_decisions_outlast_another_import_and_reading_again() -> None:
    import_articles(SAMPLES)
    take_decisions()
    archive = whole_archive()
    import_articles(SAMPLES)
    assert whole_archive() == archive
    assert reread().changed == 0
    assert whole_archive() == archive


def test_reading_again_brings_back_what_was_damaged(folder: Path) -> None:
    import_articles([folder])
    archive = whole_archive()
    article = Article.objects.get(title__startswith="Ferry")
    article.reading = {**article.reading, "body": "Something else", "people": []}
    article.save()
    assert reread().summary == "4 read again = 1 changed + 3 the same + 0 failed"
    assert whole_archive() == archive


@pytest.mark.parametrize("files", [1, 3, 4])
@pytest.mark.usefixtures("_small_batches")
def test_an_import_stopped_between_files_and_run_again_is_as_one_clean_run(
    folder: Path, clean: dict[str, object], files: int
) -> None:
    with pytest.raises(PowerCutError):
        import_articles([folder], progress=stopping_after(files))
    assert ImportRun.objects.get().finished_at is None
    import_articles([folder])
    assert whole_archive() == clean


@pytest.mark.usefixtures("_small_batches")
def test_an_import_stopped_while_it_writes_keeps_whole_batches_only(
    folder: Path, clean: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(storing, "write_findings", cut_at(2, storing.write_findings))
        with pytest.raises(PowerCutError):
            import_articles([folder])
    assert Article.objects.count() == 2
    import_articles([folder])
    assert whole_archive() == clean


def test_an_import_stopped_before_it_grouped_is_completed_by_a_run_that_finds_nothing_new(
    folder: Path, clean: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(deciding, "regroup", cut_at(1, deciding.regroup))
        with pytest.raises(PowerCutError):
            import_articles([folder])
    assert not Person.objects.exists()
    assert import_articles([folder]).counts["unchanged"] == 5
    assert whole_archive() == clean


@pytest.mark.usefixtures("another_import")
def test_two_imports_at_once_are_one_too_many(folder: Path) -> None:
    with pytest.raises(AnotherImportIsRunning, match="Another import is running"):
        import_articles([folder])
    assert not ImportRun.objects.exists()


def take_decisions() -> None:
    one, two, *_ = Article.objects.order_by("key")
    first, second, *_ = Person.objects.by_name()
    named = {"article": one.key}
    deciding.decide("article.title", subject=named, value={"title": "A title by hand"}, by="kim")
    deciding.decide("article.outlet", subject=named, value={"outlet": "Hill Gazette"}, by="kim")
    days = {"earliest": "2021-01-01", "latest": "2021-01-31"}
    deciding.decide("article.published", subject={"article": two.key}, value=days, by="kim")
    deciding.decide("people.same", subject={"names": [first.name, second.name]}, by="kim")
    deciding.decide("event.same", subject={"articles": [one.key, two.key]}, by="kim")
    deciding.decide("event.title", subject=named, value={"title": "Two things by hand"}, by="kim")
    taken_back = deciding.decide(
        "outlet.name", subject={"outlet": "Hill Gazette"}, value={"name": "X"}, by="kim"
    )
    deciding.revoke(taken_back, by="kim", reason="no")


def empty_the_archive() -> None:
    for rows in (ImportRun, Place, Revision, Quotation, Appearance, Article, Person, Event, Outlet, Source):
        rows.objects.all().delete()


def stopping_after(files: int) -> Callable[[Sequence[FoundFile]], Iterable[FoundFile]]:
    def progress(found: Sequence[FoundFile]) -> Iterator[FoundFile]:
        yield from found[:files]
        raise PowerCutError

    return progress


def cut_at(call: int, function: Callable[..., object]) -> Callable[..., object]:
    calls = iter(range(1, 100))

    def cut(*args: object, **kwargs: object) -> object:
        if next(calls) == call:
            raise PowerCutError
        return function(*args, **kwargs)

    return cut
