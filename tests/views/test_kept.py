"""Saved searches, bookmarks and notes: personal, exact, without JavaScript."""

import re
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article, Bookmark, Change, Revision, SavedSearch
from tests.factories import NOON, make_article
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db: None) -> Client:
    make_article(title="Quay swept")
    return signed_in("ada")


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_user(name))
    return client


def post(client: Client, address: str, **fields: object) -> str:
    """Send a form and return the address that it leads to."""
    response = client.post(address, fields)
    assert response.status_code == 302
    return response.headers["Location"]


def revise(article: Article) -> None:
    Revision.objects.create(article=article, number=2, source=article.source, imported_at=NOON)
    Change.objects.create(article_key=article.key)


class TestSavedSearches:
    def save(self, client: Client, query: str) -> SavedSearch:
        page = get(client, f"/articles/?{query}")
        revision = re.search(r'name="revision" value="(\d+)"', page)
        assert revision
        post(client, "/saved/save/", query=query, revision=revision[1])
        return SavedSearch.objects.latest("pk")

    def test_what_comes_after_saving_is_new_and_nothing_else(self, ada: Client) -> None:
        ferry = make_article(title="Ferry sails")
        saved = self.save(ada, "q=ferry")
        assert "nothing new" in see(ada, "/saved/")

        late = make_article(title="A late ferry")
        make_article(title="Mill turns")
        revise(ferry)

        assert "articles with ferry, most relevant first 1 new, 1 revised since" in see(ada, "/saved/")
        page = see(ada, f"/saved/{saved.pk}/")
        new, _, revised = page.partition("Here before, now with another text")
        assert late.title in new
        assert ferry.title in revised
        assert "Mill turns" not in page

    def test_an_article_that_only_moved_into_the_search_is_not_called_new(self, ada: Client) -> None:
        mill = make_article(title="Mill turns")
        self.save(ada, "q=ferry")
        Article.objects.filter(pk=mill.pk).update(title="The ferry mill")
        Change.objects.create(article_key=mill.key)

        assert "nothing new" in see(ada, "/saved/")
        assert "1 article in all" in see(ada, "/saved/")

    def test_seen_is_what_the_page_showed_and_not_what_came_meanwhile(self, ada: Client) -> None:
        saved = self.save(ada, "q=ferry")
        make_article(title="Ferry one")
        shown = re.search(r'name="revision" value="(\d+)"', get(ada, "/saved/"))
        assert shown
        make_article(title="Ferry two")

        assert post(ada, f"/saved/{saved.pk}/looked/", revision=shown[1]) == "/saved/"

        assert "1 new" in see(ada, "/saved/")
        assert "Ferry two" in see(ada, f"/saved/{saved.pk}/")
        assert "Ferry one" not in see(ada, f"/saved/{saved.pk}/")

    def test_looking_alone_changes_nothing(self, ada: Client) -> None:
        saved = self.save(ada, "q=ferry")
        make_article(title="Ferry one")
        for _ in range(2):
            assert "1 new" in see(ada, f"/saved/{saved.pk}/")
        assert ada.get(f"/saved/{saved.pk}/looked/").status_code == 405

    def test_a_search_is_saved_once_and_forgotten_again(self, ada: Client) -> None:
        saved = self.save(ada, "q=ferry")
        assert "One of your saved searches" in see(ada, "/articles/?q=++ferry&page=1")
        post(ada, "/saved/save/", query="q=ferry&page=7", revision="x")
        assert SavedSearch.objects.count() == 1

        assert post(ada, f"/saved/{saved.pk}/forget/") == "/saved/"
        assert "None yet." in see(ada, "/saved/")

    def test_one_too_long_to_keep_is_told(self, ada: Client) -> None:
        long = " ".join(f"ž{number}" for number in range(60)) + " " + "é" * 600
        post(ada, "/saved/save/", query=f"q={long}")
        assert "too long to keep" in see(ada, "/articles/")
        assert not SavedSearch.objects.exists()


class TestBookmarks:
    def test_an_article_is_kept_with_a_note_and_the_note_changed(self, ada: Client) -> None:
        article = make_article(title="Ferry sails")
        assert post(ada, f"/bookmarks/{article.key}/", note="Ask the <b>pilot</b>.").endswith("#bookmark")
        post(ada, f"/bookmarks/{article.key}/", note="Asked the <b>pilot</b>.")

        assert "Asked the &lt;b&gt;pilot&lt;/b&gt;." in get(ada, article.get_absolute_url())
        assert "Asked the &lt;b&gt;pilot&lt;/b&gt;." in get(ada, "/bookmarks/")
        assert article.get_absolute_url() in links(get(ada, "/bookmarks/"))
        [row] = ada.get("/bookmarks.json").json()["results"]
        assert (row["id"], row["note"]) == (article.key, "Asked the <b>pilot</b>.")

    def test_a_note_outlasts_its_article(self, ada: Client) -> None:
        article = make_article(title="Ferry sails")
        post(ada, f"/bookmarks/{article.key}/", note="Ask the pilot.")
        for related in ("revisions", "places"):
            getattr(article, related).all().delete()
        article.delete()

        page = see(ada, "/bookmarks/")
        assert f"no longer in the archive ({article.key})" in page
        assert "Ask the pilot." in page

    def test_a_bookmark_is_removed(self, ada: Client) -> None:
        article = make_article()
        post(ada, f"/bookmarks/{article.key}/", note="")
        assert post(ada, f"/bookmarks/{article.key}/forget/") == "/bookmarks/"
        assert not Bookmark.objects.exists()

    @pytest.mark.parametrize("note", ["x" * 10_001, "nul\x00"])
    def test_a_note_that_cannot_be_kept_is_told(self, ada: Client, note: str) -> None:
        article = make_article()
        address = post(ada, f"/bookmarks/{article.key}/", note=note)
        assert "The note was not kept" in see(ada, address.partition("#")[0])
        assert not Bookmark.objects.exists()

    def test_many_take_no_more_questions_than_one(
        self, ada: Client, django_assert_max_num_queries: object
    ) -> None:
        for number in range(12):
            post(ada, f"/bookmarks/{make_article(title=f'Ferry {number}').key}/", note="")
        get(ada, "/bookmarks/")
        with django_assert_max_num_queries(7):  # type: ignore[operator]
            get(ada, "/bookmarks/")


class TestPrivacy:
    def test_strangers_are_asked_to_sign_in_and_come_back(self, client: Client) -> None:
        article = make_article(title="Ferry sails")
        for address in ("/saved/", "/bookmarks/", "/bookmarks.json"):
            assert client.get(address).headers["Location"] == f"/sign-in/?next={address}"
        assert "/sign-in/?next=%2Farticles%2F%3Fq%3Dferry" in links(get(client, "/articles/?q=ferry"))
        assert f"/sign-in/?next={quote(article.get_absolute_url(), safe='')}" in links(
            get(client, article.get_absolute_url())
        )
        assert client.post(f"/bookmarks/{article.key}/", {"note": "x"}).status_code == 302
        assert not Bookmark.objects.exists()

    def test_nobody_sees_or_changes_what_is_another_s(self, ada: Client, client: Client) -> None:
        article = make_article(title="Ferry sails")
        post(ada, f"/bookmarks/{article.key}/", note="Ask the pilot.")
        post(ada, "/saved/save/", query="q=ferry")
        saved = SavedSearch.objects.get()
        bo = signed_in("bo")

        for other in (bo, client):
            for address in (article.get_absolute_url(), f"/articles/{article.key}.json", "/articles.json"):
                assert "Ask the pilot." not in get(other, address)
        assert "None yet." in see(bo, "/bookmarks/")
        assert bo.get(f"/saved/{saved.pk}/").status_code == 404
        for address in (f"/saved/{saved.pk}/forget/", f"/bookmarks/{article.key}/forget/"):
            assert bo.post(address).status_code == 404

    def test_a_form_of_another_site_does_nothing(self) -> None:
        bo = Client(enforce_csrf_checks=True)
        bo.force_login(User.objects.create_user("bo"))
        assert bo.post("/saved/save/", {"query": "q=ferry"}).status_code == 403

    def test_personal_pages_are_kept_in_no_cache(self, ada: Client) -> None:
        for address in ("/saved/", "/bookmarks/", "/bookmarks.csv"):
            assert "private" in ada.get(address).headers["Cache-Control"]


class TestSigningIn:
    def test_one_signs_in_and_out_and_comes_back(self, client: Client) -> None:
        User.objects.create_user("ada", None, "quay")
        form = {"username": "ada", "password": "quay", "next": "/articles/?q=ferry"}

        assert post(client, "/sign-in/", **form) == "/articles/?q=ferry"
        assert {"/saved/", "/bookmarks/"} < set(links(get(client, "/")))
        assert post(client, "/sign-out/") == "/"
        assert "/sign-in/" in links(get(client, "/"))

    def test_a_wrong_password_is_told_and_another_site_is_not_led_to(self, client: Client) -> None:
        User.objects.create_user("ada", None, "quay")
        answer = client.post("/sign-in/", {"username": "ada", "password": "key"})
        assert "do not belong together" in answer.content.decode()
        form = {"username": "ada", "password": "quay", "next": "https://elsewhere.example/"}
        assert post(client, "/sign-in/", **form) == "/saved/"
