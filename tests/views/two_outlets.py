"""Two outlets whose articles a test compares."""

from articles.models import Article
from tests.factories import Dated, make_article

BOTH = "/outlets/compare/?outlet=harbour-post&outlet=northern-wire"


def telling(outlet: str, published: str | Dated | None, title: str = "") -> Article:
    title = title or f"Mill burns, says the {outlet} of {published}"
    return make_article(title=title, body=f"{title}.", outlet=outlet, published=published)


def two_outlets() -> tuple[Article, Article]:
    one = make_article(
        title="Mill burns",
        body="“It is lost,” said Ada Brook.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook"],
        quotations=[("It is lost,", "Ada Brook")],
    )
    two = make_article(
        title="Mill on fire",
        body="Ada Brook watched the mill.",
        outlet="Northern Wire",
        published="2023-04-03",
        people=["Ada Brook"],
    )
    make_article(
        title="Geese", body="Geese flew over Tomas Hald.", outlet="Harbour Post", people=["Tomas Hald"]
    )
    return one, two
