"""What an archive learns of lines and outlets: from any order, and only from what it knows by other ways."""

import random
from pathlib import Path

import pytest

from articles import deciding
from articles.importing import Options, import_articles, reread
from articles.models import Article, HouseMark
from articles.reading.records import Given
from tests.importing.test_same_archive import empty_the_archive
from tests.importing.texts import whole_archive, write

pytestmark = pytest.mark.django_db

NEWS = (
    (
        "Crane falls into the harbour",
        "A crane fell into the harbour of Lowen on Monday, and nobody was hurt.",
    ),
    (
        "Seals come back to the wall",
        "Seven seals lay on the harbour wall of Lowen for the first time in years.",
    ),
    (
        "School bus goes round by Lisk",
        "The school bus of Tarn goes round by Lisk until the bridge is mended.",
    ),
    ("Baker wins a cup for rye", "A baker of Alder won the valley's cup for rye bread, as her mother had."),
    ("Council sells the old pump", "The council of Millford sold the old pump to a man who collects them."),
    (
        "Owl stops the night train",
        "The night train to Lisk stood for an hour because an owl sat on a signal.",
    ),
    (
        "Choir looks for two basses",
        "The choir of Marrow Hill looks for two basses who can come on Thursdays.",
    ),
    ("Snow closes the upper road", "The upper road to Tarn was closed by snow on Friday, a month too early."),
)
LAST_LINE = "The Valley Lantern, Mill Lane: letters to the office by noon on Tuesdays"
PARTING = "Write to us with a photograph of your valley and we will hang it in the Lantern's window"


def text(number: int) -> str:
    title, lead = NEWS[number]
    told = f"It was the talk of the week, the {('fish', 'wool', 'corn', 'salt')[number % 4]} sellers said."
    return f"{title}\n\n{lead}\n\n{told}\n\n{LAST_LINE}\n\n{PARTING}\n"


def folder_of(tmp_path: Path, numbers: range) -> Path:
    return write(tmp_path, **{f"text{number}": text(number) for number in numbers})


def known(outlet: str) -> Options:
    return Options(given=(Given(outlet=outlet, rule="option"),))


def outlets() -> dict[str, str]:
    rows = Article.objects.order_by("title").values_list("title", "outlet__name")
    return {title: outlet or "" for title, outlet in rows}


def test_a_line_that_many_articles_carry_is_the_pages_in_those_that_came_before_it_was_known(
    tmp_path: Path,
) -> None:
    import_articles([folder_of(tmp_path / "first", range(3))])
    assert not HouseMark.objects.filter(is_learned=True).exists()
    import_articles([folder_of(tmp_path / "then", range(3, 8))])
    assert HouseMark.objects.filter(is_learned=True, words=LAST_LINE).exists()
    assert not any(LAST_LINE in article.body for article in Article.objects.all())
    assert deciding.stale_articles() == set()


def test_an_outlet_is_known_by_lines_that_only_its_articles_carry(tmp_path: Path) -> None:
    import_articles([folder_of(tmp_path / "known", range(7))], known("The Valley Lantern"))
    import_articles([folder_of(tmp_path / "unknown", range(7, 8))])
    article = Article.objects.get(title=NEWS[7][0])
    assert article.outlet
    assert (article.outlet.name, article.outlet_certainty) == ("The Valley Lantern", "inferred")
    assert article.outlet_is_learned
    assert "articles of The Valley Lantern" in article.outlet_rule
    assert article.across["outlet"]["evidence"]


def test_what_is_learned_is_not_learned_from_again(tmp_path: Path) -> None:
    import_articles([folder_of(tmp_path / "known", range(6))], known("The Valley Lantern"))
    import_articles([folder_of(tmp_path / "unknown", range(6, 8))])
    mark = HouseMark.objects.filter(outlet="The Valley Lantern").most_used_first()[0]
    assert mark.articles == 6


def test_an_outlet_that_is_taken_back_takes_back_what_was_learned_from_it(tmp_path: Path) -> None:
    import_articles([folder_of(tmp_path / "known", range(7))], known("The Valley Lantern"))
    import_articles([folder_of(tmp_path / "unknown", range(7, 8))])
    before = whole_archive()
    keys = list(Article.objects.filter(outlet_is_learned=False).values_list("key", flat=True))
    unknown = [deciding.Ruling("article.outlet", {"article": key}, {"outlet": ""}) for key in keys]
    decisions = deciding.decide_all(unknown, by="kim")
    assert set(outlets().values()) == {""}
    for decision in decisions:
        deciding.revoke(decision, by="kim")
    assert whole_archive() == before


def test_in_any_order_and_any_number_of_imports_the_same_is_learned(tmp_path: Path) -> None:
    import_articles([folder_of(tmp_path / "known", range(6))], known("The Valley Lantern"))
    import_articles([folder_of(tmp_path / "unknown", range(6, 8))])
    archive = whole_archive()
    files = [*(tmp_path / "known").iterdir(), *(tmp_path / "unknown").iterdir()]
    for seed in (1, 2):
        empty_the_archive()
        HouseMark.objects.all().delete()
        random.Random(seed).shuffle(files)  # noqa: S311  a test's order, no secret
        for file in files:
            is_known = file.parent.name == "known"
            import_articles([file], known("The Valley Lantern") if is_known else Options())
        assert whole_archive() == archive
    assert reread().changed == 0
    assert whole_archive() == archive
