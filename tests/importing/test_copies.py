"""Copies of a text are linked and stand under the first of them, in whatever order they come."""

import random
from pathlib import Path

import pytest

from articles import deciding
from articles.deciding import copies
from articles.importing import import_articles, reread
from articles.models import Article, Copy
from tests.importing.test_same_archive import empty_the_archive
from tests.importing.texts import CHESS, whole_archive, write

pytestmark = pytest.mark.django_db

BRIDGE = """Bridge at Tarn closed for the winter

{dated}The old bridge at Tarn was closed on Monday after divers found two of its piers hollow.

Engineers had warned the council for eleven years that the river was washing the mortar out from under it.

“Nobody will drive over it before the spring, and perhaps not then,” said the surveyor, Edda Holm.

Farmers on the far bank go round by Lisk, which takes them forty minutes, and an hour with cattle.

The council will meet on Thursday to hear what a new bridge would cost, and who would have to pay for it.
"""
PLAIN = BRIDGE.format(dated="")
NEARLY = PLAIN.replace("forty minutes", "fifty minutes")
DATED = BRIDGE.format(dated="Published 4 November 2024\n\n")
LONGER = (
    PLAIN
    + """
The ferry that ran there before the bridge lies in a barn, and its owner has begun to tar it again.

He says that he can carry six cows or thirty people, and will take no money from schoolchildren.

His grandfather was the last ferryman of the valley, and drowned when the first bridge came down.

The harbour office at Lisk has asked to see the boat first, and will send a man on Friday morning.

Until then the ferry stays where it is, under the hay, with a hen asleep on the steering oar.

The last time anybody crossed in it, a boy of nine who is now the mayor paid for himself with an egg.

The mayor says that he remembers the crossing well, and that the egg was a good one.

He has promised the farmers a decision before the frost, and the ferryman a coat of paint.
"""
)


def kinds() -> list[tuple[str, str, str]]:
    rows = Copy.objects.order_by("kind", "article__key", "other__key")
    return [(row.kind, row.article.title, row.other.title) for row in rows.select_related("article", "other")]


def followers() -> dict[str, str]:
    """Return, by the place of each article that is under another, where that one lies."""
    under = Article.objects.exclude(copy_of=None).select_related("copy_of")
    return {_name(article): _name(article.copy_of) for article in under if article.copy_of}


def _name(article: Article) -> str:
    return Path(article.places.order_by("path")[0].path).stem


def test_a_text_printed_again_stands_under_the_one_dated_first(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", plain=PLAIN, nearly=NEARLY, dated=DATED, chess=CHESS)])
    assert followers() == {"plain": "dated", "nearly": "dated"}
    assert {kind for kind, *_ in kinds()} <= {"exact", "near"}


def test_a_text_that_holds_another_is_linked_and_stands_by_itself(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", plain=PLAIN, longer=LONGER)])
    copy = Copy.objects.get()
    assert copy.kind == "contains"
    assert max(copy.of_article, copy.of_other) > 0.9 > min(copy.of_article, copy.of_other)
    assert followers() == {}


def test_in_any_order_and_any_number_of_imports_the_copies_are_the_same(tmp_path: Path) -> None:
    folder = write(tmp_path / "texts", plain=PLAIN, nearly=NEARLY, dated=DATED, longer=LONGER, chess=CHESS)
    import_articles([folder])
    archive = whole_archive()
    files = sorted(folder.iterdir())
    for seed in (1, 2, 3):
        empty_the_archive()
        random.Random(seed).shuffle(files)  # noqa: S311  a test's order, no secret
        for file in files:
            import_articles([file])
        assert whole_archive() == archive


def test_a_copy_that_is_rewritten_is_none_any_more(tmp_path: Path) -> None:
    folder = write(tmp_path / "texts", plain=PLAIN, nearly=NEARLY)
    import_articles([folder])
    assert len(followers()) == 1
    import_articles([write(folder, nearly=CHESS)])
    assert followers() == {}
    assert not Copy.objects.exists()


def test_a_decided_date_decides_which_copy_is_the_first(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", plain=PLAIN, dated=DATED)])
    plain = Article.objects.get(copy_of__isnull=False)
    days = {"earliest": "2024-11-01", "latest": "2024-11-01"}
    decision = deciding.decide("article.published", subject={"article": plain.key}, value=days, by="kim")
    assert followers() == {"dated": "plain"}
    deciding.revoke(decision, by="kim")
    assert followers() == {"plain": "dated"}


def test_what_too_many_articles_share_is_no_sign_of_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "MOST_SHARING", 2)
    folder = write(tmp_path / "texts", plain=PLAIN, nearly=NEARLY)
    import_articles([folder])
    assert len(followers()) == 1
    import_articles([write(folder, third=PLAIN.replace("an hour with cattle", "two hours with cattle"))])
    shared_by_three = whole_archive()
    empty_the_archive()
    import_articles([folder])
    assert whole_archive() == shared_by_three


def test_reading_again_links_what_was_linked(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", plain=PLAIN, nearly=NEARLY, longer=LONGER)])
    archive = whole_archive()
    assert reread().changed == 0
    assert whole_archive() == archive
