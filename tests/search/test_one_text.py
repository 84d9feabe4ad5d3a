"""Copies of one text share a card: none comes twice, none is skipped, every number is exact."""

import random
from itertools import count

import pytest

from articles.models import Article, Change
from articles.search import one_text, results
from articles.search.asking import Choice
from articles.search.results import Found
from tests.factories import make_article, make_one_text
from tests.search.asking import ask, counts, titles

pytestmark = pytest.mark.django_db

OUTLETS = ("Coast Wire", "Harbour Post", "")


def make(groups: list[int], seed: int = 1) -> None:
    """Make groups of so many copies, and mix what tells them apart: outlets, dates, words."""
    chance, numbers = random.Random(seed), count(1)  # noqa: S311  to mix, not to hide
    for size in groups:
        articles = []
        for _ in range(size):
            number = next(numbers)
            articles.append(
                make_article(
                    title=f"Ferry {number}",
                    body="The ferry sailed. " * chance.randint(1, 4) + "Nobody came. " * chance.randint(0, 5),
                    outlet=chance.choice(OUTLETS),
                    published=chance.choice(["2022-03-11", "2022-03-12", "2023-01-01", None]),
                )
            )
        if size > 1:
            make_one_text(*articles)


def text_of() -> dict[str, str]:
    """Return, by key, the key of the text that an article is."""
    return {article.key: (article.copy_of or article).key for article in Article.objects.all()}


def all_pages(words: str, *choices: Choice, order: str) -> list[Found]:
    first = ask(words, *choices, order=order)
    return [ask(words, *choices, order=order, page=page) for page in range(1, first.pages + 1)]


@pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("choices", [(), (Choice("outlet", "coast-wire"),), (Choice("year", "2022"),)])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_pages_show_every_text_once_in_the_order_of_its_best_copy(
    order: str, choices: tuple[Choice, ...], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    make([1, 3, 1, 2, 7, 1, 1, 4, 1, 2], seed)
    everything = ask("ferry", *choices, order=order)
    monkeypatch.setattr(results, "ON_A_PAGE", 4)
    _, batches = results.all_keys(everything.asked)
    ranking = [key for batch in batches for key in batch]
    text = text_of()
    best = list(dict.fromkeys(text[key] for key in ranking))
    pages = all_pages("ferry", *choices, order=order)
    shown = [key for page in pages for key in page.keys]
    assert [text[key] for key in shown] == best
    assert [ranking.index(key) for key in shown] == sorted(ranking.index(key) for key in shown)
    assert {(page.total, page.distinct) for page in pages} == {(len(ranking), len(best))}
    assert [len(page.texts) for page in pages[:-1]] == [4] * (len(pages) - 1)


def test_a_card_has_all_other_copies_that_were_found_beside_it() -> None:
    make([3, 1, 2])
    found = ask("ferry")
    assert (found.total, found.distinct) == (6, 3)
    assert sorted(len(each.copies) for each in found.texts) == [0, 1, 2]
    shown = {key for each in found.texts for key in (each.key, *each.copies)}
    assert shown == set(Article.objects.values_list("key", flat=True))


def test_a_copy_that_was_not_asked_for_is_not_counted() -> None:
    one = make_article(title="Ferry sails", outlet="Coast Wire")
    other = make_article(title="Ferry leaves", outlet="Harbour Post")
    make_one_text(one, other)
    found = ask("ferry", Choice("outlet", "harbour-post"))
    assert (found.total, found.distinct, titles(found)) == (1, 1, ["Ferry leaves"])
    assert found.texts[0].copies == ()


def test_an_archive_without_copies_is_paged_as_ever() -> None:
    make([1] * 25)
    found = ask("ferry", page=2)
    assert (found.total, found.distinct, len(found.texts)) == (25, 25, 5)


def test_a_page_after_the_last_text_is_the_last() -> None:
    make([30, 1])
    found = ask(page=2)
    assert (found.asked.page, found.pages, found.distinct, found.total) == (1, 1, 2, 31)


def test_more_texts_than_can_be_counted_at_once_are_counted_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make([3, 1, 2, 2])
    monkeypatch.setattr(one_text, "MOST_GROUPS", 1)
    found = ask("ferry")
    assert (found.total, found.distinct) == (8, 4)


def test_a_copy_that_is_no_copy_any_more_stands_by_itself() -> None:
    make([2])
    assert ask().distinct == 1
    Article.objects.update(copy_of=None)
    for key in Article.objects.values_list("key", flat=True):
        Change.objects.create(article_key=key)
    assert ask().distinct == 2


def test_articles_with_copies_and_the_copies_of_one_can_be_asked_for() -> None:
    make([2, 1])
    first = Article.objects.get(copy_of=None, followers__isnull=False)
    assert ask("", Choice("has", "copies")).total == 2
    assert ask("", Choice("copy", first.key)).total == 2
    assert ask("", Choice("has", "copies", is_excluded=True)).total == 1
    assert counts(ask(), "has") == {"copies": 2, "none": 1}


def test_how_the_outlet_is_known_can_be_asked_for() -> None:
    make_article(title="One", outlet="Coast Wire")
    make_article(title="Two", outlet="Coast Wire", outlet_certainty="inferred")
    for title, facts in [
        ("Three", {"outlet_is_learned": True}),
        ("Four", {"outlet_rule": "decided by kim: seen in print"}),
    ]:
        article = make_article(title=title, outlet="Coast Wire", outlet_certainty="inferred")
        Article.objects.filter(pk=article.pk).update(**facts)
    make_article(title="Five")
    assert counts(ask(), "attribution") == dict.fromkeys(
        ["decided", "inferred", "learned", "stated", "unknown"], 1
    )
    assert titles(ask("", Choice("attribution", "learned"))) == ["Three"]
