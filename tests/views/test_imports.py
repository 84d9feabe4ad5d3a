from datetime import timedelta

import pytest
from django.test import Client

from articles.models import ImportedFile, ImportRun
from tests.factories import NOON, make_article
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


def a_run(**buckets: int) -> ImportRun:
    finished_at = NOON + timedelta(minutes=2)
    return ImportRun.objects.create(paths=["/texts"], started_at=NOON, finished_at=finished_at, **buckets)


def test_each_import_is_a_sum_that_adds_up(client: Client) -> None:
    a_run(new=3, unchanged=1, failed=1)
    sentence = "5 files seen = 3 new + 0 revised + 1 unchanged + 0 duplicate + 0 skipped + 1 failed"
    assert f"1 May 2024, 12:00 UTC · /texts {sentence}" in see(client, "/imports/")


def test_failures_come_first_with_cause_and_advice(client: Client) -> None:
    run = a_run(new=1, failed=1)
    article = make_article(title="Mill reopens")
    ImportedFile.objects.create(run=run, path="/texts/a.txt", bucket="new", article=article)
    ImportedFile.objects.create(
        run=run, path="/texts/z.jpg", bucket="failed", cause="A picture.", advice="Leave it out."
    )
    shown = see(client, run.get_absolute_url())
    assert "failed /texts/z.jpg A picture. Leave it out. new /texts/a.txt Mill reopens" in shown


def test_an_import_can_be_narrowed_to_what_became_of_the_files(client: Client) -> None:
    run = a_run(new=1, failed=1)
    ImportedFile.objects.create(run=run, path="/texts/a.txt", bucket="new")
    ImportedFile.objects.create(run=run, path="/texts/z.jpg", bucket="failed")
    shown = see(client, f"{run.get_absolute_url()}?bucket=failed")
    assert "z.jpg" in shown
    assert "a.txt" not in shown


NO_ARTICLE = "No article in it: all of its {} characters belong to the page."


def skipped(run: ImportRun, *causes: str) -> None:
    for number, cause in enumerate(causes):
        ImportedFile.objects.create(
            run=run, path=f"/texts/skipped-{number}.txt", bucket="skipped", cause=cause, advice="Look at it."
        )


def test_causes_that_differ_in_a_number_are_one_and_are_counted(client: Client) -> None:
    run = a_run(skipped=3, failed=1)
    skipped(run, NO_ARTICLE.format("1,204"), NO_ARTICLE.format("88"), "It is a picture, not a text.")
    ImportedFile.objects.create(run=run, path="/texts/z.txt", bucket="failed", cause="The file is empty.")
    shown = see(client, run.get_absolute_url())
    assert (
        "1 file failed The file is empty. "
        "2 files skipped No article in it: all of its … characters belong to the page. Look at it. "
        "1 file skipped It is a picture, not a text. Look at it." in shown
    )


def test_the_files_of_one_cause_can_be_asked_for(client: Client) -> None:
    run = a_run(skipped=3)
    skipped(run, NO_ARTICLE.format("1,204"), NO_ARTICLE.format("88"), "It is a picture, not a text.")
    [address] = [link for link in links(get(client, run.get_absolute_url())) if "cause=No" in link]
    shown = see(client, f"{run.get_absolute_url()}{address}")
    assert "Only files with the cause “No article in it: all of its …”." in shown
    assert "skipped-0.txt" in shown
    assert "skipped-2.txt" not in shown


def test_an_import_without_failures_says_nothing_of_causes(client: Client) -> None:
    assert "What was not imported" not in see(client, a_run(new=1).get_absolute_url())


def test_a_bucket_that_is_none_gives_a_notice(client: Client) -> None:
    shown = see(client, f"{a_run(new=1).get_absolute_url()}?bucket=burnt")
    assert "There is no “burnt” among what can become of a file." in shown


def test_an_import_that_did_not_finish_says_so_and_what_to_do(client: Client) -> None:
    run = ImportRun.objects.create(paths=["/texts"], started_at=NOON)
    assert "Run the same command again" in see(client, run.get_absolute_url())
    assert "not finished" in see(client, "/imports/")


def test_an_archive_without_imports_says_how_to_begin(client: Client) -> None:
    assert "Nothing has been imported yet. How to begin" in see(client, "/imports/")


def test_an_import_that_never_was_is_404(client: Client) -> None:
    assert "Nothing has this address." in see(client, "/imports/7/", 404)


def test_the_footer_links_the_last_import(client: Client) -> None:
    run = a_run(new=1)
    assert f'<a href="{run.get_absolute_url()}"><time datetime="2024-05-01T12:00:00+00:00">' in get(
        client, "/imports/"
    )


def test_hostile_paths_are_text(client: Client) -> None:
    run = a_run(failed=1)
    ImportedFile.objects.create(run=run, path="<script>alert(1)</script>", bucket="failed")
    assert "<script>alert" not in get(client, run.get_absolute_url())


@pytest.mark.parametrize("files", [1, 20])
def test_the_number_of_queries_does_not_grow(
    client: Client, files: int, django_assert_num_queries: object
) -> None:
    run = a_run(new=files)
    for n in range(files):
        ImportedFile.objects.create(
            run=run, path=f"/texts/{n}.txt", bucket="new", article=make_article(title=f"Mill {n}")
        )
    with django_assert_num_queries(10):  # type: ignore[operator]
        get(client, run.get_absolute_url())


def test_what_a_manifest_said_of_no_file_stands_on_the_page(client: Client) -> None:
    run = a_run(new=1)
    assert "What was said of the files" not in see(client, run.get_absolute_url())
    run.said_of_files = ["1 row of meta.csv matches no file: mlil.txt."]
    run.save()
    shown = see(client, run.get_absolute_url())
    assert "What was said of the files 1 row of meta.csv matches no file: mlil.txt." in shown
