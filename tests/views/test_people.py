import pytest
from django.test import Client

from articles.models import Appearance, Article, Person
from tests.factories import Dated, make_article, make_event
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def two_tellings() -> None:
    make_article(
        title="Mill reopens",
        body="“It turns,” said Ada Brook. Tomas Hald watched.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("It turns,", "Ada Brook")],
    )
    make_article(
        title="Old mill",
        body="“It grinds,” said Ada Brook.",
        outlet="Northern Wire",
        published="2023-06-05",
        people=["Ada Brook"],
        quotations=[("It grinds,", "Ada Brook")],
    )


def respelled(name: str, spelling: str) -> None:
    """Give a person one more spelling, as an import of another article would."""
    article = make_article(title="A departure", body=f"{spelling} left.", people=[spelling])
    Appearance.objects.filter(article=article).update(person=Person.objects.get(name=name))
    Person.objects.filter(name=spelling).delete()


def test_people_stand_in_the_order_of_their_surnames_with_their_counts(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/")
    assert "2 people Ada Brook 2 articles, 2 quotations Tomas Hald 1 article" in shown
    assert 'href="/articles/?person=ada-brook"' in get(client, "/people/")


def test_people_are_found_by_any_spelling(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    shown = see(client, "/people/?q=broock")
    assert "1 person named “broock” Ada Brook also Adah Broock 3 articles" in shown


def test_people_are_found_by_the_first_letter_of_the_surname(client: Client) -> None:
    two_tellings()
    assert "1 person under H Tomas Hald" in see(client, "/people/?letter=H")


def test_a_name_that_nobody_has_offers_the_search(client: Client) -> None:
    assert "Nobody is so named." in see(client, "/people/?q=Nemo")
    assert 'href="/articles/?q=Nemo"' in get(client, "/people/?q=Nemo")


def test_an_archive_without_people_says_where_they_come_from(client: Client) -> None:
    assert "Nobody yet: people come with the first import." in see(client, "/people/")


def test_a_person_says_how_often_and_where_they_are_named(client: Client) -> None:
    two_tellings()
    page, shown = get(client, "/people/ada-brook/"), see(client, "/people/ada-brook/")
    assert "<title>Ada Brook – 2 articles, 2 quotations – News archive</title>" in page
    assert "Ada Brook Named 2 times in 2 articles, quoted in 2 passages." in shown


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
    assert "It grinds" not in shown
    assert "It turns" not in see(client, "/people/ada-brook/?q=grinds")


def test_an_outlet_that_is_not_there_narrows_to_nothing_and_says_so(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/ada-brook/?outlet=nowhere")
    assert "There is no outlet “nowhere”." in shown
    assert "None of them is so. Show all 2" in shown


def test_spellings_say_who_uses_them(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    shown = see(client, "/people/ada-brook/")
    assert (
        "Spellings 2 Ada Brook 2 NW Northern Wire 1 HP Harbour Post 1 Adah Broock 1 ? outlet unknown" in shown
    )


def test_roles_stand_as_written(client: Client) -> None:
    two_tellings()
    use = Appearance.objects.filter(name="Tomas Hald").get()
    use.roles = [{"start": 0, "end": 5, "text": "mayor"}]
    use.save()
    assert "Roles as written 1 mayor 1 HP Harbour Post 1" in see(client, "/people/tomas-hald/")


def test_mentions_over_time_are_drawn_and_tabled(client: Client) -> None:
    two_tellings()
    page, shown = get(client, "/people/ada-brook/"), see(client, "/people/ada-brook/")
    assert page.count("<rect ") == 3
    assert "Month Mentions April 2023 1 June 2023 1" in shown
    assert "/articles/?person=ada-brook&amp;from=2023-04-01&amp;to=2023-04-30" in page


def test_mentions_without_a_date_are_counted_apart(client: Client) -> None:
    make_article(body="Ada Brook came.", people=["Ada Brook"])
    wide = Dated("2023-01-01", "2024-12-31", "inferred")
    make_article(title="Two", body="Ada Brook left.", people=["Ada Brook"], published=wide)
    shown = see(client, "/people/ada-brook/")
    assert "1 mention in texts whose date is wider than a month 1 mention in undated texts" in shown


def test_company_shows_the_very_articles_that_name_both(client: Client) -> None:
    two_tellings()
    assert "Named together with Tomas Hald 1 article" in see(client, "/people/ada-brook/")
    shown = see(client, "/people/ada-brook/?with=tomas-hald")
    assert "Tomas Hald 1 article Mill reopens 2 April 2023" in shown


def test_people_of_one_surname_are_named_and_never_merged(client: Client) -> None:
    two_tellings()
    make_article(title="Three", body="Otto Brook left.", people=["Otto Brook"])
    shown = see(client, "/people/ada-brook/")
    assert "Others of the same surname Otto Brook The surname alone makes nobody one person." in shown


def test_someone_never_quoted_is_said_to_be_so(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/tomas-hald/")
    assert "Named 1 time in 1 article, never quoted." in shown
    assert "No words of Tomas Hald are quoted in the archive." in shown


def test_the_address_of_another_spelling_leads_to_the_person(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    response = client.get("/people/adah-broock/?with=tomas-hald")
    assert (response.status_code, response["Location"]) == (301, "/people/ada-brook/?with=tomas-hald")


def test_nobody_of_that_name_is_404_with_a_way_on(client: Client) -> None:
    assert "Search the articles" in see(client, "/people/nemo/", 404)
    get(client, "/people/nemo.json", 404)


def test_people_come_as_json_in_the_same_order(client: Client) -> None:
    two_tellings()
    answer = client.get("/people.json?q=a").json()
    assert answer["count"] == 2
    assert answer["results"][0] == {
        "name": "Ada Brook",
        "slug": "ada-brook",
        "articles": 2,
        "quotations": 2,
        "spellings": ["Ada Brook"],
    }


def test_a_person_comes_as_json(client: Client) -> None:
    two_tellings()
    answer = client.get("/people/ada-brook.json").json()
    assert [said["text"] for said in answer["quotations"]] == ["It grinds,", "It turns,"]
    assert answer["spellings"] == [
        {"text": "Ada Brook", "count": 2, "outlets": {"northern-wire": 1, "harbour-post": 1}}
    ]


def test_hostile_names_are_text(client: Client) -> None:
    hostile = "<script>alert(1)</script>"
    article = make_article(body=f"Ada {hostile} came.", people=[f"Ada {hostile}"])
    person = Person.objects.get(appearances__article=article)
    for address in ("/people/", person.get_absolute_url(), f"/people/?q={hostile}"):
        assert "<script>alert" not in get(client, address)


@pytest.mark.parametrize("articles", [1, 20])
def test_the_number_of_queries_on_a_person_does_not_grow(
    client: Client, articles: int, django_assert_num_queries: object
) -> None:
    for n in range(articles):
        make_event(
            make_article(
                title=f"Mill {n}",
                body=f"“It turns {n},” said Ada Brook. Tomas Hald{n} watched.",
                outlet=f"Post {n}",
                people=["Ada Brook", f"Tomas Hald{n}"],
                quotations=[(f"It turns {n},", "Ada Brook")],
            )
        )
    with django_assert_num_queries(17):  # type: ignore[operator]
        get(client, "/people/ada-brook/")


@pytest.mark.parametrize("people", [1, 20])
def test_the_number_of_queries_on_people_does_not_grow(
    client: Client, people: int, django_assert_num_queries: object
) -> None:
    for n in range(people):
        make_article(title=f"Mill {n}", body=f"Ada Brook{n} came.", people=[f"Ada Brook{n}"])
    with django_assert_num_queries(12):  # type: ignore[operator]
        get(client, "/people/")


def test_people_come_as_csv_with_their_spellings_in_one_cell(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    assert "Ada Brook,ada-brook,3,2,Ada Brook; Adah Broock" in get(client, "/people.csv")


def test_a_spelling_with_a_stroke_and_an_apostrophe_leads_to_the_person_too(client: Client) -> None:
    make_article(title="Mill reopens", body="Luka ONeill left.", people=["Luka ONeill"])
    respelled("Luka ONeill", "Łukasz O’Neill")

    moved = client.get("/people/lukasz-oneill/")

    assert (moved.status_code, moved["Location"]) == (301, "/people/luka-oneill/")
