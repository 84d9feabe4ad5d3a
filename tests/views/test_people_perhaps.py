"""Who may be the same person: shown with reasons, answered by curators with what it will change first."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Decision, Person, Suggestion
from tests.deciding.test_two_people import namesakes, two_translations
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db

PAIR = "/people/paul-dorn/perhaps/pavel-dorn/"


@pytest.fixture
def curator(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106  of no archive
    return client


def rule(browser: Client, kind: str, address: str = PAIR) -> str:
    form = {"ruling": kind, "reason": "seen in print"}
    return browser.post(address, form, follow=True).content.decode()


def test_a_person_says_whom_they_may_be_and_why(client: Client) -> None:
    two_translations()
    shown = see(client, "/people/paul-dorn/")
    assert "May be the same as Pavel Dorn" in shown
    assert "Paul Dorn and Pavel Dorn are one name in two languages. Same, or not?" in shown
    assert f'href="{PAIR}"' in get(client, "/people/paul-dorn/")


def test_namesakes_lead_to_each_other_and_say_what_keeps_them_apart(client: Client) -> None:
    namesakes()
    one, other = see(client, "/people/ada-brook/"), see(client, "/people/ada-brook-2/")
    assert "Another person of this name: Ada Brook, " in one
    assert "Against it: goalkeeper; senator." in one
    assert 'href="/people/ada-brook/"' in get(client, "/people/ada-brook-2/")
    assert "Another person of this name" in other


def test_both_sides_stand_beside_each_other_with_roles_outlets_years_and_a_sentence(client: Client) -> None:
    namesakes()
    shown = see(client, "/people/ada-brook/perhaps/ada-brook-2/")
    assert "Both are called Ada Brook." in shown
    for words in ("goalkeeper", "senator", "outlet unknown", "1 article, undated", "Sign in to rule on it."):
        assert words in shown
    assert "<b>goalkeeper</b> Ada Brook and Tomas Hald spoke." in get(
        client, "/people/ada-brook/perhaps/ada-brook-2/"
    )


def test_a_reader_cannot_rule_and_is_led_to_sign_in(client: Client) -> None:
    two_translations()
    response = client.post(PAIR, {"ruling": "same"})
    assert (response.status_code, Decision.objects.count()) == (302, 0)
    assert response["Location"].startswith("/admin/login/?next=")


def test_who_may_not_change_people_is_refused(client: Client) -> None:
    two_translations()
    client.force_login(User.objects.create_user("lee", password="a long secret"))  # noqa: S106  of no archive
    assert client.post(PAIR, {"ruling": "same"}).status_code == 403


def test_a_ruling_without_its_token_is_refused() -> None:
    two_translations()
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.create_superuser("kim", password="a long secret"))  # noqa: S106  of no archive
    assert browser.post(PAIR, {"ruling": "same"}).status_code == 403


def test_a_curator_sees_first_what_will_change(curator: Client) -> None:
    two_translations()
    shown = see(curator, f"{PAIR}?ruling=same")
    assert (
        "If they are one person “Pavel Dorn” in 1 article (2 mentions): Pavel Dorn → becomes Paul Dorn"
        in shown
    )
    assert not Decision.objects.exists()
    assert "The two are not suggested again" in see(curator, f"{PAIR}?ruling=different")


def test_a_curator_says_that_they_are_one(curator: Client) -> None:
    two_translations()
    page = rule(curator, "same")
    assert "They are one person now." in page
    assert "May be the same as" not in page
    assert Person.objects.get().slug == "paul-dorn"
    assert curator.get("/people/pavel-dorn/")["Location"] == "/people/paul-dorn/"


def test_a_curator_says_that_they_are_two_and_is_not_asked_again(curator: Client) -> None:
    two_translations()
    assert "They stay two people" in rule(curator, "different")
    assert not Suggestion.objects.exists()
    assert "May be the same as" not in get(curator, "/people/paul-dorn/")


def test_a_ruling_stands_on_the_page_and_is_taken_back_with_a_preview(curator: Client) -> None:
    two_translations()
    rule(curator, "same")
    decision = Decision.objects.get()
    assert "Paul Dorn and Pavel Dorn are one person: ruled by kim" in see(curator, "/people/paul-dorn/")
    address = f"/people/paul-dorn/rulings/{decision.key}/"
    assert "“Pavel Dorn” in 1 article (2 mentions): Paul Dorn → becomes Pavel Dorn" in see(curator, address)
    curator.post(address, {"reason": "it was a mistake"})
    assert Person.objects.count() == 2
    assert Suggestion.objects.count() == 1
    get(curator, address, 404)


def test_the_old_address_of_a_namesake_who_was_joined_leads_on(curator: Client) -> None:
    namesakes()
    rule(curator, "same", "/people/ada-brook/perhaps/ada-brook-2/")
    assert curator.get("/people/ada-brook-2/")["Location"] == "/people/ada-brook/"


def test_the_twin_has_the_suggestions_too(client: Client) -> None:
    two_translations()
    assert client.get("/people/paul-dorn.json").json()["perhaps"] == [
        {
            "slug": "pavel-dorn",
            "reasons": ["Paul Dorn and Pavel Dorn are one name in two languages."],
            "same_name": False,
            "ruled_two_people": False,
        }
    ]


def test_suggestions_are_answered_in_bulk_after_a_preview(curator: Client) -> None:
    two_translations()
    form = {"action": "one_person", "_selected_action": [Suggestion.objects.get().pk]}
    shown = curator.post("/admin/articles/suggestion/", form).content.decode()
    assert "(/people/pavel-dorn/)" in shown
    assert not Decision.objects.exists()
    curator.post("/admin/articles/suggestion/", {**form, "confirmed": "1", "reason": "seen in print"})
    assert Decision.objects.get().reason == "seen in print"
    assert Person.objects.count() == 1


def test_the_list_of_suggestions_says_why(curator: Client) -> None:
    two_translations()
    assert "are one name in two languages." in get(curator, "/admin/articles/suggestion/")
