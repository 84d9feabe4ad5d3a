"""What a curator rules of a line holds wherever the line stands, and gives way when it is revoked."""

from pathlib import Path

import pytest

from articles import deciding
from articles.importing import import_articles, reread
from articles.models import Article, Decision, HouseMark
from tests.importing.texts import whole_archive, write

pytestmark = pytest.mark.django_db

TIDE = "Tide tables for Lowen harbour are pinned up at the fish hall every morning."
ONE = f"""Crane falls at Lowen

A crane fell into the harbour of Lowen on Monday, and nobody was hurt, the harbour master said.

{TIDE}

Divers will look for it when the water is clear again, he added.
"""
OTHER = f"""Seals come back to Lowen

Seven seals lay on the harbour wall of Lowen for the first time in ten years, fishermen said.

{TIDE}
"""
PROMPT = "Sign up to our morning newsletter"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "texts", one=f"{ONE}\n{PROMPT}\n", other=OTHER)


def bodies() -> dict[str, str]:
    return dict(Article.objects.values_list("title", "body"))


def rule(line: str, kind: str, key: str = "") -> None:
    subject = {"line": line} | ({"article": key} if key else {})
    deciding.decide("line.kind", subject=subject, value={"kind": kind}, by="kim")


def test_a_line_ruled_to_be_the_pages_goes_out_of_every_article_that_is_read_again(folder: Path) -> None:
    import_articles([folder])
    rule(TIDE, "house")
    assert reread().changed == 2
    assert not any(TIDE in body for body in bodies().values())


def test_what_is_ruled_before_an_import_holds_in_it_as_what_is_ruled_after(folder: Path) -> None:
    rule(TIDE, "house")
    import_articles([folder])
    before = whole_archive()
    assert not any(TIDE in body for body in bodies().values())
    assert reread().changed == 0
    assert whole_archive() == before


def test_a_ruling_on_one_article_leaves_the_others_alone(folder: Path) -> None:
    import_articles([folder])
    key = Article.objects.get(title="Crane falls at Lowen").key
    rule(TIDE, "house", key)
    reread(keys=[key])
    assert TIDE not in bodies()["Crane falls at Lowen"]
    assert TIDE in bodies()["Seals come back to Lowen"]
    assert deciding.stale_articles() == set()


def test_a_prompt_ruled_to_be_the_articles_own_is_given_back(folder: Path) -> None:
    import_articles([folder])
    key = Article.objects.get(title="Crane falls at Lowen").key
    assert PROMPT not in bodies()["Crane falls at Lowen"]
    rule(PROMPT, "own", key)
    reread(keys=[key])
    assert bodies()["Crane falls at Lowen"].endswith(PROMPT)


def test_a_ruling_on_one_article_outranks_one_on_all(folder: Path) -> None:
    import_articles([folder])
    key = Article.objects.get(title="Crane falls at Lowen").key
    rule(TIDE, "house")
    rule(TIDE, "own", key)
    reread()
    assert TIDE in bodies()["Crane falls at Lowen"]
    assert TIDE not in bodies()["Seals come back to Lowen"]


def test_a_ruling_taken_back_leaves_no_trace(folder: Path) -> None:
    import_articles([folder])
    before = whole_archive()
    rule(TIDE, "house")
    reread()
    deciding.revoke(Decision.objects.get(), by="kim")
    reread()
    assert whole_archive() == before
    assert not HouseMark.objects.exists()


def test_a_ruling_of_no_kind_is_refused() -> None:
    with pytest.raises(deciding.InvalidDecision, match="house, own"):
        rule(TIDE, "perhaps")
