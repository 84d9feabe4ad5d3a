from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from articles.models import Change
from tests.factories import Dated, make_article, make_event

BRIDGE = "“It holds,” said Ada Brook.\n\nThe bridge into the combat zone of the harbour carries weapons."


@pytest.fixture(autouse=True)
def _own_index(settings: Settings, tmp_path: Path) -> None:
    settings.SEARCH_INDEX = tmp_path / "index"


@pytest.fixture
def _four_articles(db: None) -> None:
    one = make_article(
        title="Bridge opens",
        body=BRIDGE,
        outlet="Harbour Post",
        published="2022-03-11",
        people=["Ada Brook"],
        quotations=[("It holds,", "Ada Brook")],
    )
    two = make_article(
        title="A bridge for weapons",
        body="The bridge opened for weapons.",
        outlet="Coast Wire",
        outlet_certainty="inferred",
        published=Dated("2022-03-11", certainty="inferred"),
    )
    make_article(title="Ferry sails", body="The ferry sails with weapons.", published="2023-04-01")
    make_article(title="Mill turns", body="The mill turns again.")
    make_event(one, two, title="Opening of the bridge")
    for article in (one, two):
        Change.objects.create(article_key=article.key)
