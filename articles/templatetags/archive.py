"""Words that templates need: dates with their certainty, counts, an outlet's initials, the navigation."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Appearance, Article, Event, HouseMark, Outlet, Quotation
from articles.reading.records import Certainty
from articles.views import date_words, known_lines
from articles.views.article_moments import Resolved
from articles.views.article_text import ASKED_FOR
from articles.views.marked_text import BECAUSE, MOMENT, NAME, Piece

register = template.Library()

PLACES = (
    ("Articles", "search"),
    ("Timeline", "timeline"),
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
def without_stress(sentence: str) -> str:
    """Return what was understood of a search as plain words: without the stars around what was typed."""
    return sentence.replace("*", "")


@register.filter
def event_words(event: Event) -> str:
    """Say over which days an event was reported: "11–13 March 2022"."""
    return date_words.span_in_words(event.earliest, event.latest)


@register.filter
def others_telling(event: Event, outlet: Outlet) -> list[str]:
    """Return the names of the other outlets that tell an event, each once."""
    others = (telling.outlet for telling in event.articles.all() if telling.outlet_id != outlet.pk)
    return list(dict.fromkeys(other.name if other else "outlet unknown" for other in others))


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
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in SMALL_WORDS] or name.split()
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
    words = format_html("{}", piece.text)
    for wrap in (_in_name, _in_moment, _in_mark):
        words = wrap(piece, words)
    for anchor in piece.anchors:
        words = format_html('<span id="{}">{}</span>', anchor, words)
    return format_html("{}{}{}", _said_before(piece), words, _said_after(piece))


@register.filter
def is_web_address(address: str) -> bool:
    """Tell whether an address that a text gives may be a link: it may be anything."""
    return address.startswith(("https://", "http://"))


@register.filter
def line_address(mark: HouseMark) -> str:
    """Return the address of a line that articles share."""
    return known_lines.line_address(mark.number)


@register.filter
def kind_words(mark: HouseMark) -> str:
    """Say what of a text a mark is: "a line", "a form of credit"."""
    return known_lines.kind_words(mark.kind)


@register.filter
def at(things: Mapping[int, Any], place: int) -> Any:
    """Return what a mapping has there, nothing where it has nothing."""
    return things.get(place)


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


def _in_name(piece: Piece, words: SafeString) -> SafeString:
    name = piece.within(NAME)
    if name is None:
        return words
    person = name.about.person if isinstance(name.about, Appearance) else None
    if person is None:
        return format_html('<span class="name name--open">{}</span>', words)
    return format_html('<a class="name" href="{}">{}</a>', person.get_absolute_url(), words)


def _in_moment(piece: Piece, words: SafeString) -> SafeString:
    moment = piece.within(MOMENT)
    if moment is None or not isinstance(moment.about, Resolved):
        return words
    noted = " moment--noted" if moment.about.is_noted else ""
    if not moment.about.iso:
        return format_html('<span class="moment{}">{}</span>', noted, words)
    return format_html('<time class="moment{}" datetime="{}">{}</time>', noted, moment.about.iso, words)


def _in_mark(piece: Piece, words: SafeString) -> SafeString:
    kind = next((kind for kind in ASKED_FOR if piece.within(kind)), "")
    return format_html('<mark class="asked asked--{}">{}</mark>', kind, words) if kind else words


def _said_before(piece: Piece) -> SafeString:
    """Say in the margin what the words are marked for, where the mark begins."""
    because = next((mark for mark in piece.opening if mark.kind == BECAUSE), None)
    if because is None:
        return SafeString("")
    return format_html(
        '<span class="because">the {}<span class="visually-hidden">: </span></span>', because.about
    )


def _said_after(piece: Piece) -> SafeString:
    """Write the days that the words come to after them, in an editor's brackets."""
    moments = (mark.about for mark in piece.closing if isinstance(mark.about, Resolved))
    noted = [moment.words for moment in moments if moment.is_noted]
    return format_html('<span class="moment__is"> [≈ {}]</span>', noted[0]) if noted else SafeString("")


def _place(name: str, url: str, path: str) -> dict[str, str]:
    current = "page" if path == url else "true" if path.startswith(url) else ""
    return {"name": name, "url": url, "current": current}
