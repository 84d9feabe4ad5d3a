import pytest
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_event
from tests.views.named_people import called, respelled, two_tellings
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def test_people_stand_in_the_order_of_their_surnames_with_their_counts(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/")
    assert "2 people Ada Brook 2 articles, 2 quotations Tomas Hald 1 article" in shown
    assert 'href="/articles/?person=ada-brook"' in get(client, "/people/")


def test_people_are_found_by_any_spelling(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    shown = see(client, "/people/?q=broock")
    assert "1 person named “broock” × Start over Ada Brook also Adah Broock 3 articles" in shown


def test_people_are_found_by_the_first_letter_of_the_surname(client: Client) -> None:
    two_tellings()
    assert "1 person under H × Start over Tomas Hald" in see(client, "/people/?letter=H")


def test_people_stand_by_the_number_of_their_articles_where_that_is_asked(client: Client) -> None:
    two_tellings()
    make_article(title="Three", body="Zoe Zander left.", people=["Zoe Zander"])
    by_articles = client.get("/people.json?sort=articles").json()["results"]
    assert [row["name"] for row in by_articles] == ["Ada Brook", "Tomas Hald", "Zoe Zander"]
    by_name = see(client, "/people/")
    assert by_name.index("Ada Brook") < by_name.index("Tomas Hald") < by_name.index("Zoe Zander")


def test_people_are_narrowed_by_outlet_event_and_role_with_exact_counts(client: Client) -> None:
    two_tellings()
    called("Tomas Hald", "mayor of the harbour")
    called("Ada Brook", "mayor", outlet="Northern Wire")
    make_event(*Article.objects.order_by("title"), title="The mill")
    shown = see(client, "/people/")
    assert "Named by Harbour Post 2 Northern Wire 1 Called mayor 2 mayor of the harbour 1" in shown
    assert "In reports of The mill 2" in shown
    event = Article.objects.first().event
    for query, names in (
        ("outlet=northern-wire", ["Ada Brook"]),
        ("role=mayor", ["Ada Brook", "Tomas Hald"]),
        ("role=mayor&outlet=harbour-post", ["Tomas Hald"]),
        (f"event={event.slug}", ["Ada Brook", "Tomas Hald"]),
        ("outlet=none", []),
        ("role=text", []),
    ):
        answer = client.get(f"/people.json?{query}").json()
        assert [row["name"] for row in answer["results"]] == names
        assert answer["count"] == len(names)


def test_what_a_list_of_people_cannot_mean_gives_a_notice_and_nobody(client: Client) -> None:
    two_tellings()
    shown = see(client, "/people/?outlet=nowhere&event=never&sort=age")
    for notice in ("There is no outlet “nowhere”.", "There is no event “never”.", "There is no order “age”"):
        assert notice in shown
    assert "0 people" in shown


def test_a_name_that_nobody_has_offers_the_search(client: Client) -> None:
    assert "Nobody is so named." in see(client, "/people/?q=Nemo")
    assert 'href="/articles/?q=Nemo"' in get(client, "/people/?q=Nemo")


def test_an_archive_without_people_says_where_they_come_from(client: Client) -> None:
    assert "Nobody yet: people come with the first import." in see(client, "/people/")


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


@pytest.mark.parametrize("people", [1, 20])
def test_the_number_of_queries_on_people_does_not_grow(
    client: Client, people: int, django_assert_num_queries: object
) -> None:
    for n in range(people):
        make_article(title=f"Mill {n}", body=f"Ada Brook{n} came.", people=[f"Ada Brook{n}"])
    get(client, "/people/")
    with django_assert_num_queries(8):  # type: ignore[operator]
        get(client, "/people/")


def test_people_come_as_csv_with_their_spellings_in_one_cell(client: Client) -> None:
    two_tellings()
    respelled("Ada Brook", "Adah Broock")
    assert "Ada Brook,ada-brook,3,2,Ada Brook; Adah Broock" in get(client, "/people.csv")
