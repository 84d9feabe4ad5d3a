"""What a curator changes in the back office is a decision: signed, reasoned, and lasting."""

from typing import Any

import pytest
from django.test import Client

from articles import deciding
from articles.models import Appearance, Article, Decision, Event, Outlet, Person
from tests.deciding.test_deciding import FLOOD, FLOOD_AGAIN
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def test_a_changed_article_is_three_decisions_with_who_and_why(curator: Client) -> None:
    article = make_article(title="Mill reopens", outlet="Post", published="2024-05-01")
    change(
        curator,
        article,
        shown_title="A mill turns",
        shown_outlet="Harbour Post",
        earliest="2024-04-30",
        latest="2024-05-01",
    )
    article.refresh_from_db()
    assert (article.title, str(article.outlet)) == ("A mill turns", "Harbour Post")
    assert str(article.published_earliest) == "2024-04-30"
    assert set(Decision.objects.values_list("kind", "by", "reason")) == {
        (kind, "kim", "seen in print") for kind in ("article.title", "article.outlet", "article.published")
    }


def test_what_was_not_changed_is_not_decided(curator: Client) -> None:
    article = make_article(title="Mill reopens", outlet="Post", published="2024-05-01")
    change(curator, article, shown_title="A mill turns")
    assert list(Decision.objects.values_list("kind", flat=True)) == ["article.title"]


def test_what_a_curator_changed_is_still_there_when_all_is_derived_again(curator: Client) -> None:
    article = make_article(title="Mill reopens", outlet="Post")
    change(curator, article, shown_title="A mill turns")
    Article.objects.update(title="Mill reopens")
    deciding.apply()
    article.refresh_from_db()
    assert article.title == "A mill turns"


def test_a_date_that_is_upside_down_is_refused_in_the_form(curator: Client) -> None:
    article = make_article(published="2024-05-01")
    page = change(curator, article, earliest="2024-05-03", latest="2024-05-01")
    assert "The date is upside down" in page
    assert not Decision.objects.exists()


def test_an_outlet_given_anothers_name_becomes_that_one(curator: Client) -> None:
    make_article(title="One", outlet="Post")
    make_article(title="Two", outlet="Harbour Post")
    outlet = Outlet.objects.get(name="Post")
    save(curator, "outlet", outlet.pk, shown_name="Harbour Post")
    assert Outlet.objects.get().articles.count() == 2


def test_a_person_is_renamed(curator: Client) -> None:
    make_article(body="Ada Brook spoke.", people=["Ada Brook"])
    save(curator, "person", Person.objects.get().pk, shown_name="Adelaide Brook")
    assert Person.objects.get().slug == "adelaide-brook"


def test_an_event_is_given_a_title(curator: Client) -> None:
    make_article(title="Alder floods Millford", body=FLOOD, published="2024-04-08")
    make_article(title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09")
    deciding.apply()
    save(curator, "event", Event.objects.get().pk, shown_title="The Millford flood")
    assert Event.objects.get().title == "The Millford flood"


def test_people_are_merged_and_the_merging_is_revoked(curator: Client) -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    act(curator, "person", "merge", Person.objects.values_list("pk", flat=True))
    assert Person.objects.count() == 1
    act(curator, "decision", "take_back", [Decision.objects.get().pk])
    assert Person.objects.count() == 2
    assert Decision.objects.filter(kind="revoke", by="kim", reason="seen in print").exists()


def test_before_people_are_merged_it_is_said_who_becomes_whom(curator: Client) -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    form = {"action": "merge", "_selected_action": list(Person.objects.values_list("pk", flat=True))}
    page = curator.post("/admin/articles/person/", form).content.decode()
    assert "<td>Bo Lind (/people/bo-lind/)</td>" in page
    assert "<td>Ada Brook (/people/ada-brook/)</td>" in page
    assert not Decision.objects.exists()


def test_two_spellings_of_one_person_are_ruled_several_people(curator: Client) -> None:
    make_article(title="One", body="Sergei Volkov spoke.", people=["Sergei Volkov"])
    make_article(title="Two", body="Sergey Volkov spoke.", people=["Sergey Volkov"])
    deciding.apply()
    act(curator, "appearance", "several_people", Appearance.objects.values_list("pk", flat=True))
    assert Person.objects.count() == 2


def test_people_kept_apart_stay_apart(curator: Client) -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    act(curator, "person", "keep_apart", Person.objects.values_list("pk", flat=True))
    assert Decision.objects.get().subject == {"names": ["Ada Brook", "Bo Lind"]}


def test_articles_are_ruled_one_event_and_no_event(curator: Client) -> None:
    make_article(title="Chess in Lowen", published="2023-01-02")
    make_article(title="Rowing in Alder", body="A boat sank.", published="2024-01-02")
    act(curator, "article", "one_event", Article.objects.values_list("pk", flat=True))
    assert Event.objects.get().articles.count() == 2
    act(curator, "article", "not_one_event", Article.objects.values_list("pk", flat=True))
    assert not Event.objects.exists()


def test_one_article_alone_is_no_event(curator: Client) -> None:
    article = make_article()
    page = act(curator, "article", "one_event", [article.pk])
    assert "Select from 2 to 20 articles." in page
    assert not Decision.objects.exists()


def change(curator: Client, article: Article, **fields: str) -> str:
    shown = {
        "shown_title": article.title,
        "shown_outlet": article.outlet.name if article.outlet else "",
        "earliest": article.published_earliest or "",
        "latest": article.published_latest or "",
    }
    return save(curator, "article", article.pk, **{**shown, **fields})


def save(curator: Client, rows: str, pk: int, **fields: Any) -> str:
    address = f"/admin/articles/{rows}/{pk}/change/"
    return curator.post(address, {**fields, "reason": "seen in print"}, follow=True).content.decode()


def act(curator: Client, rows: str, action: str, selected: Any) -> str:
    form = {"action": action, "_selected_action": list(selected), "reason": "seen in print", "confirmed": "1"}
    return curator.post(f"/admin/articles/{rows}/", form, follow=True).content.decode()
