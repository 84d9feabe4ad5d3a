"""More like one article: by which words, and what is left out."""

import pytest

from articles.models import Article
from articles.search.alike import SHARED_AT_LEAST, like, telling_words
from tests.factories import make_article, make_event, make_one_text

pytestmark = pytest.mark.django_db

LEVEES = (
    "Auditors of the Sorna delta found that dredging of the levees had been invoiced twice by the contractor."
)
AGAIN = "The contractor who invoiced dredging in the Sorna delta told auditors he knew of no broken levees."
OTHER = "A choir from Lisk sang for the auditors of the bank on Monday, and the hall was full."


def titles(shown: Article) -> list[str]:
    return [each.article.title for each in like(shown, at_most=5)]


def test_what_shares_the_telling_words_is_alike_and_says_by_which() -> None:
    shown = make_article(title="Levees of the delta", body=LEVEES)
    make_article(title="Contractor speaks", body=AGAIN)
    make_article(title="Choir sings", body=OTHER)

    [found] = like(shown, at_most=5)

    assert found.article.title == "Contractor speaks"
    assert {"dredging", "sorna", "levees", "auditors"} <= set(found.words)
    assert len(found.words) >= SHARED_AT_LEAST
    assert "the" not in found.words


def test_copies_and_tellings_of_the_same_event_are_left_out() -> None:
    shown, copy = make_article(title="Levees", body=LEVEES), make_article(title="Levees, too", body=LEVEES)
    telling = make_article(title="Told by another", body=AGAIN)
    make_article(title="A year later", body=f"{AGAIN} A year has gone.")
    make_one_text(shown, copy)
    make_event(shown, telling)

    assert titles(Article.objects.get(pk=shown.pk)) == ["A year later"]
    assert "Levees" not in titles(Article.objects.get(pk=copy.pk))


def test_a_text_of_a_few_words_is_like_nothing() -> None:
    make_article(title="Ferry", body="It sails.")

    assert titles(make_article(title="Ferry", body="It sails!")) == []


def test_the_words_that_tell_most_are_rare_in_news_and_no_numbers() -> None:
    words = telling_words(
        "Dredging in the delta", "The dredging cost 386 and went on and on for the government."
    )

    assert next(iter(words)) == "dredging"
    assert not {"386", "in"} & set(words)
