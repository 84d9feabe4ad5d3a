from datetime import date

import pytest
from django.template import Context, Template

from articles.models import Article, Event, Outlet, Quotation
from articles.templatetags.archive import (
    certain,
    counted,
    event_words,
    initials,
    outlets_query,
    published,
    published_iso,
    published_words,
    said_words,
)


def dated(earliest: str, latest: str, *, likeliest: str = "", certainty: str = "stated") -> Article:
    return Article(
        published_earliest=date.fromisoformat(earliest),
        published_latest=date.fromisoformat(latest),
        published_on=date.fromisoformat(likeliest) if likeliest else None,
        published_certainty=certainty,
    )


UNDATED = Article(published_certainty="unknown")


@pytest.mark.parametrize(
    ("article", "words", "iso"),
    [
        (dated("2019-03-11", "2019-03-11"), "11 March 2019", "2019-03-11"),
        (dated("2019-03-11", "2019-03-11", certainty="inferred"), "≈ 11 March 2019", "2019-03-11"),
        (dated("2019-03-01", "2019-03-31"), "March 2019", "2019-03"),
        (dated("2019-01-01", "2019-12-31"), "2019", "2019"),
        (dated("2019-08-24", "2019-09-30", certainty="inferred"), "≈ between 24 Aug and 30 Sep 2019", "2019"),
        (dated("2019-03-09", "2019-03-12"), "between 9 and 12 March 2019", "2019-03"),
        (dated("2018-12-24", "2019-01-02"), "between 24 Dec 2018 and 2 Jan 2019", ""),
        (dated("2019-03-09", "2019-03-12", likeliest="2019-03-11"), "11 March 2019", "2019-03-11"),
        (UNDATED, "date unknown", ""),
    ],
)
def test_a_date_is_said_with_its_precision_and_certainty(article: Article, words: str, iso: str) -> None:
    assert (published_words(article), published_iso(article)) == (words, iso)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2019-03-11", "2019-03-11", "11 March 2019"),
        ("2019-03-11", "2019-03-13", "11–13 March 2019"),
        ("2019-03-30", "2019-04-02", "30 March – 2 April 2019"),
        ("2018-12-30", "2019-01-02", "30 December 2018 – 2 January 2019"),
    ],
)
def test_the_days_of_an_event_are_said_as_a_span(earliest: str, latest: str, words: str) -> None:
    event = Event(earliest=date.fromisoformat(earliest), latest=date.fromisoformat(latest))
    assert event_words(event) == words


def test_an_event_of_undated_articles_has_no_dates() -> None:
    assert event_words(Event()) == "dates unknown"


def test_words_are_dated_when_the_text_tells_of_another_day_than_its_own() -> None:
    day, article = date(2019, 2, 27), dated("2019-03-11", "2019-03-11")
    assert said_words(Quotation(article=article, said_earliest=day, said_latest=day)) == "27 February 2019"
    assert said_words(Quotation(article=article)) == ""
    same = date(2019, 3, 11)
    assert said_words(Quotation(article=article, said_earliest=same, said_latest=same)) == ""


def test_a_day_counted_from_an_inferred_date_is_inferred_too() -> None:
    day, article = date(2019, 2, 27), dated("2019-03-11", "2019-03-11", certainty="inferred")
    assert said_words(Quotation(article=article, said_earliest=day, said_latest=day)) == "≈ 27 February 2019"


def test_stated_is_plain_inferred_is_marked_unknown_is_an_open_question() -> None:
    assert certain("Mill", "stated") == "Mill"
    assert "≈ " in certain("Mill", "inferred")
    assert "(inferred)" in certain("Mill", "inferred")
    assert certain(None, "unknown", "outlet unknown") == '<span class="unknown">outlet unknown</span>'


def test_a_value_never_brings_tags_of_its_own() -> None:
    assert certain("<b>", "stated") == "&lt;b&gt;"
    assert "<b>" not in certain("<b>", "inferred")


def test_a_date_is_there_for_machines_when_there_is_one() -> None:
    assert published(dated("2019-03-11", "2019-03-11")) == '<time datetime="2019-03-11">11 March 2019</time>'
    assert "<time" not in published(UNDATED)


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [
        (1, "article", "1 article"),
        (0, "article", "0 articles"),
        (2, "person,people", "2 people"),
        (12345, "article", "12,345 articles"),
    ],
)
def test_things_are_counted_in_words(count: int, noun: str, words: str) -> None:
    assert counted(count, noun) == words


@pytest.mark.parametrize(
    ("name", "letters"),
    [("The Harbour Post", "HP"), ("Coast", "C"), ("the", "T"), ("Voice of the North", "VN"), ("", "")],
)
def test_an_outlet_has_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_comparison_is_asked_for_by_outlets_and_an_unknown_one_is_none() -> None:
    known = Article(outlet=Outlet(name="Harbour Post", slug="harbour-post"))
    assert outlets_query(known, Article()) == "outlet=harbour-post&outlet=none"


def test_a_card_is_made_of_what_its_article_says() -> None:
    article = dated("2019-03-11", "2019-03-11", certainty="inferred")
    article.key, article.title, article.title_certainty = "0123456789abcdef", "Mill <reopens>", "stated"
    article.outlet_certainty = "unknown"
    template = Template('{% include "_article_card.html" with article=article only %}')
    card = template.render(Context({"article": article}))
    assert 'href="/articles/0123456789abcdef/mill-reopens/">Mill &lt;reopens&gt;</a>' in card
    assert "outlet unknown" in card
    assert '<time datetime="2019-03-11">' in card
