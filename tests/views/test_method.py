import pytest
from django.test import Client

from articles.reading import cleaning
from articles.reading.cleaning.house_lines import line_patterns
from articles.reading.people import things
from tests.views.pages import get, see

pytestmark = pytest.mark.django_db


def test_every_rule_that_names_a_block_is_listed_in_its_own_words(client: Client) -> None:
    shown = see(client, "/method/")
    for rule in cleaning.RULES:
        assert " ".join((rule.__doc__ or "no reason given").split())[:60] in shown


def test_every_kind_of_thing_that_is_no_person_is_told(client: Client) -> None:
    """One line a rule: a new rule wants its line."""
    people = get(client, "/method/").partition('id="people"')[2].partition("</ul>")[0]
    assert people.count("<li>") == len(things.RULES)


def test_every_house_line_rule_is_named(client: Client) -> None:
    shown = see(client, "/method/")
    assert [rule for rule, _ in line_patterns("house") if rule not in shown] == []


def test_it_says_what_the_marks_of_certainty_mean(client: Client) -> None:
    shown = see(client, "/method/")
    assert "≈ 11 March 2019 (inferred) Inferred. It follows from what the text says." in shown
    assert "Unknown is an answer" in shown


@pytest.mark.parametrize(
    "anchor",
    [
        "certainty",
        "removed",
        "title",
        "outlet",
        "date",
        "authors",
        "place",
        "language",
        "lines",
        "copies",
        "accuracy",
        "events",
        "limits",
    ],
)
def test_other_pages_can_link_to_a_part_of_it(client: Client, anchor: str) -> None:
    assert f'id="{anchor}"' in get(client, "/method/")


def test_it_says_when_words_are_one_saying(client: Client) -> None:
    shown = see(client, "/method/")
    assert "in several articles within 7 days, in the same words" in shown
    assert "Within 2 days in other words, or reported, it is only suggested" in shown
