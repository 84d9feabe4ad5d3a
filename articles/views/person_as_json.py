"""A person as data: the twin of the page, all of each list."""

from articles.models import Article, Quotation
from articles.views.person_page import PersonPage
from articles.views.person_words import Wording

Row = dict[str, object]
UNKNOWN = "none"


def person_as_json(page: PersonPage) -> Row:
    """Return everything the page holds, within what the address asks for."""
    light = ("sentence", "appearance__mentions", "appearance__roles")
    said = list(page.said.select_related("appearance__person").defer(*light))
    about = Quotation.objects.select_related("appearance__person").defer(*light).in_bulk(page.about)
    rows = {*page.chosen_articles, *(each.article_id for each in (*said, *about.values()))}
    articles = Article.objects.for_cards().defer("reading", "body").in_bulk(rows)
    return {
        "name": page.person.name,
        "slug": page.person.slug,
        "mentions": page.mentions,
        "articles_in_all": len(page.articles),
        "notices": page.asked.notices,
        "spellings": [_wording(wording) for wording in page.spellings],
        "roles": [_wording(wording) for wording in page.roles],
        "over_time": _over_time(page),
        "undated": page.over_time.undated,
        "dated_more_broadly": len(page.over_time.broad),
        "articles": [_article(articles[pk]) for pk in page.chosen_articles],
        "quotations": [_said(each, articles[each.article_id]) for each in said],
        "about": [_said(about[pk], articles[about[pk].article_id]) for pk in page.about],
        "together": [
            {"text": other.name, "person": other.slug, "articles": other.together} for other in page.company
        ],
        "silent": _silent(page),
        "perhaps": _perhaps(page),
    }


def _wording(wording: Wording) -> Row:
    return {
        "text": wording.text,
        "articles": wording.count,
        "mentions": wording.mentions,
        "years": wording.years,
        "outlets": {each.outlet.slug if each.outlet else UNKNOWN: each.count for each in wording.outlets},
    }


def _over_time(page: PersonPage) -> list[Row]:
    return [
        {"text": bar.typed, "articles": bar.count, "of": bar.of, "mentions": bar.mentions}
        for bar in page.over_time.counted
    ]


def _silent(page: PersonPage) -> list[Row]:
    """Return the outlets that never name the person: their articles of those months, and of any time."""
    return [
        {"text": each.outlet.name, "outlet": each.outlet.slug, "articles": each.then, "of": each.of}
        for each in page.silence.outlets
    ]


def _perhaps(page: PersonPage) -> list[Row]:
    likenesses = (*page.likenesses.namesakes, *page.likenesses.perhaps)
    return [
        {
            "slug": each.person.slug,
            "reasons": each.reasons,
            "same_name": each.is_namesake,
            "ruled_two_people": each.is_settled,
        }
        for each in likenesses
    ]


def _article(article: Article) -> Row:
    return {
        "article": article.key,
        "title": article.title,
        "outlet": article.outlet.slug if article.outlet else UNKNOWN,
        "published_earliest": article.published_earliest,
        "published_latest": article.published_latest,
        "published_certainty": article.published_certainty,
        "event": article.event.slug if article.event else None,
    }


def _said(quotation: Quotation, article: Article) -> Row:
    return {
        **_article(article),
        "text": quotation.text,
        "start": quotation.start,
        "end": quotation.end,
        "person": quotation.person.slug if quotation.person else None,
        "speaker": quotation.person.name if quotation.person else quotation.speaker_text,
        "kind": quotation.kind,
        "verb": quotation.verb,
        "certainty": quotation.certainty,
        "said_earliest": quotation.said_earliest,
        "said_latest": quotation.said_latest,
    }
