"""The index comes back whatever happens to it, and never falls behind."""

import json
import shutil
from multiprocessing import Process
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections

from articles.models import Article, Change
from articles.search import followed, index, schema
from articles.search.asking import Asked
from articles.search.query import understand
from articles.search.results import how_many
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def found(words: str) -> int:
    return how_many(Asked(understand(words)))


def retitle(article: Article, title: str) -> None:
    article.title = title
    article.save()
    Change.objects.create(article_key=article.key)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_archive_without_articles_has_an_empty_index() -> None:
    assert index.searcher().num_docs == 0


def test_an_article_is_found_as_soon_as_it_is_there() -> None:
    assert found("ferry") == 0
    make_article(title="Ferry sails")
    assert found("ferry") == 1


def test_a_corrected_title_is_found_and_the_old_one_is_not() -> None:
    article = make_article(title="Ferry sails")
    assert found("ferry") == 1

    retitle(article, "Dam holds")

    assert (found("ferry"), found("dam")) == (0, 1)


def test_an_article_that_went_is_not_found_any_more() -> None:
    article = make_article(title="Ferry sails")
    assert found("ferry") == 1

    for table in (article.revisions, article.places):
        table.all().delete()
    article.delete()
    Change.objects.create(article_key=article.key)

    assert found("ferry") == 0


def test_following_an_archive_that_has_not_changed_writes_nothing(index_folder: Path) -> None:
    make_article()
    index.follow()
    before = {path: path.stat().st_mtime_ns for path in files_in(index_folder)}

    index.follow()

    assert {path: path.stat().st_mtime_ns for path in files_in(index_folder)} == before


def test_following_an_archive_that_has_not_changed_asks_the_database_once(
    django_assert_num_queries: pytest.FixtureRequest,
) -> None:
    make_article()
    index.follow()

    with django_assert_num_queries(1):  # type: ignore[operator]
        index.follow()


def test_an_index_that_was_deleted_comes_back(index_folder: Path) -> None:
    make_article(title="Ferry sails")
    assert found("ferry") == 1

    shutil.rmtree(index_folder)

    assert found("ferry") == 1


@pytest.mark.parametrize("damage", [b"", b"no index at all", b"\0" * 500])
@pytest.mark.parametrize("name", ["meta.json", "*.term", "*.fast", "*.store", "followed.json"])
def test_a_damaged_index_comes_back(index_folder: Path, name: str, damage: bytes) -> None:
    make_article(title="Ferry sails")
    index.follow()

    for path in index_folder.rglob(name):
        path.write_bytes(damage)

    assert found("ferry") == 1


@pytest.mark.parametrize("name", ["meta.json", "*.term", "*.idx", "followed.json"])
def test_an_index_that_lost_a_file_comes_back_and_follows(index_folder: Path, name: str) -> None:
    make_article(title="Ferry sails")
    index.follow()
    for path in index_folder.rglob(name):
        path.unlink()

    make_article(title="Another ferry sails")

    assert found("ferry") == 2


def test_an_index_of_another_schema_is_made_anew(index_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article(title="Ferry sails")
    index.follow()
    old = json.loads((index_folder / "followed.json").read_text())["folder"]

    monkeypatch.setattr(followed, "VERSION", schema.VERSION + 1)

    assert found("ferry") == 1
    assert not (index_folder / old).exists()


def test_an_index_of_another_archive_is_made_anew() -> None:
    make_article(title="Ferry sails")
    make_article(title="Dam holds")
    index.follow()

    Change.objects.order_by("-number")[0].delete()
    Article.objects.get(title="Dam holds").revisions.all().delete()
    Article.objects.get(title="Dam holds").places.all().delete()
    Article.objects.get(title="Dam holds").delete()

    assert (found("ferry"), found("dam")) == (1, 0)


def test_a_crash_between_the_index_and_its_number_only_means_following_again(index_folder: Path) -> None:
    make_article(title="Ferry sails")
    index.follow()
    before = (index_folder / "followed.json").read_bytes()
    make_article(title="Another ferry sails")
    index.follow()

    (index_folder / "followed.json").write_bytes(before)

    assert found("ferry") == 2


def test_a_change_whose_number_comes_late_is_followed_all_the_same() -> None:
    ferry = make_article(title="Ferry sails")
    Change.objects.all().delete()
    late, last = 100, 101
    Change.objects.create(number=last, article_key=ferry.key)
    index.follow()

    dam = make_article(title="Dam holds")
    Change.objects.filter(article_key=dam.key).delete()
    Change.objects.create(number=late, article_key=dam.key)

    assert found("dam") == 1


def test_many_single_edits_leave_the_folder_small(index_folder: Path) -> None:
    articles = [make_article(title=f"Ferry {number} sails") for number in range(5)]
    index.follow()

    for number in range(300):
        retitle(articles[number % 5], f"Ferry sails for the {number}th time")
        index.follow()

    assert found("ferry") == 5
    assert len(files_in(index_folder)) < 120
    assert sum(path.stat().st_size for path in files_in(index_folder)) < 500_000


def test_a_rebuilt_index_leaves_nothing_of_the_old_one(index_folder: Path) -> None:
    make_article(title="Ferry sails")
    for _ in range(3):
        index.rebuild()

    assert len([path for path in index_folder.iterdir() if path.is_dir()]) == 1
    assert found("ferry") == 1


def test_while_another_process_writes_searches_go_on_with_what_there_is(index_folder: Path) -> None:
    make_article(title="Ferry sails")
    index.follow()
    make_article(title="Another ferry sails")

    with index._one_writer(waits=True):
        assert found("ferry") == 1

    assert found("ferry") == 2


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.django_db(transaction=True)
def test_several_processes_that_follow_at_once_make_one_index(index_folder: Path) -> None:
    for number in range(20):
        make_article(title=f"Ferry {number} sails")

    connections.close_all()  # so that each process opens its own

    processes = [Process(target=index.follow) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert found("ferry") == 20


def test_more_changes_than_are_followed_at_once_are_all_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    index.follow()
    monkeypatch.setattr(index, "CHANGES_AT_ONCE", 3)

    for number in range(10):
        make_article(title=f"Ferry {number} sails")

    assert found("ferry") == 10


@pytest.mark.parametrize("how", ["--follow", "--rebuild"])
def test_the_command_says_how_many_articles_the_index_has(
    how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make_article()

    call_command("index", how)

    assert capsys.readouterr().out == "The search index has 1 article.\n"
