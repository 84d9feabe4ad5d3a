from datetime import date
from typing import Any

import pytest

from articles import deciding
from articles.deciding.sayings import regroup_sayings
from articles.models import Article, ChangedStatement, Quotation, Saying
from tests.factories import make_article

pytestmark = pytest.mark.django_db

WORDS = "We shall rebuild the dam of Lisk before the autumn floods come back,"


def told(n: int, words: str = WORDS, published: str = "2023-04-02", **kwargs: Any) -> Article:
    return make_article(
        title=f"Dam {n}",
        body=f"“{words}” said Ada Brook. The mill of town {n} stands still.",
        outlet=f"Post {n}",
        published=published,
        people=["Ada Brook"],
        quotations=[(words, "Ada Brook")],
        **kwargs,
    )


def keys() -> list[tuple[str, int]]:
    return list(Saying.objects.order_by("key").values_list("key", "tellings"))


def test_the_same_words_in_two_articles_become_one_saying() -> None:
    one, other = told(1), told(2, published="2023-04-03")
    regroup_sayings()
    saying = Saying.objects.get()
    assert (saying.is_verbatim, saying.person.name) == (True, "Ada Brook")
    assert {said.article for said in saying.quotations.all()} == {one, other}
    assert saying.key.startswith(one.key)


def test_grouping_again_changes_nothing(django_assert_num_queries: Any) -> None:
    told(1), told(2)
    regroup_sayings()
    before = keys()
    with django_assert_num_queries(3):
        regroup_sayings()
    assert keys() == before


def test_a_telling_that_goes_or_comes_is_seen() -> None:
    one, _ = told(1), told(2)
    regroup_sayings()
    one.delete()
    regroup_sayings()
    assert keys() == []
    told(3)
    regroup_sayings()
    assert [tellings for _, tellings in keys()] == [2]


def test_another_day_is_another_saying() -> None:
    one, _ = told(1), told(2)
    regroup_sayings()
    Article.objects.filter(pk=one.pk).update(
        published_earliest=date(2020, 1, 1), published_latest=date(2020, 1, 1), published_on=date(2020, 1, 1)
    )
    regroup_sayings()
    assert keys() == []


def test_a_decision_on_people_groups_what_they_said_anew() -> None:
    told(1)
    make_article(
        title="Dam again",
        body=f"“{WORDS}” said Vera Holt.",
        published="2023-04-02",
        people=["Vera Holt"],
        quotations=[(WORDS, "Vera Holt")],
    )
    deciding.regroup()
    assert keys() == []
    deciding.decide("people.same", subject={"names": ["Ada Brook", "Vera Holt"]}, by="kim")
    assert [tellings for _, tellings in keys()] == [2]


def test_statements_that_differ_are_kept_as_candidates() -> None:
    told(1, "We counted 40 ships in the harbour of Corvenna,")
    told(2, "We counted 60 ships in the harbour of Corvenna,", published="2023-05-02")
    regroup_sayings()
    changed = ChangedStatement.objects.get()
    assert changed.difference == "“40 ships” and “60 ships”"
    assert changed.earlier.article.title == "Dam 1"


def test_words_held_at_a_distance_are_no_saying() -> None:
    for n in (1, 2):
        make_article(
            title=f"Dam {n}",
            body=f"Ada Brook saw the “great dam of Lisk” {n} times.",
            published="2023-04-02",
            people=["Ada Brook"],
            quotations=[("great dam of Lisk", "Ada Brook", "scare")],
        )
    regroup_sayings()
    assert not Saying.objects.exists()
    assert Quotation.objects.filter(is_grouped=True).count() == 2
