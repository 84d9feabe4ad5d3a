import re

import pytest
from django.test import Client

from articles.models import Appearance, Article, Person, Quotation
from tests.factories import Dated, make_article, make_event
from tests.views.named_people import called, respelled, two_tellings
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def entries(client: Client, address: str) -> list[str]:
    """Return the words that the ledger has."""
    return re.findall(r'<span class="said">“(.*?)”</span>', get(client, address))


def test_a_person_says_how_often_and_where_they_are_named(client: Client) -> None:
    two_tellings()
    page, shown = get(client, "/people/ada-brook/"), see(client, "/people/ada-brook/")
    assert "<title>Ada Brook – 2 articles, 2 quotations – News archive</title>" in page
    named = "Named 2 times in 2 articles of the archive’s 2, by 2 outlets, 2023; quoted in 2 passages."
    assert f"Ada Brook {named}" in shown


def test_the_ledger_holds_outlet_date_words_verb_and_article(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/ada-brook/")
    assert "NW Northern Wire 5 June 2023 Old mill “It grinds,” said" in shown
    assert shown.index("It grinds") < shown.index("It turns")


def test_the_ledger_leads_to_the_comparison_of_the_event(client: Client) -> None:
    two_tellings()
    event = make_event(*Article.objects.order_by("title"))
    assert f'/events/{event.slug}/compare/" aria-label="Compare the tellings of' in get(
        client, "/people/ada-brook/"
    )


def test_the_ledger_can_be_narrowed_to_an_outlet_and_to_words(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/ada-brook/?outlet=harbour-post")
    assert "1 of 2 quotations" in shown
    assert entries(client, "/people/ada-brook/?outlet=harbour-post") == ["It turns,"]
    assert entries(client, "/people/ada-brook/?q=grinds") == ["It grinds,"]


def test_an_outlet_that_is_not_there_narrows_to_nothing_and_says_so(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/ada-brook/?outlet=nowhere")
    assert "There is no outlet “nowhere”." in shown
    assert "None of them is so. Show all 2" in shown


def test_spellings_say_who_uses_them_and_lead_to_those_articles(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    shown = see(client, "/people/ada-brook/")
    assert "Spellings 2 Ada Brook 2 articles, 2023 Harbour Post 1 Northern Wire 1" in shown
    assert "Adah Broock 1 article outlet unknown 1" in shown
    assert 'href="?spelling=Ada%20Brook#articles"' in get(client, "/people/ada-brook/")
    assert "Articles 2 of 3" in see(client, "/people/ada-brook/?spelling=Ada+Brook")


def test_roles_stand_as_written_and_lead_to_those_articles(client: Client) -> None:
    two_tellings()
    called("Tomas Hald", "mayor")
    assert "Roles as written 1 mayor 1 article, 2023 Harbour Post 1" in see(client, "/people/tomas-hald/")
    assert "Only 1 of 1 article called “mayor”" in see(client, "/people/tomas-hald/?role=mayor")
    assert "No article is so. Show all 1" in see(client, "/people/tomas-hald/?role=banker")


def test_a_person_without_a_role_is_said_to_have_none(client: Client) -> None:
    two_tellings()
    assert "No text gives Tomas Hald a role." in see(client, "/people/tomas-hald/")


def test_each_outlet_describes_them_in_one_of_its_sentences(client: Client) -> None:
    make_article(
        body="The mayor left. Nobody but the mayor Tomas Hald watched.", outlet="Post", people=["Tomas Hald"]
    )
    make_article(title="Mill", body="Tomas Hald slept.", outlet="Wire", people=["Tomas Hald"])
    called("Tomas Hald", "mayor", outlet="Post")
    page, shown = get(client, "/people/tomas-hald/"), see(client, "/people/tomas-hald/")
    assert "Post 1 of 1 article mayor Nobody but the mayor Tomas Hald watched." in shown
    assert "Nobody but the <b>mayor</b> Tomas Hald watched." in page
    assert "Wire 1 of 1 article by name alone Tomas Hald slept." in shown


def test_articles_over_time_are_drawn_and_tabled_with_how_many_there_are(client: Client) -> None:
    two_tellings()
    make_article(title="No names", body="Nobody came.", published="2023-06-07")
    page, shown = get(client, "/people/ada-brook/"), see(client, "/people/ada-brook/")
    assert page.count("over-time__bar") == 2
    assert "Month Articles of % Mentions April 2023 1 1 100 1 June 2023 1 2 50 1" in shown
    assert page.count('href="?from=2023-06&amp;to=2023-06#articles"') == 2
    assert "Articles 1 of 2 Old mill" in see(client, "/people/ada-brook/?from=2023-06&to=2023-06")


def test_articles_without_a_date_are_counted_beside_and_lead_on(client: Client) -> None:
    make_article(body="Ada Brook came.", people=["Ada Brook"])
    wide = Dated("2023-01-01", "2024-12-31", "inferred")
    make_article(title="Two", body="Ada Brook left.", people=["Ada Brook"], published=wide)
    shown = see(client, "/people/ada-brook/")
    assert "None is dated to a month: 1 article dated more broadly than a month, 1 undated article." in shown
    assert "Articles 1 of 2 Two" in see(client, "/people/ada-brook/?dated=broadly")
    assert "Articles 1 of 2 Harbour bridge opens" in see(client, "/people/ada-brook/?dated=none")


def test_company_is_tabled_and_leads_to_the_very_articles_that_name_both(client: Client) -> None:
    two_tellings()
    assert "Person Articles with both Tomas Hald 1" in see(client, "/people/ada-brook/")
    shown = see(client, "/people/ada-brook/?with=tomas-hald")
    assert "Only 1 of 2 articles with Tomas Hald" in shown
    assert "Articles 1 of 2 Mill reopens" in shown


def test_the_network_draws_who_is_named_together_each_line_a_link(client: Client) -> None:
    make_article(
        body="Ada Brook, Tomas Hald and Vera Lind came.", people=["Ada Brook", "Tomas Hald", "Vera Lind"]
    )
    page = get(client, "/people/ada-brook/")
    assert 'href="?with=tomas-hald&amp;with=vera-lind#articles"' in page
    assert "Tomas Hald and Vera Lind: 1 article</title>" in page
    assert get(client, "/people/ada-brook/") == page
    together = see(client, "/people/ada-brook/?with=tomas-hald&with=vera-lind")
    assert "Only 1 of 1 article with Tomas Hald and Vera Lind" in together


def test_someone_who_stands_alone_has_no_network_and_it_says_so(client: Client) -> None:
    make_article(body="Ada Brook came.", people=["Ada Brook"])
    assert "No article names anybody beside Ada Brook." in see(client, "/people/ada-brook/")


def test_quotations_of_others_that_name_them_stand_apart(client: Client) -> None:
    make_article(
        body="“I trust Brook with it,” said Tomas Hald. “It holds,” said Ada Brook. “Nobody asked,” he said.",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("I trust Brook with it,", "Tomas Hald"), ("It holds,", "Ada Brook")],
    )
    text = Article.objects.get().source.raw.decode()
    use = Appearance.objects.get(name="Ada Brook")
    start = text.index("Brook with")
    use.mentions = [*use.mentions, {"start": start, "end": start + 5, "text": "Brook"}]
    use.save()
    for quotation in Quotation.objects.all():
        quotation.named.add(use)
    shown = see(client, "/people/ada-brook/")
    assert "About them, in the words of others 1" in shown
    assert shown.index("Tomas Hald “I trust Brook with it,”") > shown.index("About them, in the words")
    assert "No quotation of somebody else names Tomas Hald." in see(client, "/people/tomas-hald/")


def test_outlets_that_published_then_and_never_name_them_are_told_with_care(client: Client) -> None:
    two_tellings()
    make_article(title="Silent", body="Nobody came.", outlet="Hill Gazette", published="2023-05-02")
    make_article(title="Too early", body="Nobody came.", outlet="Old Gazette", published="2019-05-02")
    shown = see(client, "/people/ada-brook/")
    assert (
        "which have some of April 2023 to June 2023 Hill Gazette 1 article of those months, 1 in all" in shown
    )
    assert "Old Gazette" not in shown
    assert "absence here does not prove that it never named them" in shown


def test_tellings_of_the_same_event_that_do_not_name_them_are_shown(client: Client) -> None:
    two_tellings()
    other = make_article(title="A mill somewhere", body="It turned.", outlet="Hill Gazette")
    make_event(Article.objects.get(title="Old mill"), other)
    shown = see(client, "/people/ada-brook/")
    assert "In other tellings of the same events HG Hill Gazette A mill somewhere date unknown" in shown


def test_an_address_that_cannot_be_meant_says_so_and_shows_nothing(client: Client) -> None:
    two_tellings()
    for query, notice in (
        ("from=spring", "“spring” is no date like 2022, 2022-03 or 2022-03-11."),
        ("dated=never", "“never” says nothing of dates"),
        ("kind=sung", "There is no kind of quotation “sung”."),
    ):
        shown = see(client, f"/people/ada-brook/?{query}")
        assert notice in shown
        assert "None of them is so." in shown


def test_the_ledger_is_narrowed_to_a_period(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/ada-brook/?from=2023-05&to=2023")
    assert "1 of 2 quotations" in shown
    assert entries(client, "/people/ada-brook/?from=2023-05&to=2023") == ["It grinds,"]


def test_people_of_one_surname_are_named_and_never_merged(client: Client) -> None:
    two_tellings()
    make_article(title="Three", body="Otto Brook left.", people=["Otto Brook"])
    shown = see(client, "/people/ada-brook/")
    assert "Others of the same surname Otto Brook The surname alone makes nobody one person." in shown


def test_someone_never_quoted_is_said_to_be_so(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/tomas-hald/")
    assert "Named 1 time in 1 article of the archive’s 2, by 1 outlet, 2023; never quoted." in shown
    assert "No words of Tomas Hald are quoted in the archive." in shown


def test_the_address_of_another_spelling_leads_to_the_person(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    response = client.get("/people/adah-broock/?with=tomas-hald")
    assert (response.status_code, response["Location"]) == (301, "/people/ada-brook/?with=tomas-hald")


def test_nobody_of_that_name_is_404_with_a_way_on(client: Client) -> None:
    assert "Search the articles" in see(client, "/people/nemo/", 404)
    get(client, "/people/nemo.json", 404)


def test_a_person_comes_as_json_with_all_that_the_page_holds(client: Client) -> None:
    two_tellings()
    answer = client.get("/people/ada-brook.json").json()
    assert [said["text"] for said in answer["quotations"]] == ["It grinds,", "It turns,"]
    assert answer["spellings"] == [
        {
            "text": "Ada Brook",
            "articles": 2,
            "mentions": 2,
            "years": "2023",
            "outlets": {"harbour-post": 1, "northern-wire": 1},
        }
    ]
    assert answer["over_time"] == [
        {"text": "2023-04", "articles": 1, "of": 1, "mentions": 1},
        {"text": "2023-06", "articles": 1, "of": 1, "mentions": 1},
    ]
    assert answer["together"] == [{"text": "Tomas Hald", "person": "tomas-hald", "articles": 1}]
    within = client.get("/people/ada-brook.json?outlet=harbour-post").json()
    assert [article["title"] for article in within["articles"]] == ["Mill reopens"]


def test_a_person_comes_as_csv_a_row_for_whatever_is_counted_or_quoted(client: Client) -> None:
    two_tellings()
    table = get(client, "/people/ada-brook.csv")
    rows = [line for line in table.splitlines() if not line.startswith("#")]
    assert rows[0].startswith("part,text,person,outlet,article,title,")
    assert sum(row.startswith("quotations,") for row in rows) == 2
    assert any(row.startswith("spellings,Ada Brook,,northern-wire,") for row in rows)
    assert f"# count: {len(rows) - 1}" in table


def test_hostile_names_are_text(client: Client) -> None:
    hostile = "<script>alert(1)</script>"
    article = make_article(body=f"Ada {hostile} came.", people=[f"Ada {hostile}"])
    person = Person.objects.get(appearances__article=article)
    for address in ("/people/", person.get_absolute_url(), f"/people/?q={hostile}"):
        assert "<script>alert" not in get(client, address)


def test_what_an_import_brings_stands_on_a_page_that_was_counted_before(client: Client) -> None:
    two_tellings()
    assert "in 2 articles of the archive’s 2" in see(client, "/people/ada-brook/")
    more = make_article(title="Third", body="Mayor Ada Brook and Otto Lind slept.", people=["Otto Lind"])
    Appearance.objects.create(
        article=more,
        name="Ada Brook",
        name_key="brook",
        count=1,
        person=Person.objects.get(name="Ada Brook"),
        mentions=[{"start": 6, "end": 15, "text": "Ada Brook"}],
        roles=[{"start": 0, "end": 5, "text": "Mayor"}],
    )
    shown = see(client, "/people/ada-brook/")
    assert "in 3 articles of the archive’s 3" in shown
    assert "Roles as written 1 Mayor 1 article" in shown
    assert "Otto Lind 1" in shown


@pytest.mark.parametrize("articles", [1, 20])
def test_the_number_of_queries_on_a_person_does_not_grow_once_the_archive_is_counted(
    client: Client, articles: int, django_assert_num_queries: object
) -> None:
    for n in range(articles):
        make_event(
            make_article(
                title=f"Mill {n}",
                body=f"“It turns {n},” said Ada Brook. Tomas Hald{n} and Bo Lind{n} watched.",
                outlet=f"Post {n}",
                people=["Ada Brook", f"Tomas Hald{n}", f"Bo Lind{n}"],
                quotations=[(f"It turns {n},", "Ada Brook")],
            )
        )
    get(client, "/people/ada-brook/")
    with django_assert_num_queries(9):  # type: ignore[operator]
        get(client, "/people/ada-brook/")
    with django_assert_num_queries(11):  # type: ignore[operator]
        get(client, "/people/ada-brook/?outlet=post-0&q=turns")


def test_a_spelling_with_a_stroke_and_an_apostrophe_leads_to_the_person_too(client: Client) -> None:
    make_article(title="Mill reopens", body="Luka ONeill left.", people=["Luka ONeill"])
    respelled("Luka ONeill", "Łukasz O’Neill")

    moved = client.get("/people/lukasz-oneill/")

    assert (moved.status_code, moved["Location"]) == (301, "/people/luka-oneill/")


def test_reported_speech_is_counted_apart_from_quoted_words(client: Client) -> None:
    make_article(
        body="“It turns,” said Ada Brook. Ada Brook said the mill was old.",
        people=["Ada Brook"],
        quotations=[("It turns,", "Ada Brook"), ("the mill was old", "Ada Brook", "indirect")],
    )
    shown = see(client, "/people/ada-brook/")
    assert "quoted in 1 passage; 1 clause reported without marks" in shown
    assert "In their own words 1 and reported 1" in shown
    assert "the mill was old indirectly said" in shown
    assert client.get("/people.json").json()["results"][0]["quotations"] == 1
