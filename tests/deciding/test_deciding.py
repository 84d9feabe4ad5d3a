"""What a curator rules holds over what was found, and gives way when it is revoked."""

from datetime import UTC, datetime

import pytest

from articles.deciding import InvalidDecision, apply, decide, revoke
from articles.models import Appearance, Article, Change, Decision, Event, Outlet, Person
from tests.factories import make_article

pytestmark = pytest.mark.django_db

MORNING = datetime(2024, 5, 2, 9, 0, tzinfo=UTC)
NOON = datetime(2024, 5, 2, 12, 0, tzinfo=UTC)

FLOOD = (
    "The river Alder burst its banks at Millford on Monday and flooded 340 houses, the council said. "
    "Engineer Ada Brook blamed the broken sluice gate and asked for sandbags. "
    "Two schools were closed and the railway embankment gave way near the tannery."
)
FLOOD_AGAIN = (
    "Some 340 houses stood under water in Millford after the Alder burst its banks on Monday. "
    "Ada Brook, an engineer, said the sluice gate had been broken for weeks. "
    "The railway embankment near the tannery gave way; both schools stay closed."
)


def test_a_decided_title_holds_over_the_one_that_was_found() -> None:
    article = make_article(title="Mill reopens")
    decide(
        "article.title",
        subject={"article": article.key},
        value={"title": "A mill turns"},
        by="kim",
        reason="typo",
    )
    article.refresh_from_db()
    assert (article.title, article.title_certainty) == ("A mill turns", "stated")
    assert article.title_rule == "decided by kim: typo"


def test_a_revoked_decision_gives_way_to_what_was_found() -> None:
    article = make_article(title="Mill reopens")
    decision = decide(
        "article.title", subject={"article": article.key}, value={"title": "A mill turns"}, by="kim"
    )
    revoke(decision, by="kim", reason="it was right")
    article.refresh_from_db()
    assert (article.title, article.title_rule) == ("Mill reopens", "headline")


def test_a_decision_is_revoked_once() -> None:
    article = make_article()
    decision = decide(
        "article.title", subject={"article": article.key}, value={"title": "A mill turns"}, by="kim"
    )
    revocation = revoke(decision, by="kim")
    with pytest.raises(InvalidDecision, match="revoked before"):
        revoke(decision, by="kim")
    with pytest.raises(InvalidDecision, match="decide anew"):
        revoke(revocation, by="kim")


def test_of_two_decisions_on_one_thing_the_later_holds() -> None:
    article = make_article()
    subject = {"article": article.key}
    decide("article.title", subject=subject, value={"title": "At noon"}, by="kim", at=NOON)
    decide("article.title", subject=subject, value={"title": "In the morning"}, by="kim", at=MORNING)
    article.refresh_from_db()
    assert article.title == "At noon"


def test_an_outlet_that_nobody_names_any_more_is_gone() -> None:
    article = make_article(outlet="Harbour Post")
    decide("article.outlet", subject={"article": article.key}, value={"outlet": "Hill Gazette"}, by="kim")
    assert list(Outlet.objects.values_list("name", "slug")) == [("Hill Gazette", "hill-gazette")]


def test_an_outlet_can_be_ruled_unknown() -> None:
    article = make_article(outlet="Harbour Post")
    decide("article.outlet", subject={"article": article.key}, value={"outlet": ""}, by="kim")
    article.refresh_from_db()
    assert (article.outlet, article.outlet_certainty) == (None, "unknown")


def test_an_outlet_renamed_twice_and_back_has_its_first_name() -> None:
    make_article(outlet="Post")
    for old, new in [("Post", "Harbour Post"), ("Harbour Post", "The Post"), ("The Post", "Post")]:
        decide("outlet.name", subject={"outlet": old}, value={"name": new}, by="kim")
    assert Outlet.objects.get().name == "Post"


def test_an_outlet_renamed_to_another_becomes_that_one() -> None:
    make_article(title="One", outlet="Post")
    make_article(title="Two", outlet="Harbour Post")
    decide("outlet.name", subject={"outlet": "Post"}, value={"name": "Harbour Post"}, by="kim")
    assert Outlet.objects.get().articles.count() == 2


def test_outlets_of_like_names_have_the_same_addresses_whoever_came_first() -> None:
    for title, outlet in [("One", "The Mail!"), ("Two", "The Mail")]:
        subject = {"article": make_article(title=title).key}
        decide("article.outlet", subject=subject, value={"outlet": outlet}, by="kim")
    assert dict(Outlet.objects.values_list("name", "slug")) == {
        "The Mail": "the-mail",
        "The Mail!": "the-mail-2",
    }


def test_a_decided_date_may_be_a_period() -> None:
    article = make_article(published="2024-05-01")
    value = {"earliest": "2024-04-01", "latest": "2024-04-30"}
    decide("article.published", subject={"article": article.key}, value=value, by="kim")
    article.refresh_from_db()
    assert (str(article.published_earliest), str(article.published_latest)) == ("2024-04-01", "2024-04-30")
    assert article.published_on is None


def test_two_names_ruled_one_person_are_one_until_it_is_revoked() -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Adelheid Stream spoke.", people=["Adelheid Stream"])
    decision = decide("people.same", subject={"names": ["Ada Brook", "Adelheid Stream"]}, by="kim")
    assert Person.objects.get().appearances.count() == 2
    revoke(decision, by="kim")
    assert set(Person.objects.values_list("slug", flat=True)) == {"ada-brook", "adelheid-stream"}


def test_two_spellings_ruled_two_people_are_two() -> None:
    make_article(title="One", body="Sergei Volkov spoke.", people=["Sergei Volkov"])
    make_article(title="Two", body="Sergey Volkov spoke.", people=["Sergey Volkov"])
    apply()
    assert Person.objects.count() == 1
    decide("people.different", subject={"names": ["Sergei Volkov", "Sergey Volkov"]}, by="kim")
    assert Person.objects.count() == 2


def test_of_same_and_different_the_later_holds() -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    pair = {"names": ["Ada Brook", "Bo Lind"]}
    decide("people.different", subject=pair, by="kim", at=NOON)
    decide("people.same", subject=pair, by="kim", at=MORNING)
    assert Person.objects.count() == 2


def test_a_person_is_called_what_a_curator_ruled() -> None:
    make_article(body="Ada Brook spoke.", people=["Ada Brook"])
    decide("person.name", subject={"name": "Ada Brook"}, value={"name": "Adelaide Brook"}, by="kim")
    person = Person.objects.get()
    assert (person.name, person.slug, person.sort_name) == (
        "Adelaide Brook",
        "adelaide-brook",
        "brook adelaide",
    )


def test_two_persons_given_one_name_have_two_addresses() -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    decision = decide("person.name", subject={"name": "Ada Brook"}, value={"name": "Bo Lind"}, by="kim")
    assert set(Person.objects.values_list("slug", flat=True)) == {"bo-lind", "bo-lind-2"}
    revoke(decision, by="kim")
    assert set(Person.objects.values_list("slug", flat=True)) == {"ada-brook", "bo-lind"}


def test_a_lone_surname_is_the_one_person_who_has_it() -> None:
    make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Brook was heard.", lone_names=["Brook"])
    apply()
    assert Appearance.objects.get(lone=True).person == Person.objects.get()


def test_no_person_is_made_of_a_lone_surname() -> None:
    make_article(body="Brook was heard.", lone_names=["Brook"])
    apply()
    assert not Person.objects.exists()


def test_two_reports_of_one_happening_are_an_event_with_a_reason() -> None:
    one = make_article(
        title="Alder floods Millford", body=FLOOD, published="2024-04-08", people=["Ada Brook"]
    )
    two = make_article(
        title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09", people=["Ada Brook"]
    )
    apply()
    event = Event.objects.get()
    assert set(event.articles.all()) == {one, two}
    assert event.slug.endswith(one.key[:8])
    assert event.reasons[0]["articles"] == [one.key, two.key]


def test_articles_ruled_one_event_and_not_one_event() -> None:
    one = make_article(title="Alder floods Millford", body=FLOOD, published="2024-04-08")
    two = make_article(title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09")
    far = make_article(title="Chess in Lowen", body="A chess cup was won in Lowen.", published="2023-01-02")
    decide("event.different", subject={"articles": [one.key, two.key]}, by="kim")
    assert not Event.objects.exists()
    decide("event.same", subject={"articles": [one.key, far.key]}, by="kim")
    assert set(Event.objects.get().articles.all()) == {one, far}


def test_an_events_title_is_ruled_through_any_of_its_articles() -> None:
    make_article(title="Alder floods Millford", body=FLOOD, published="2024-04-08")
    two = make_article(title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09")
    apply()
    decide("event.title", subject={"article": two.key}, value={"title": "The Millford flood"}, by="kim")
    event = Event.objects.get()
    assert (event.title, event.title_rule) == ("The Millford flood", "decided by kim")
    assert event.slug.startswith("the-millford-flood-")
    assert apply() == frozenset()


def test_a_revoked_title_of_an_event_is_found_anew() -> None:
    make_article(title="Alder floods Millford", body=FLOOD, published="2024-04-08")
    two = make_article(title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09")
    apply()
    found = Event.objects.get().title
    decision = decide("event.title", subject={"article": two.key}, value={"title": "The flood"}, by="kim")
    revoke(decision, by="kim")
    assert Event.objects.get().title == found


def test_nothing_is_written_of_a_decision_on_an_unknown_article() -> None:
    with pytest.raises(InvalidDecision, match="no article 0000000000000000"):
        decide("article.title", subject={"article": "0" * 16}, value={"title": "X"}, by="kim")
    assert not Decision.objects.exists()


def test_the_change_log_has_the_articles_that_show_something_else_and_no_others() -> None:
    one = make_article(title="One", body="Ada Brook spoke.", people=["Ada Brook"])
    make_article(title="Two", body="Bo Lind spoke.", people=["Bo Lind"])
    apply()
    Change.objects.all().delete()
    decide("person.name", subject={"name": "Ada Brook"}, value={"name": "Adelaide Brook"}, by="kim")
    assert list(Change.objects.values_list("article_key", flat=True)) == [one.key]


def test_applying_again_changes_nothing() -> None:
    make_article(title="Alder floods Millford", body=FLOOD, published="2024-04-08", people=["Ada Brook"])
    make_article(title="Millford under water", body=FLOOD_AGAIN, published="2024-04-09", people=["Ada Brook"])
    apply()
    assert apply() == frozenset()
    assert apply(Article.objects.values_list("key", flat=True)) == frozenset()
