import pytest
from django.test import Client

from articles.models import Article, Place
from tests.factories import Dated, make_article, make_decision, make_event
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db

BODY = """“It turns again,” said Ada Brook, who rebuilt the mill.

The town had waited long. Brook thanked nobody.

“Nobody asked us,” said Tomas Hald."""


def mill(**kwargs: object) -> Article:
    facts: dict[str, object] = {
        "title": "Mill reopens",
        "body": BODY,
        "outlet": "The Harbour Post",
        "published": "2023-04-02",
        "people": ["Ada Brook", "Tomas Hald"],
        "quotations": [("It turns again,", "Ada Brook"), ("Nobody asked us,", "Tomas Hald")],
    }
    return make_article(**{**facts, **kwargs})  # type: ignore[arg-type]


def test_the_head_says_what_who_and_when(client: Client) -> None:
    page = get(client, mill().get_absolute_url())
    assert "<title>Mill reopens · The Harbour Post – News archive</title>" in page
    assert "Mill reopens HP The Harbour Post 2 April 2023 24 words" in see(client, mill_address())


def mill_address() -> str:
    return Article.objects.get().get_absolute_url()


def test_the_time_of_day_stands_beside_the_date_with_its_zone(client: Client) -> None:
    article = mill()
    article.reading["published"] |= {"time": "16:05", "zone": "ET"}
    article.save()
    assert "2 April 2023, 16:05 ET 24 words" in see(client, article.get_absolute_url())
    article.published_rule = "decided by kim"
    article.save()
    assert "2 April 2023 24 words" in see(client, article.get_absolute_url())


def test_paragraphs_are_numbered_and_can_be_linked_to(client: Client) -> None:
    page = get(client, mill().get_absolute_url())
    assert [f'id="p{n}"' in page for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert 'href="#p2" aria-label="Paragraph 2"' in page


def test_the_speaker_stands_beside_the_quotation_and_the_words_in_another_voice(client: Client) -> None:
    page = get(client, mill().get_absolute_url())
    assert '<span class="speaker"><a href="/people/ada-brook/">Ada Brook</a>' in page
    assert (
        '<span class="said said--full said--hung"><span id="q14">“It turns again,”</span></span> said' in page
    )


def test_a_name_in_the_text_leads_to_the_person(client: Client) -> None:
    page = get(client, mill().get_absolute_url())
    assert '<a class="name" href="/people/tomas-hald/">Tomas Hald</a>' in page


def test_a_surname_that_nobody_answers_to_is_left_open(client: Client) -> None:
    shown = see(client, mill(people=["Tomas Hald"], quotations=[], lone_names=["Brook"]).get_absolute_url())
    assert "Brook: who is meant 2 mentions: ¶ 1 ¶ 2" in shown


def test_what_is_unknown_is_said_to_be_unknown(client: Client) -> None:
    shown = see(client, mill(outlet="", published=None).get_absolute_url())
    assert "outlet unknown date unknown" in shown


def with_a_removed_line(article: Article) -> Article:
    article.reading["blocks"][2] |= {"kind": "boilerplate", "rule": "call to subscribe"}
    article.reading["blocks"][3] |= {"kind": "caption", "rule": "stands twice"}
    article.save()
    return article


def test_removed_text_stands_in_its_place_with_its_rule_and_opens_on_demand(client: Client) -> None:
    address = with_a_removed_line(mill()).get_absolute_url()
    closed, opened = get(client, address), get(client, f"{address}?show=removed")
    assert '<details class="removed">' in closed
    assert '<details class="removed" open>' in opened
    assert "1 passage removed here The town had waited long. Brook thanked nobody." in see(client, address)
    assert "Removed by the rule: call to subscribe." in see(client, address)
    assert "Show the 1 removed passage" in closed
    assert "Hide the 1 removed passage" in opened


def test_a_caption_stands_apart_and_has_no_paragraph_number(client: Client) -> None:
    page = get(client, with_a_removed_line(mill()).get_absolute_url())
    assert '<p class="apart apart--caption">' in page
    assert 'id="p2"' not in page


def test_a_number_beside_the_text_leads_to_its_place(client: Client) -> None:
    article = make_article(body="The ship carried more than 300 boats.")
    start = article.source.raw.decode().index("more than 300")
    article.reading["numbers"] = [
        {"value": 300, "text": "more than 300", "unit": "boats", "start": start, "end": start + 13}
    ]
    article.save()
    page = get(client, article.get_absolute_url())
    assert f'<span id="n{start}">more than 300</span> boats' in page
    assert f'<a href="#n{start}">more than 300 boats</a>' in page


def test_the_other_tellings_of_its_event_are_offered_for_comparison(client: Client) -> None:
    one, other = mill(), make_article(title="Old mill turns", outlet="Northern Wire")
    event = make_event(one, other, title="Mill reopens")
    page = get(client, one.get_absolute_url())
    assert f'/events/{event.slug}/compare/?outlet=the-harbour-post&amp;outlet=northern-wire"' in page
    assert "NW Northern Wire Old mill turns" in see(client, one.get_absolute_url())


def test_citations_bracket_what_is_inferred_and_leave_out_what_is_unknown(client: Client) -> None:
    stated = see(client, mill().get_absolute_url())
    assert "The Harbour Post. (2023, April 2). Mill reopens. http://testserver/articles/" in stated
    assert "“Mill reopens.” The Harbour Post, 2 Apr. 2023, http" in stated
    assert "The Harbour Post. “Mill reopens.” April 2, 2023. http" in stated


def test_citations_say_that_a_date_is_not_known(client: Client) -> None:
    shown = see(client, mill(outlet="", published=None).get_absolute_url())
    assert "Mill reopens. (n.d.). http" in shown
    assert "“Mill reopens.” n.d. http" in shown


def test_citations_doubt_an_inferred_date(client: Client) -> None:
    shown = see(client, mill(published=Dated("2023-04-02", certainty="inferred")).get_absolute_url())
    assert "The Harbour Post. (ca. 2023, April 2). Mill reopens." in shown
    assert "[2 Apr. 2023?]" in shown


def test_all_places_of_a_text_are_named(client: Client) -> None:
    article = mill(path="/texts/a.txt")
    Place.objects.create(
        path="/texts/b.txt",
        article=article,
        source=article.source,
        first_seen_at=article.revisions.get().imported_at,
    )
    assert "2 places /texts/a.txt/texts/b.txt" in see(client, article.get_absolute_url())


def test_a_wrong_slug_or_none_leads_to_the_address(client: Client) -> None:
    article = mill()
    for address in (f"/articles/{article.key}/", f"/articles/{article.key}/old-title/"):
        response = client.get(f"{address}?show=removed")
        assert (response.status_code, response["Location"]) == (
            301,
            f"/articles/{article.key}/mill-reopens/?show=removed",
        )


def test_the_raw_text_comes_as_it_was_found(client: Client) -> None:
    article = mill()
    response = client.get(f"/articles/{article.key}.txt")
    assert response.content == article.source.raw
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert client.get(f"{article.get_absolute_url()}?show=raw")["Location"] == f"/articles/{article.key}.txt"


def test_the_reading_comes_as_json_with_what_the_archive_made_of_it(client: Client) -> None:
    article = mill()
    reading = client.get(f"/articles/{article.key}.json").json()
    assert reading["id"] == article.key
    assert reading["persons"][0] == {"name": "Ada Brook", "slug": "ada-brook", "spelling": "Ada Brook"}
    assert reading["shown"]["published"]["earliest"] == "2023-04-02"
    assert reading["title"]["value"] == "Mill reopens"


def test_hostile_text_is_text(client: Client) -> None:
    hostile = "<script>alert(1)</script>"
    article = make_article(
        title=f"{hostile} rises",
        body=f"“Down with {hostile},” said Ada {hostile}.",
        outlet=f"Post {hostile}",
        people=[f"Ada {hostile}"],
        quotations=[(f"Down with {hostile},", f"Ada {hostile}")],
    )
    page = get(client, article.get_absolute_url())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; rises" in page


def test_an_article_that_is_not_there_is_404_with_a_way_on(client: Client) -> None:
    assert "Nothing has this address." in see(client, "/articles/0123456789abcdef/", 404)
    get(client, "/articles/0123456789abcdef.json", 404)


@pytest.mark.parametrize("tellings", [1, 20])
def test_the_number_of_queries_does_not_grow_with_the_event(
    client: Client, tellings: int, django_assert_num_queries: object
) -> None:
    article = mill()
    others = [
        make_article(
            title=f"Mill {n}", outlet=f"Outlet {n}", people=[f"Ada Brook{n}"], body=f"Ada Brook{n} came."
        )
        for n in range(tellings)
    ]
    make_event(article, *others)
    get(client, article.get_absolute_url())
    with django_assert_num_queries(12):  # type: ignore[operator]
        get(client, article.get_absolute_url())


def test_a_decision_that_is_not_applied_changes_nothing_shown(client: Client) -> None:
    article = mill()
    make_decision("article.title", {"article": article.key}, {"title": "Other"})
    assert "Mill reopens" in see(client, article.get_absolute_url())


def test_reported_speech_is_told_from_quoted_words(client: Client) -> None:
    body = "Ada Brook said the mill turns. “Nobody asked us,” said Tomas Hald."
    said = [("the mill turns", "Ada Brook", "indirect"), ("Nobody asked us,", "Tomas Hald")]
    article = mill(body=body, quotations=said)
    page, shown = get(client, article.get_absolute_url()), see(client, article.get_absolute_url())
    assert '<span class="said said--indirect" title="Reported without quotation marks: Ada Brook' in page
    assert "Ada Brook indirectly: " in shown
    assert "Who is quoted 1 Tomas Hald “Nobody asked us,” Reported without quotation marks 1" in shown
    assert "Ada Brook the mill turns" in shown


def test_quoted_words_within_reported_speech_keep_their_own_look(client: Client) -> None:
    body = "Ada Brook said the mill was “quite a sight” again."
    said = [("the mill was “quite a sight” again", "Ada Brook", "indirect"), ("quite a sight", "Ada Brook")]
    page = get(client, mill(body=body, people=["Ada Brook"], quotations=said).get_absolute_url())
    assert [page.count(f"said--{kind}") for kind in ("indirect", "full")] == [2, 1]


def test_more_like_it_stand_beside_it_with_the_words_they_share(client: Client) -> None:
    body = "Auditors found that dredging of the Sorna levees had been invoiced twice by the contractor."
    shown = make_article(title="Levees of the delta", body=body)
    other = make_article(title="Contractor speaks", body=f"Again: {body.lower()}")

    page = see(client, shown.get_absolute_url())

    assert "More like this" in page
    assert other.get_absolute_url() in links(get(client, shown.get_absolute_url()))
    assert "dredging" in page.partition("More like this")[2].partition("Cite")[0]
