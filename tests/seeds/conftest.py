"""The five texts this archive was asked for, imported by path and never copied into the project."""

import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings

from articles.models import Article

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.seeds)


@pytest.fixture(scope="module")
def imported(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Import the seeds once for a module, and yield what the command said."""
    if not SEEDS.exists():
        pytest.skip("the five texts lie in ../shared/seeds, which is not here")
    said = io.StringIO()
    index = tmp_path_factory.mktemp("index")
    with override_settings(SEARCH_INDEX=index), django_db_blocker.unblock(), transaction.atomic():
        call_command("import_articles", str(SEEDS), stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def seed(imported: str, db: None) -> dict[str, Article]:
    """Return the articles by their three digits: "000" to "004"."""
    return {Path(article.places.get().path).name[:3]: article for article in Article.objects.all()}


@pytest.fixture
def page(imported: str, db: None, client: Client) -> "Page":
    return Page(client)


class Page:
    """What a reader sees at an address: the words, without tags, white space folded."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def __call__(self, address: str, **query: str | list[str]) -> str:
        response = self.client.get(address, query, follow=True)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        words = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", response.content.decode(), flags=re.DOTALL)
        return " ".join(html.unescape(words).split())
