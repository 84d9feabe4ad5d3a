from typing import Any

import pytest

from articles.deciding.rulings import InvalidDecision, Ruling, checked

ARTICLE = {"article": "0123456789abcdef"}


def test_a_ruling_is_kept_in_one_written_form() -> None:
    ruling = checked(Ruling("article.title", ARTICLE, {"title": "  Mill \n reopens "}))
    assert ruling.value == {"title": "Mill reopens"}


def test_two_names_are_a_pair_in_whatever_order_they_come() -> None:
    one = checked(Ruling("people.same", {"names": ["Bo Lind", "Ada Brook"]}))
    other = checked(Ruling("people.same", {"names": ["Ada Brook", "Bo Lind"]}))
    assert one == other


def test_an_unknown_date_can_be_ruled() -> None:
    ruling = checked(Ruling("article.published", ARTICLE, {"earliest": None, "latest": None}))
    assert ruling.value == {"earliest": None, "latest": None}


def test_an_unknown_outlet_can_be_ruled() -> None:
    assert checked(Ruling("article.outlet", ARTICLE, {"outlet": ""})).value == {"outlet": ""}


@pytest.mark.parametrize(
    ("kind", "subject", "value", "why"),
    [
        ("article.colour", ARTICLE, {}, "no decision of the kind"),
        ("article.title", ARTICLE, {"title": " "}, "missing or empty"),
        ("article.title", {}, {"title": "Mill reopens"}, "missing or empty"),
        ("article.title", ARTICLE, {"title": "x" * 501}, "more than 500"),
        ("article.outlet", ARTICLE, {}, "missing or empty"),
        ("article.published", ARTICLE, {"earliest": "2024-05-02", "latest": "2024-05-01"}, "upside down"),
        ("article.published", ARTICLE, {"earliest": "2024-05-02"}, "needs both"),
        ("article.published", ARTICLE, {"earliest": "2024-02-30", "latest": "2024-03-01"}, "no date"),
        ("people.same", {"names": ["Ada Brook"]}, {}, "takes two"),
        ("people.same", {"names": ["Ada Brook", "Bo Lind"]}, {"sure": 1}, "has no value"),
        ("event.same", {"articles": ["a", "a"]}, {}, "The two are the same"),
        ("outlet.name", {"outlet": "Post\0"}, {"name": "Harbour Post"}, "NUL"),
        ("person.name", [], {}, "objects with named fields"),
    ],
)
def test_what_cannot_be_decided_is_refused_in_words(
    kind: str, subject: Any, value: dict[str, Any], why: str
) -> None:
    with pytest.raises(InvalidDecision, match=why):
        checked(Ruling(kind, subject, value))
