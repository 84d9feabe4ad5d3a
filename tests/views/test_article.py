import pytest
from django.test import Client

from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_the_text_stands_in_numbered_paragraphs(client: Client) -> None:
    article = make_article(
        title="Mill reopens",
        body="“It turns again,” said Ada Brook.\n\nThe town had waited long.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook"],
        quotations=[("It turns again,", "Ada Brook")],
    )
    page = client.get(article.get_absolute_url()).content.decode()
    assert 'id="p2"' in page
