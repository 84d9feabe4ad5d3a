"""People grouped bit by bit, with rulings in between, are the people grouped all at once."""

import random
from typing import Any

import pytest

from articles.deciding import decide, regroup_people, revoke
from articles.deciding.blocks import blocks_in
from articles.models import Appearance, Article, Decision, Person, Suggestion
from tests.factories import make_article

pytestmark = pytest.mark.django_db

GIVEN = (
    "Ada",
    "J.",
    "John",
    "Julia",
    "Pavel",
    "Paul",
    "Sergei",
    "Sergey",
    "Recep Tayyip",
    "Tayyip",
    "Jan",
    "Johann",
)
SURNAMES = ("Brook", "Brooke", "Kerr", "Dorn", "Volkov", "Al-Hadi", "Lind", "O’Neill", "ONeill")
ROLES = ("goalkeeper", "senator", "novelist", "surgeon", "banker", "composer", "mayor", "president")
ARTICLES = 25


@pytest.mark.parametrize("seed", range(4))
def test_people_grouped_as_articles_come_and_go_are_those_grouped_at_once(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  a test's choices, no secret
    for number in range(ARTICLES):
        an_article_comes(number, chance)
        if chance.random() < 0.3:
            a_curator_rules(chance)
        if chance.random() < 0.1:
            an_article_goes(chance)
    bit_by_bit = the_people()
    Appearance.objects.update(person=None)
    Suggestion.objects.all().delete()
    Person.objects.all().delete()
    regroup_people(None)
    assert the_people() == bit_by_bit


def an_article_comes(number: int, chance: random.Random) -> None:
    names = {f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}" for _ in range(chance.randint(1, 3))}
    people = sorted(names)
    lone = [chance.choice(SURNAMES)] if chance.random() < 0.3 else []
    article = make_article(
        title=f"News {number}", body=" ".join(people + lone), people=people, lone_names=lone
    )
    Appearance.objects.filter(article=article).update(person=None)
    for use in Appearance.objects.filter(article=article, lone=False).order_by("name"):
        if chance.random() < 0.6:
            use.roles = [{"start": 0, "end": 2, "text": chance.choice(ROLES)}]
            use.save()
    regroup_people(blocks_in([article.key]))


def a_curator_rules(chance: random.Random) -> None:
    """Rule on two names, or take one of the rulings back."""
    held = list(Decision.objects.in_force())
    if held and chance.random() < 0.3:
        revoke(chance.choice(held), by="kim")
        return
    names = list(Appearance.objects.order_by("article__key", "name").values_list("name", flat=True))
    one, other = chance.choice(names), chance.choice(names)
    kind = chance.choice(["people.same", "people.different", "person.name"])
    if kind == "person.name":
        decide(kind, subject={"name": one}, value={"name": other}, by="kim")
    else:
        decide(kind, subject={"names": [one, other]}, by="kim")


def an_article_goes(chance: random.Random) -> None:
    article = chance.choice(list(Article.objects.order_by("key")))
    blocks = blocks_in([article.key])
    article.delete()
    regroup_people(blocks)


def the_people() -> tuple[list[Any], ...]:
    suggested = ("person__slug", "other__slug", "reasons", "is_namesake", "is_settled")
    return (
        list(Person.objects.order_by("slug").values_list("slug", "name", "sort_name")),
        sorted(Appearance.objects.values_list("article__key", "name", "person__slug"), key=repr),
        sorted(Suggestion.objects.values_list(*suggested), key=repr),
    )
