"""An undated telling of an event is dated by the others, and by nothing else."""

import pytest

from articles.deciding import apply, decide, revoke
from articles.models import Article
from tests.deciding.test_deciding import FLOOD, FLOOD_AGAIN
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def two_tellings() -> tuple[Article, Article]:
    dated = make_article(title="Millford under water", body=FLOOD, published="2024-05-06")
    undated = make_article(title="Flood in Millford", body=FLOOD_AGAIN)
    apply()
    dated.refresh_from_db()
    undated.refresh_from_db()
    return dated, undated


def dates(article: Article) -> tuple[str, str]:
    article.refresh_from_db()
    return str(article.published_earliest), str(article.published_latest)


def test_an_undated_telling_is_dated_by_the_others() -> None:
    _, undated = two_tellings()
    assert undated.event
    assert dates(undated) == ("2024-05-04", "2024-05-08")
    assert (undated.published_certainty, undated.published_is_borrowed) == ("inferred", True)
    assert undated.published_rule == "1 dated telling of the same event"


def test_a_borrowed_date_goes_when_the_one_it_was_borrowed_from_goes() -> None:
    dated, undated = two_tellings()
    nothing = {"earliest": None, "latest": None}
    decision = decide("article.published", subject={"article": dated.key}, value=nothing, by="kim")
    assert dates(undated) == ("None", "None")
    revoke(decision, by="kim")
    assert dates(undated) == ("2024-05-04", "2024-05-08")


def test_a_borrowed_date_is_lent_to_nobody() -> None:
    dated, undated = two_tellings()
    third = make_article(title="Millford again", body=FLOOD_AGAIN.replace("Some 340", "About 340"))
    apply()
    third.refresh_from_db()
    assert third.event == Article.objects.get(pk=dated.pk).event
    assert third.published_rule == "1 dated telling of the same event"
    assert dates(undated) == ("2024-05-04", "2024-05-08")


def test_what_a_curator_says_of_the_date_holds_over_what_is_borrowed() -> None:
    _, undated = two_tellings()
    days = {"earliest": "2024-05-07", "latest": "2024-05-07"}
    decision = decide("article.published", subject={"article": undated.key}, value=days, by="kim")
    assert dates(undated) == ("2024-05-07", "2024-05-07")
    assert Article.objects.get(pk=undated.pk).published_is_borrowed is False
    revoke(decision, by="kim")
    assert dates(undated) == ("2024-05-04", "2024-05-08")


def test_what_belongs_to_no_event_stays_undated() -> None:
    alone = make_article(title="Chess cup", body="A chess cup was won by the club of Marrow Hill.")
    apply()
    assert dates(alone) == ("None", "None")
