"""Words that templates need: dates with their certainty, counts, an outlet's initials, the navigation."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Appearance, Article, Event, Quotation
from articles.reading.records import Certainty
from articles.views import date_words
from articles.views.marked_text import Mark, Piece

register = template.Library()

PLACES = (
    ("Articles", "search"),
    ("Events", "events"),
    ("People", "people"),
    ("Quotations", "quotations"),
    ("Outlets", "outlets"),
    ("Imports", "imports"),
    ("Method", "method"),
)
INFERRED = (
    '<span class="inferred">≈ <span class="inferred__value">{}</span>'
    '<span class="visually-hidden"> (inferred)</span></span>'
)
SMALL_WORDS = frozenset({"the", "of", "and", "a", "for"})


@register.filter
def published_words(article: Article) -> str:
    """Say when it was published, certainty and all: "≈ 11 March 2022", "date unknown"."""
    return date_words.with_certainty(published_plain(article), article.published_certainty)


@register.filter
def published_plain(article: Article) -> str:
    """Say when it was published, without the mark of certainty, for `_certain.html`."""
    return date_words.in_words(article.published_earliest, article.published_latest, article.published_on)


@register.filter
def published_iso(article: Article) -> str:
    """Return as much of the ISO date as is known, for <time datetime>."""
    if article.published_earliest is None or article.published_latest is None:
        return ""
    return date_words.iso(article.published_earliest, article.published_latest, article.published_on)


@register.filter
def event_words(event: Event) -> str:
    """Say over which days an event was reported: "11–13 March 2022"."""
    return date_words.span_in_words(event.earliest, event.latest)


@register.filter
def said_words(quotation: Quotation) -> str:
    """Say when the words were spoken, if the text tells of another day than its own; else empty."""
    if quotation.said_latest is None:
        return ""
    said = date_words.in_words(quotation.said_earliest, quotation.said_latest)
    if said == published_plain(quotation.article):
        return ""
    return date_words.with_certainty(said, quotation.article.published_certainty)


@register.filter
def counted(count: int, noun: str) -> str:
    """Count things: `3|counted:"article"` is "3 articles"; an odd plural goes after a comma."""
    singular, _, plural = noun.partition(",")
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


@register.filter
def initials(name: str) -> str:
    """Return the one or two letters that stand for an outlet: "The Harbour Post" is HP."""
    words = [word for word in name.split() if word.lower() not in SMALL_WORDS] or name.split()
    return "".join(word[0] for word in words[:2]).upper()


@register.simple_tag
def certain(value: object, certainty: str, unknown: str = "unknown") -> SafeString:
    """Show a value with the mark of its certainty: plain, dotted after "≈", or an open question."""
    if certainty == Certainty.UNKNOWN:
        return format_html('<span class="unknown">{}</span>', unknown or "unknown")
    if certainty == Certainty.INFERRED:
        return format_html(INFERRED, value)
    return format_html("{}", value)


@register.simple_tag
def published(article: Article) -> SafeString:
    """Show when it was published, for people and for machines."""
    words = certain(published_plain(article), article.published_certainty, "date unknown")
    day = published_iso(article)
    return format_html('<time datetime="{}">{}</time>', day, words) if day else words


@register.simple_tag
def piece_of_text(piece: Piece) -> SafeString:
    """Print a stretch of a text: the name in it leads to the person, the anchors make it reachable."""
    words = _named(piece.name, piece.text) if piece.name else format_html("{}", piece.text)
    for anchor in piece.anchors:
        words = format_html('<span id="{}">{}</span>', anchor, words)
    return words


@register.simple_tag
def outlets_query(*articles: Article) -> str:
    """Name the outlets of these articles for a comparison's address; an unknown one is "none"."""
    slugs = [article.outlet.slug if article.outlet else "none" for article in articles]
    return urlencode([("outlet", slug) for slug in slugs])


@register.inclusion_tag("_navigation.html", takes_context=True)
def navigation(context: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Link the parts of the archive, the one being read marked."""
    path = context["request"].path if "request" in context else ""
    return {"places": [_place(name, reverse(view), path) for name, view in PLACES]}


def _named(mark: Mark, text: str) -> SafeString:
    person = mark.about.person if isinstance(mark.about, Appearance) else None
    if person is None:
        return format_html('<span class="name name--open">{}</span>', text)
    return format_html('<a class="name" href="{}">{}</a>', person.get_absolute_url(), text)


def _place(name: str, url: str, path: str) -> dict[str, str]:
    current = "page" if path == url else "true" if path.startswith(url) else ""
    return {"name": name, "url": url, "current": current}
