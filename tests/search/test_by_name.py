"""People, outlets and events found by name, however they are spelled."""

import shutil
from pathlib import Path

import pytest

from articles.models import Appearance, Change, Person
from articles.search import by_name
from articles.search.by_name import called
from tests.factories import make_article, make_event

pytestmark = pytest.mark.django_db


def found(typed: str, *, is_beginning: bool = False) -> list[tuple[str, str]]:
    return [(each.kind, each.slug) for each in called(typed, at_most=3, is_beginning=is_beginning)]


def named(*names: str, title: str = "Quay swept") -> None:
    make_article(title=title, body=", ".join(names), people=names)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Oleksiy Zarenskyy", "Zarensky"),
        ("Oleksiy Zarenskyy", "zarenskiy"),
        ("Serhiy Shoivanov", "Shoyvanov"),
        ("Žaneta Müllerová", "mullerova"),
        ("Rashad al-Qasim", "kasim"),
        ("Kim Dae-won", "Dae won Kim"),
        ("Mirela Vaskova", "Vaskvoa"),
        ("Mirela Vaskova", "Mirella Vascova"),
    ],
)
def test_a_name_is_found_by_other_spellings_and_with_a_letter_wrong(written: str, typed: str) -> None:
    named(written, "Bo Lindqvist")

    assert found(typed) == [("person", Person.objects.get(name=written).slug)]


def test_words_that_are_in_no_name_find_nobody() -> None:
    named("Mirela Vaskova")

    for typed in ("Vasko", "Mirela Quay", "Bo", "", "1 ? *", "a b c d e f g h i j", "x" * 5_000):
        assert found(typed) == []


def test_in_a_short_word_no_letter_may_be_wrong() -> None:
    named("Ada Holt")

    assert found("Halt") == []


def test_what_is_spelled_as_typed_leaves_no_room_for_what_is_nearly() -> None:
    named("Mirela Vaskova", "Jana Laskova")

    assert found("Laskova") == [("person", "jana-laskova")]


def test_those_in_most_articles_come_first_and_are_counted() -> None:
    named("Ada Brook")
    named("Bo Brook", title="One")
    named("Bo Brook", title="Two")

    assert [(each.slug, each.articles) for each in called("brook", at_most=2)] == [
        ("bo-brook", 2),
        ("ada-brook", 1),
    ]


def test_outlets_and_events_are_found_too() -> None:
    mill = make_article(title="Mill reopens", outlet="Harbour Courier")
    make_event(mill, make_article(title="Mill turns"), title="Reopening of the harbour mill")

    assert found("harbour") == [
        ("outlet", "harbour-courier"),
        ("event", f"reopening-of-the-harbour-mill-{mill.key[:8]}"),
    ]
    assert found("Courrier") == [("outlet", "harbour-courier")]


def test_a_beginning_is_enough_when_one_is_still_typing() -> None:
    named("Oleksiy Zarenskyy")

    for typed in ("zar", "Oleksiy Za", "zarenskyy"):
        assert found(typed, is_beginning=True) == [("person", "oleksiy-zarenskyy")]
    assert found("zar") == []


def test_every_spelling_leads_to_the_one_it_means() -> None:
    named("Oleksiy Zarenskyy")
    article = make_article(body="Alex Zarubin", people=["Alex Zarubin"])
    Appearance.objects.filter(article=article).update(person=Person.objects.get(name="Oleksiy Zarenskyy"))
    Change.objects.create(article_key=article.key)

    assert found("zarubin") == [("person", "oleksiy-zarenskyy")]


def test_it_follows_what_comes() -> None:
    named("Ada Brook")
    assert found("vaskova") == []

    named("Mirela Vaskova", title="Late")

    assert found("vaskova") == [("person", "mirela-vaskova")]


def test_lost_or_damaged_it_is_made_again(index_folder: Path) -> None:
    named("Ada Brook")
    assert found("brook")
    [home] = index_folder.parent.glob("index-of-names-*")

    for file in home.glob("*/*"):
        file.write_bytes(b"x")
    named("Bo Brook", title="Late")
    assert len(found("brook")) == 2

    shutil.rmtree(home)
    assert len(found("brook")) == 2


def test_made_anew_it_forgets_who_is_gone() -> None:
    named("Ada Brook")
    assert found("brook")
    Appearance.objects.all().delete()

    by_name.rebuild()

    assert found("brook") == []
