"""A row of the back office, opened."""

import pytest
from django.test import Client

from articles.models import Appearance, Article, ImportRun, Quotation
from tests.admin.test_lists import make_rows
from tests.factories import make_article, make_decision

pytestmark = pytest.mark.django_db


def test_an_article_shows_its_blocks_its_people_and_its_reading(curator: Client) -> None:
    make_rows(1)
    article = Article.objects.get(title__contains="reopens")
    page = curator.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert "body (paragraph)" in page
    assert "“It turns again,”" in page
    assert article.places.get().path in page
    assert "&quot;sha256&quot;" in page
    assert article.get_absolute_url() in page


def test_an_article_of_hostile_words_is_shown_as_words(curator: Client) -> None:
    article = make_article(title="Mill", body="<script>alert(1)</script> and more")
    page = curator.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert "<script>alert(1)" not in page


def test_a_quotation_a_name_and_a_decision_cannot_be_changed(curator: Client) -> None:
    make_rows(1)
    decision = make_decision("outlet.name", {"outlet": "Post"}, {"name": "Harbour Post"})
    for rows, pk in [
        ("quotation", Quotation.objects.get().pk),
        ("appearance", Appearance.objects.get().pk),
        ("decision", decision.pk),
    ]:
        page = curator.get(f"/admin/articles/{rows}/{pk}/change/").content.decode()
        assert 'name="_save"' not in page
        assert curator.post(f"/admin/articles/{rows}/{pk}/change/", {"text": "other"}).status_code == 403


def test_an_import_shows_what_was_not_imported_and_why(curator: Client) -> None:
    make_rows(1)
    run = ImportRun.objects.get()
    run.files.create(path="/texts/none.txt", bucket="failed", cause="The file is empty.", advice="Fetch it.")
    page = curator.get(f"/admin/articles/importrun/{run.pk}/change/").content.decode()
    assert "/texts/none.txt: The file is empty. Fetch it." in page
