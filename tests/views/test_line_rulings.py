"""Giving removed text back, and ruling what is the page's, from the article itself."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

from articles.importing import import_articles
from articles.models import Article, Decision
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db

MILL = """Mill reopens after nine years

The mill on the Alder turned again on Monday, and the town came to see it turn.

Sign up for our newsletter

Ada Brook, who had rebuilt it stone by stone, thanked nobody and went home.
"""
FERRY = """Ferry sails again at last

The ferry left for the island on Tuesday with forty people and three goats aboard.

Sign up for our newsletter

Nobody had thought that it would sail before the summer, said those who waited.
"""


@pytest.fixture
def archive(settings: Settings, tmp_path: Path) -> Article:
    settings.ARCHIVE_HOME = tmp_path
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "mill.txt").write_text(MILL)
    (folder / "ferry.txt").write_text(FERRY)
    import_articles([folder])
    return Article.objects.get(title__startswith="Mill")


@pytest.fixture
def curator(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106  of no archive
    return client


def rule(browser: Client, article: Article, words: str, **form: str) -> str:
    start = MILL.index(words)
    address = f"{article.get_absolute_url()}lines/"
    span = {"start": str(start), "end": str(start + len(words))}
    return browser.post(address, {**span, **form}, follow=True).content.decode()


def test_a_curator_gives_removed_text_back_with_one_click(curator: Client, archive: Article) -> None:
    page = get(curator, archive.get_absolute_url())
    assert "Give it back" in page
    assert "newsletter" not in archive.body
    shown = rule(curator, archive, "Sign up for our newsletter", kind="own")
    archive.refresh_from_db()
    assert "Sign up for our newsletter" in archive.body
    assert "It is the article’s own text again." in shown
    decision = Decision.objects.get()
    assert (decision.by, decision.value) == ("kim", {"kind": "own"})
    assert decision.subject == {"line": "sign up for our newsletter", "article": archive.key}
    assert "newsletter" not in Article.objects.get(title__startswith="Ferry").body


def test_a_ruling_on_the_line_everywhere_reaches_the_other_articles(
    curator: Client, archive: Article
) -> None:
    rule(curator, archive, "Sign up for our newsletter", kind="own", everywhere="1")
    assert Decision.objects.get().subject == {"line": "sign up for our newsletter"}
    archive.refresh_from_db()
    assert "newsletter" in archive.body


def test_a_paragraph_is_ruled_to_be_no_part_of_the_article(curator: Client, archive: Article) -> None:
    paragraph = "The mill on the Alder turned again on Monday, and the town came to see it turn."
    assert "Not the article’s" not in get(curator, archive.get_absolute_url())
    assert "Not the article’s" in get(curator, f"{archive.get_absolute_url()}?show=removed")
    shown = rule(curator, archive, paragraph, kind="house")
    archive.refresh_from_db()
    assert paragraph not in archive.body
    assert "It is no part of the article any more." in shown


def test_a_ruling_is_taken_back_where_it_was_taken(curator: Client, archive: Article) -> None:
    rule(curator, archive, "Sign up for our newsletter", kind="own")
    assert "Take the ruling back" in get(curator, f"{archive.get_absolute_url()}?show=removed")
    assert "The ruling is taken back." in rule(curator, archive, "Sign up for our newsletter", kind="")
    archive.refresh_from_db()
    assert "newsletter" not in archive.body
    assert Decision.objects.filter(kind="revoke", by="kim").exists()


def test_without_an_account_a_link_says_how(client: Client, archive: Article) -> None:
    page = get(client, archive.get_absolute_url())
    assert "<form class=" not in page.partition("<main")[2].replace('<form class="searchbox"', "")
    [sign_in] = [link for link in links(page) if link.startswith("/admin/login/")]
    assert sign_in.startswith(f"/admin/login/?next=%2Farticles%2F{archive.key}%2F")
    assert sign_in.endswith("show%3Dremoved")


def test_who_is_not_signed_in_is_asked_to_and_nothing_is_decided(client: Client, archive: Article) -> None:
    assert "Log in" in rule(client, archive, "Sign up for our newsletter", kind="own")
    assert not Decision.objects.exists()


def test_who_may_not_curate_is_refused(client: Client, archive: Article) -> None:
    client.force_login(User.objects.create_user("lee", password="a long secret", is_staff=True))  # noqa: S106
    response = client.post(f"{archive.get_absolute_url()}lines/", {"start": "0", "end": "4", "kind": "own"})
    assert response.status_code == 403
    assert not Decision.objects.exists()


def test_a_form_from_elsewhere_is_refused(archive: Article) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106
    response = strict.post(f"{archive.get_absolute_url()}lines/", {"start": "0", "end": "4", "kind": "own"})
    assert response.status_code == 403


def test_the_form_on_the_page_is_accepted(archive: Article) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106
    page = get(strict, archive.get_absolute_url())
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    response = strict.post(f"{archive.get_absolute_url()}lines/", fields)
    assert response.status_code == 302
    assert Decision.objects.get().value == {"kind": "own"}


def test_a_place_where_nothing_begins_is_not_ruled_on(curator: Client, archive: Article) -> None:
    response = curator.post(
        f"{archive.get_absolute_url()}lines/", {"start": "3", "end": "5", "kind": "own"}, follow=True
    )
    assert "look once more before you rule" in response.content.decode()
    assert not Decision.objects.exists()


def test_a_kind_that_is_none_is_refused_in_words(curator: Client, archive: Article) -> None:
    assert "“kind” is one of house, own." in rule(
        curator, archive, "Sign up for our newsletter", kind="burnt"
    )


def test_rulings_are_posted(curator: Client, archive: Article) -> None:
    assert curator.get(f"{archive.get_absolute_url()}lines/").status_code == 405


def test_a_reader_sees_no_forms(client: Client, archive: Article) -> None:
    assert "Not the article’s" not in see(client, f"{archive.get_absolute_url()}?show=removed")
