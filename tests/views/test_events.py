"""Events: the list, one event, its accounts side by side, and addresses that live on."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Event
from tests.factories import Dated, make_article, make_decision, make_event
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db

CAVEAT = "Absence here does not prove that the outlet never reported it."


def post() -> Article:
    return make_article(
        title="Mill burns down",
        body="“The old mill is lost for ever,” said Ada Brook.\n\nMercenaries stood there. Tomas Hald ran.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("The old mill is lost for ever,", "Ada Brook")],
    )


def wire() -> Article:
    return make_article(
        title="Fire takes the mill",
        body="“The mill is lost,” said Ada Brook.\n\nVolunteers came. “Mercenaries did this,” she said.",
        outlet="Northern Wire",
        outlet_certainty="inferred",
        published=Dated("2023-04-03", certainty="inferred"),
        people=["Ada Brook"],
        quotations=[("The mill is lost,", "Ada Brook"), ("Mercenaries did this,", "Ada Brook")],
    )


def nobodys() -> Article:
    return make_article(title="A mill in flames", body="The mill burned in the night.")


def mill_event(*others: Article) -> Event:
    one, two = post(), wire()
    reason = {
        "articles": [one.key, two.key],
        "score": 0.31,
        "names": ["Ada Brook"],
        "numbers": ["1,200"],
        "words": ["mill", "gate"],
        "dates": "2 April 2023 and 3 April 2023, 1 day apart",
    }
    return make_event(one, two, *others, title="Fire at the mill", reasons=[reason])


def test_the_list_shows_each_event_with_its_tellings_and_the_way_to_compare(client: Client) -> None:
    event = mill_event()
    shown = see(client, "/events/")
    assert "1 event, the latest first" in shown
    assert "≈ 2–3 April 2023 Fire at the mill" in shown
    assert "Northern Wire" in shown
    assert f"/events/{event.slug}/compare/" in links(get(client, "/events/"))


def test_events_are_found_by_words_of_their_title(client: Client) -> None:
    mill_event()
    assert "1 event titled “fire”" in see(client, "/events/?q=fire")
    assert "No event has these words in its title." in see(client, "/events/?q=flood")


def test_without_events_the_list_says_how_one_comes_about(client: Client) -> None:
    assert "one comes of two articles that tell the same happening" in see(client, "/events/")


def test_an_event_tells_who_told_it_in_order_of_time(client: Client) -> None:
    shown = see(client, mill_event(nobodys()).get_absolute_url())
    places = [shown.index(title) for title in ("Mill burns down", "Fire takes the mill", "A mill in flames")]
    assert places == sorted(places)
    assert "1 undated" in shown
    assert "outlet unknown" in shown


def test_an_event_says_why_its_articles_belong_together(client: Client) -> None:
    shown = see(client, mill_event().get_absolute_url())
    assert "Why these belong together" in shown
    assert "Both name Ada Brook Both give 1,200 Rare words of both mill, gate" in shown
    assert "told in similar words (likeness 0.31 of 1" in shown


def test_an_event_tells_what_a_curator_ruled(client: Client) -> None:
    event = mill_event()
    one, two = event.articles.order_by("pk")
    make_decision("event.same", {"articles": sorted([one.key, two.key])})
    assert "curator ruled that" in see(client, event.get_absolute_url())


def test_an_event_lists_who_is_in_it_and_in_how_many(client: Client) -> None:
    shown = see(client, mill_event().get_absolute_url())
    assert "Ada Brook in all" in shown
    assert "Tomas Hald in 1 of 2" in shown


def test_outlets_that_told_other_things_in_those_days_are_silent_and_the_rest_are_not_called_so(
    client: Client,
) -> None:
    make_article(title="Geese", body="Geese flew.", outlet="Coast Courier", published="2023-04-03")
    make_article(title="Snow", body="Snow fell.", outlet="Hill Gazette", published="2019-01-01")
    event = mill_event()
    page = get(client, event.get_absolute_url())
    shown = see(client, event.get_absolute_url())
    assert "Coast Courier 1 other article of those days" in shown
    assert (
        "Nothing at all of those days is in the archive from Hill Gazette: of them nothing can be said."
        in shown
    )
    assert "/articles/?outlet=coast-courier&from=2023-03-30&to=2023-04-06" in links(page)


def test_of_an_event_without_dates_nobody_is_called_silent(client: Client) -> None:
    event = make_event(nobodys(), make_article(title="Mill gone", body="The mill is gone."))
    assert "nobody can be called silent" in see(client, event.get_absolute_url())


def test_an_event_that_goes_on_with_the_story_says_by_which_words(client: Client) -> None:
    words = "Sluices at Ardenholm gave way, the reservoir overflowed, Ada Brook saw Brunnock’s dyke collapse."
    earlier, later = (
        make_event(
            make_article(title=f"{title} at Ardenholm", body=body, published=day, people=["Ada Brook"]),
            make_article(title=f"{title} in Brunnock", body=body, published=day, people=["Ada Brook"]),
            title=title,
        )
        for title, body, day in (
            ("Flood", words, "2023-04-02"),
            ("Inquiry", f"An inquiry opened. {words}", "2023-04-20"),
        )
    )
    assert "One running story: " in see(client, later.get_absolute_url())
    shown = see(client, earlier.get_absolute_url())
    assert "One running story: " in shown
    assert "ardenholm" in shown.partition("One running story: ")[2]


def test_where_it_happened_stands_with_the_articles_that_name_each_place(client: Client) -> None:
    one = make_article(title="Fire in Upper Lisk", body="A mill burned in Upper Lisk, near Tessen.")
    two = make_article(title="Blaze", body="It burned near Tessen; in Upper Lisk all slept.")
    three = make_article(title="Smoke", body="Smoke hung over Tessen.")
    places = {"articles": [one.key, two.key], "score": 0.3, "places": ["Tessen", "Upper Lisk", "Lisk"]}
    event = make_event(one, two, three, title="Fire", reasons=[places])
    address = event.get_absolute_url()
    assert "Where Tessen 3 of 3 articles Upper Lisk 2 of 3 articles Places that" in see(client, address)
    assert f"/articles/?q=%22Upper%20Lisk%22&event={event.slug}" in links(get(client, address))
    found = client.get(f"/events/{event.slug}.json").json()["places"]
    assert [(place["name"], len(place["articles"])) for place in found] == [("Tessen", 3), ("Upper Lisk", 2)]


def test_the_event_as_data_has_its_numbers_its_silence_and_what_came_before(client: Client) -> None:
    make_article(title="Geese", body="Geese flew.", outlet="Coast Courier", published="2023-04-03")
    make_event(*(_at_the_mill(f"Mill sold {number}", "2022-01-05") for number in range(2)), title="Sale")
    later = make_event(*(_at_the_mill(f"Mill lit {number}", "2023-04-03") for number in range(2)))
    found = client.get(f"/events/{later.slug}.json").json()
    assert [(each["title"], each["people"]) for each in found["before"]] == [("Sale", ["Ada Brook"])]
    assert found["before"][0]["story"] == []
    assert (found["meanwhile"], found["after"]) == ([], [])
    assert found["silent"]["outlets"] == ["coast-courier"]
    assert [row["value"] for row in found["numbers"]] == [40]


def _at_the_mill(title: str, day: str) -> Article:
    article = make_article(
        title=title, body="Ada Brook saw 40 people.", outlet=title, published=day, people=["Ada Brook"]
    )
    start = article.source.raw.decode().index("40")
    forty = {"value": 40.0, "text": "40", "unit": "people", "start": start, "end": start + 2}
    article.reading = {**article.reading, "numbers": [forty]}
    article.save()
    return article


def test_events_that_share_people_stand_before_and_after(client: Client) -> None:
    def told(title: str, day: str) -> Article:
        return make_article(
            title=title, body=f"{title}, said Ada Brook.", published=day, people=["Ada Brook"]
        )

    make_event(told("Mill sold", "2022-01-05"), told("Mill bought", "2022-01-05"))
    make_event(told("Mill rebuilt", "2024-01-05"), told("Mill stands", "2024-01-05"))
    shown = see(client, mill_event().get_absolute_url())
    assert "Before Mill sold 5 January 2022, with Ada Brook" in shown
    assert "After Mill rebuilt 5 January 2024, with Ada Brook" in shown


def test_an_event_with_somebody_whom_few_name_stands_before_those_with_whom_all_name(client: Client) -> None:
    def told(title: str, person: str) -> Event:
        article = make_article(
            title=title, body=f"{person} came, {title}.", published="2022-01-05", people=[person]
        )
        return make_event(article, title=title)

    for title in ("Bread", "Cheese", "Wine"):
        told(title, "Ada Brook")
    told("Zither", "Tomas Hald")
    shown = see(client, mill_event().get_absolute_url())
    assert shown.index("Zither") < shown.index("Bread")


def test_an_old_address_of_an_event_leads_to_todays(client: Client) -> None:
    event = mill_event()
    other = event.articles.order_by("-pk")[0]
    moved = client.get(f"/events/what-it-was-called-{other.key[:8]}/")
    assert (moved.status_code, moved.headers["Location"]) == (301, event.get_absolute_url())
    compared = client.get(f"/events/what-it-was-called-{other.key[:8]}/compare/?outlet=harbour-post")
    assert compared.headers["Location"] == f"/events/{event.slug}/compare/?outlet=harbour-post"


def test_an_event_that_is_no_more_says_so_and_leads_to_its_article(client: Client) -> None:
    alone = nobodys()
    shown = see(client, f"/events/mill-in-flames-{alone.key[:8]}/", status=410)
    assert "told by no other article" in shown
    assert "Read “A mill in flames”" in shown


def test_an_address_that_never_was_is_not_found(client: Client) -> None:
    get(client, "/events/nothing/", status=404)
    get(client, "/events/nothing-0123abcd/", status=404)
    get(client, "/events/nothing-0123abcd/compare/", status=404)


def compare(event: Event, query: str = "") -> str:
    return f"/events/{event.slug}/compare/{query}"


def test_the_comparison_stands_side_by_side_with_its_caveat(client: Client) -> None:
    shown = see(client, compare(mill_event()))
    assert CAVEAT in shown
    assert "Ada Brook HP Harbour Post quoted once" in shown
    assert "Tomas Hald HP Harbour Post named only 1 mention" in shown
    assert "not in this text" in shown


def test_of_three_columns_whom_one_text_names_stands_there_only(client: Client) -> None:
    shown = see(client, compare(mill_event(nobodys())))
    assert "Ada Brook HP Harbour Post quoted once" in shown
    assert (
        "only here HP Harbour Post Tomas Hald named only NW ≈ Northern Wire (inferred) nobody only here"
        in shown
    )


def test_each_speaker_in_a_bar_leads_to_what_they_say_there(client: Client) -> None:
    event = mill_event()
    addresses = links(get(client, compare(event)))
    assert f"/quotations/?event={event.slug}&outlet=harbour-post&person=ada-brook" in addresses


def test_each_piece_leads_to_its_paragraph(client: Client) -> None:
    event = mill_event()
    addresses = links(get(client, compare(event)))
    one = event.articles.get(title="Mill burns down")
    assert f"{one.get_absolute_url()}#p1" in addresses
    assert f"{one.get_absolute_url()}#p2" in addresses


def test_the_same_words_are_set_against_each_other_and_what_differs_is_heavy(client: Client) -> None:
    event = mill_event()
    assert "Ada Brook the same words" in see(client, compare(event))
    assert "<b>old</b>" in get(client, compare(event))


def test_a_word_is_shown_with_whose_it_is(client: Client) -> None:
    shown = see(client, compare(mill_event()))
    assert "Mercenaries its own word" in shown
    assert "Mercenaries the word of Ada Brook" in shown
    assert "one outlet’s own word is a speaker’s in another text: mercenary" in shown


def test_an_article_of_unknown_outlet_has_its_own_column(client: Client) -> None:
    event = mill_event(nobodys(), make_article(title="Blaze", body="The mill blazed."))
    page = client.get(f"/events/{event.slug}/compare.json").json()
    assert [column["outlet"] for column in page["columns"]] == ["Harbour Post", "Northern Wire", None, None]


def test_several_articles_of_one_outlet_share_a_column(client: Client) -> None:
    more = make_article(
        title="Mill: the day after", body="Smoke.", outlet="Harbour Post", published="2023-04-03"
    )
    page = client.get(f"/events/{mill_event(more).slug}/compare.json").json()
    assert [len(column["articles"]) for column in page["columns"]] == [2, 1]


def test_columns_are_chosen_by_outlet_and_by_article(client: Client) -> None:
    unknown = nobodys()
    event = mill_event(unknown)

    def columns(query: str) -> list[str]:
        found = client.get(f"/events/{event.slug}/compare.json?{query}").json()
        return [column["outlet"] or column["articles"][0]["title"] for column in found["columns"]]

    assert columns("outlet=northern-wire&outlet=harbour-post") == ["Harbour Post", "Northern Wire"]
    assert columns("outlet=northern-wire&outlet=none") == ["Northern Wire", "A mill in flames"]
    assert columns(f"outlet=harbour-post&article={unknown.key}") == ["Harbour Post", "A mill in flames"]


def test_an_outlet_that_did_not_tell_it_gives_a_notice_and_no_comparison(client: Client) -> None:
    shown = see(client, compare(mill_event(), "?outlet=nobody&outlet=harbour-post"))
    assert "No article of this event is by “nobody”." in shown
    assert "A comparison needs two columns or more" in shown
    assert "Who has the word" not in shown


def test_more_than_six_columns_are_cut_with_a_notice(client: Client) -> None:
    many = [make_article(title=f"Mill {i}", body=f"Mill {i} burned.", outlet=f"Paper {i}") for i in range(6)]
    event = mill_event(*many)
    query = "?outlet=harbour-post&outlet=northern-wire&" + "&".join(f"outlet=paper-{i}" for i in range(6))
    assert "Only the first 6 of 8 stand side by side." in see(client, compare(event, query))
    assert "compare--4" in get(client, compare(event))


def test_the_comparison_as_data_says_what_the_page_says(client: Client) -> None:
    found = client.get(f"/events/{mill_event().slug}/compare.json").json()
    assert found["caveat"] == CAVEAT
    cells = {row["name"]: [cell["presence"] for cell in row["cells"]] for row in found["people"]}
    assert cells == {"Ada Brook": ["quoted", "quoted"], "Tomas Hald": ["named", "absent"]}
    (family,) = [row for row in found["wording"] if row["family"] == "people who fight"]
    voices = [[(use["term"], use["voice"]) for use in column["uses"]] for column in family["columns"]]
    assert voices == [[("Mercenaries", "own")], [("Volunteers", "own"), ("Mercenaries", "Ada Brook")]]
    assert [share["own"]["percent"] for share in found["shares"]] == [56, 50]


def test_events_come_as_json_and_csv(client: Client) -> None:
    event = mill_event(nobodys())
    (row,) = client.get("/events.json").json()["results"]
    assert (row["slug"], row["outlets"]) == (event.slug, ["harbour-post", "northern-wire", "none"])
    assert "harbour-post; northern-wire; none" in client.get("/events.csv").content.decode()
    whole = client.get(f"/events/{event.slug}.json").json()
    assert [person["name"] for person in whole["people"]] == ["Ada Brook", "Tomas Hald"]
    assert whole["evidence"][0]["names"] == ["Ada Brook"]


@pytest.mark.parametrize("address", ["/events/", "/events/{slug}/", "/events/{slug}/compare/"])
def test_the_number_of_queries_does_not_grow(client: Client, address: str) -> None:
    event = mill_event()
    place = address.format(slug=event.slug)
    make_event(*(telling(number) for number in range(2)))
    get(client, place)
    few = queries(client, place)
    for number in range(2, 10):
        Article.objects.filter(pk=telling(number).pk).update(event=event)
        make_event(telling(number + 100), telling(number + 200))
    assert queries(client, place) == few


def telling(number: int) -> Article:
    return make_article(
        title=f"Mill {number}",
        body=f"The mill {number}, said Ada Brook.",
        outlet=f"Paper {number}",
        published="2023-04-02",
        people=["Ada Brook"],
    )


def queries(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)
