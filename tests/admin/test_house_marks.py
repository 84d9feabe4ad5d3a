"""Lines that many articles carry, ruled on in bulk: said first, then done, then undone."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.importing import import_articles
from articles.models import Article, Decision, HouseMark
from articles.views import reading_again
from tests.factories import make_article, make_house_mark
from tests.views.pages import words

pytestmark = pytest.mark.django_db

LINE = "The Lamp has burned in this town for longer than anybody who reads it can remember now."


@pytest.fixture
def mark(settings: Settings, tmp_path: Path) -> HouseMark:
    """Import three articles with one line, and count it as learning would."""
    settings.ARCHIVE_HOME = tmp_path
    folder = tmp_path / "texts"
    folder.mkdir()
    for town in ("Millford", "Lowen", "Alder"):
        text = (
            f"{town} votes on its bridge\n\nThe people of {town} voted on Sunday, and nobody was surprised."
        )
        (folder / f"{town}.txt").write_text(
            f"{text}\n\n{LINE}\n\nThey will vote again in nine years from now.\n"
        )
    import_articles([folder])
    return HouseMark.objects.filter(words=LINE).first() or make_house_mark(
        LINE, *Article.objects.order_by("key")
    )


def act(curator: Client, action: str, *marks: HouseMark, **form: str) -> str:
    fields = {"action": action, "_selected_action": [mark.pk for mark in marks], "reason": "seen in print"}
    return curator.post("/admin/articles/housemark/", {**fields, **form}, follow=True).content.decode()


def bodies_with_it() -> int:
    return Article.objects.filter(body__contains=LINE).count()


def test_it_is_said_first_what_a_ruling_will_do_and_nothing_is_done(curator: Client, mark: HouseMark) -> None:
    page = words(act(curator, "the_pages", mark))
    assert "It changes 3 articles." in page
    assert f"{LINE} 3 3 no" in page
    assert not Decision.objects.exists()


def test_confirmed_the_lines_leave_every_article_and_come_back_when_it_is_taken_back(
    curator: Client, mark: HouseMark
) -> None:
    act(curator, "the_pages", mark, confirmed="1")
    decision = Decision.objects.get()
    assert (decision.subject, decision.value, decision.by, decision.reason) == (
        {"line": LINE.lower().rstrip(".")},
        {"kind": "house"},
        "kim",
        "seen in print",
    )
    assert bodies_with_it() == 0
    ruled = HouseMark.objects.get(ruling="house")
    assert f"Of them change Ruled now {LINE} 3 3 house, by kim" in words(act(curator, "take_back", ruled))
    act(curator, "take_back", ruled, confirmed="1")
    assert bodies_with_it() == 3


def test_too_many_articles_are_left_to_reread_and_it_says_so(
    curator: Client, mark: HouseMark, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_again, "MOST_AT_ONCE", 2)
    page = act(curator, "the_pages", mark, confirmed="1")
    assert "It changes 3 articles, too many to read again while you wait" in page
    assert Decision.objects.exists()
    assert bodies_with_it() == 3


def test_a_part_of_a_line_cannot_be_ruled_on(curator: Client) -> None:
    part = make_house_mark("opened on Monday", make_article(), kind="tail")
    assert "Select whole lines" in act(curator, "the_pages", part)


def test_a_line_opened_shows_its_articles_and_its_page(curator: Client, mark: HouseMark) -> None:
    page = curator.get(f"/admin/articles/housemark/{mark.pk}/change/").content.decode()
    assert "votes on its bridge" in page
    assert "/method/lines/" in page
    assert 'name="_save"' not in page


@pytest.mark.parametrize("count", [1, 12])
def test_what_a_ruling_will_do_takes_as_many_queries_for_many_lines(
    curator: Client, count: int, django_assert_max_num_queries: object
) -> None:
    marks = [
        make_house_mark(
            f"Line {chr(97 + n)} of it.", make_article(title=f"M{n}", body=f"Line {chr(97 + n)} of it.")
        )
        for n in range(count)
    ]
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        act(curator, "the_pages", *marks)
