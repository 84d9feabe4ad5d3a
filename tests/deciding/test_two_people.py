"""Persons who may be one: suggested with reasons, answered once and for good, until it is taken back."""

import pytest

from articles.deciding import apply, decide, decide_all, preview_people, revoke, ruled_one, ruled_two
from articles.models import Appearance, Article, Decision, Person, Suggestion
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def named(name: str, *, role: str = "", beside: str = "", title: str = "") -> Article:
    """Store an article that names someone, with a role as written, and perhaps somebody beside them."""
    people = [name, beside] if beside else [name]
    article = make_article(
        title=title or f"News of {name} {role} {beside}",
        body=f"{role} {' and '.join(people)} spoke.",
        people=people,
    )
    if role:
        roles = [{"start": 0, "end": len(role), "text": role}]
        Appearance.objects.filter(article=article, name=name).update(roles=roles)
    return article


def two_translations() -> None:
    """Store one name in two languages, which is suggested and never joined by itself."""
    named("Pavel Dorn")
    named("Paul Dorn")
    apply()


def namesakes() -> None:
    named("Ada Brook", role="goalkeeper", beside="Tomas Hald")
    named("Ada Brook", role="senator", beside="Vera Lind")
    apply()


def pair() -> tuple[int, int]:
    one, other = (
        Person.objects.filter(sort_name__regex="dorn|brook").order_by("slug").values_list("pk", flat=True)
    )
    return one, other


def test_who_may_be_one_is_suggested_with_the_reasons() -> None:
    two_translations()
    suggestion = Suggestion.objects.get()
    assert (suggestion.person.slug, suggestion.other.slug) == ("paul-dorn", "pavel-dorn")
    assert suggestion.reasons == ["Paul Dorn and Pavel Dorn are one name in two languages."]
    assert not suggestion.is_namesake


def test_a_suggestion_that_is_still_right_keeps_its_row() -> None:
    two_translations()
    kept = Suggestion.objects.get()
    named("Paul Dorn", title="More news")
    apply()
    assert Suggestion.objects.get() == kept


def test_who_is_ruled_one_is_one_and_suggested_no_more() -> None:
    two_translations()
    decide_all(ruled_one([pair()]), by="kim")
    assert Person.objects.count() == 1
    assert not Suggestion.objects.exists()


def test_a_rejected_suggestion_never_returns() -> None:
    two_translations()
    decide_all(ruled_two([pair()]), by="kim")
    named("Pavel Dorn", title="More news")
    apply()
    assert Person.objects.count() == 2
    assert not Suggestion.objects.exists()


def test_a_rejection_that_is_taken_back_is_suggested_again() -> None:
    two_translations()
    decide_all(ruled_two([pair()]), by="kim")
    revoke(Decision.objects.get(), by="kim")
    assert Suggestion.objects.count() == 1


def test_namesakes_are_suggested_with_what_keeps_them_apart() -> None:
    namesakes()
    suggestion = Suggestion.objects.get()
    assert suggestion.is_namesake
    assert suggestion.reasons == [
        "Both are called Ada Brook.",
        "Against it: goalkeeper; senator.",
        "Nobody is named with both.",
    ]


def test_namesakes_whom_a_curator_keeps_apart_are_known_to_each_other_and_ask_nothing() -> None:
    namesakes()
    decide_all(ruled_two([pair()]), by="kim")
    suggestion = Suggestion.objects.get()
    assert suggestion.is_namesake
    assert suggestion.is_settled
    assert "Against it: goalkeeper; senator." in suggestion.reasons
    assert not Suggestion.objects.still_open().exists()


def test_namesakes_whom_a_curator_joins_are_one_until_it_is_taken_back() -> None:
    namesakes()
    decide_all(ruled_one([pair()]), by="kim")
    assert Person.objects.filter(name="Ada Brook").count() == 1
    revoke(Decision.objects.get(), by="kim")
    assert set(Person.objects.filter(name="Ada Brook").values_list("slug", flat=True)) == {
        "ada-brook",
        "ada-brook-2",
    }


def test_to_join_two_people_outweighs_what_kept_some_of_their_names_apart() -> None:
    named("Sergei Volkov")
    named("Sergey Volkov", title="One")
    named("Sergey Volkov", title="Two")
    named("Pavel Dorn")
    decide("people.different", subject={"names": ["Sergei Volkov", "Pavel Dorn"]}, by="kim")
    apply()
    one, other = Person.objects.order_by("slug").values_list("pk", flat=True)
    decide_all(ruled_one([(one, other)]), by="kim")
    assert Person.objects.count() == 1


def test_a_preview_tells_who_would_be_whom_and_changes_nothing() -> None:
    two_translations()
    named("Paul Dorn", title="More news")
    apply()
    moves = preview_people(ruled_one([pair()]))
    assert [
        (move.before and move.before.slug, move.after and move.after.slug, move.articles) for move in moves
    ] == [("pavel-dorn", "paul-dorn", 1)]
    assert Person.objects.count() == 2
    assert not Decision.objects.exists()


def test_a_preview_of_taking_back_tells_who_would_be_parted() -> None:
    two_translations()
    decide_all(ruled_one([pair()]), by="kim")
    moves = preview_people(taken_back=[Decision.objects.get().pk])
    assert [move.names for move in moves] == [("Pavel Dorn",)]
    assert Person.objects.count() == 1


def test_addresses_past_the_third_namesake_are_the_same_in_any_order() -> None:
    walks = ("goalkeeper", "senator", "novelist", "surgeon", "bishop")
    for walk, beside in zip(
        walks, ("Tomas Hald", "Vera Lind", "Ivo Kern", "Una Falk", "Olle Ask"), strict=True
    ):
        named("Ada Brook", role=walk, beside=beside)
        apply()
    one_by_one = set(Appearance.objects.values_list("article__key", "name", "person__slug"))
    Appearance.objects.update(person=None)
    apply()
    assert set(Appearance.objects.values_list("article__key", "name", "person__slug")) == one_by_one
