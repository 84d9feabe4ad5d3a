import pytest

from articles.models import Person
from tests.factories import Dated, make_article, make_event

pytestmark = pytest.mark.django_db


def test_a_made_article_has_all_that_an_import_would_have_stored() -> None:
    article = make_article(
        title="Mill reopens",
        body="“It turns again,” said Ada Brook.\n\nBrook had waited long.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook"],
        quotations=[("It turns again,", "Ada Brook")],
    )
    quotation = article.quotations.get()
    assert article.body == "“It turns again,” said Ada Brook.\n\nBrook had waited long."
    assert article.source.raw.decode()[quotation.start : quotation.end] == "“It turns again,”"
    assert quotation.appearance.person == Person.objects.get(slug="ada-brook")
    assert article.outlet.name == "Harbour Post"


def test_a_made_event_spans_the_dates_of_its_articles() -> None:
    one = make_article(title="Mill reopens", published="2023-04-02")
    other = make_article(title="Old mill turns", published=Dated("2023-04-01", "2023-04-05", "inferred"))
    event = make_event(one, other)
    assert (str(event.earliest), str(event.latest)) == ("2023-04-01", "2023-04-05")
    assert event.slug == f"mill-reopens-{one.key[:8]}"
