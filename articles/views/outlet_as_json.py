"""Outlets as data: the twins of their pages."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from articles.views.outlet_figures import Named
from articles.views.outlet_matrix import Counted, Matrix, Told
from articles.views.outlets_shown import Figures
from articles.views.own_voices import Shown, Voice
from articles.views.volume import Bar

if TYPE_CHECKING:
    from articles.views.outlets_compared import Compared


Json = dict[str, Any]


def listed(figures: Figures) -> Json:
    return {
        "name": figures.outlet.name,
        "slug": figures.outlet.slug,
        "articles": figures.volume.total,
        "undated": figures.volume.undated,
        "address": figures.outlet.get_absolute_url(),
    }


def whole(figures: Figures) -> Json:
    volume = figures.volume
    return {
        **listed(figures),
        "volume": {
            "unit": volume.unit,
            "bars": [_bar(bar) for bar in volume.bars],
            "wider": volume.wider,
            "of": volume.of,
        },
        "named": [_named(each) for each in figures.named],
    }


def compared(compared: "Compared") -> Json:
    """Return the whole comparison: all rows, not a page of them."""
    slugs = compared.chosen.slugs
    about = {"notices": compared.notices, "understood": compared.scope.words}
    if len(slugs) < 2:
        return about
    told = compared.matrix
    return {
        **about,
        "articles": compared.total,
        "of": compared.of,
        "outlets": [whole(each) for each in compared.figures],
        "events": [_told(slugs, row) for row in told.rows],
        **_counts(told),
        "voices": [_voice(each) for each in compared.voices],
    }


def _counts(told: Matrix) -> Json:
    return {
        "events_told": told.events,
        "shared": told.shared,
        "first_unknown": told.unknown_first,
        "alone": {each.outlet.slug: each.alone for each in told.counted},
        "first": {each.outlet.slug: _first_count(each) for each in told.counted},
    }


def _first_count(counted: Counted) -> Json:
    return {"first": counted.first, "of": counted.shared}


def _bar(bar: Bar) -> Json:
    return {
        "since": bar.since,
        "until": bar.until,
        "articles": bar.count,
        "of": bar.of,
        "perhaps": bar.perhaps,
    }


def _voice(voice: Voice) -> Json:
    return {
        "outlet": voice.outlet.slug,
        "articles": voice.of,
        "read": voice.read,
        "words": voice.words,
        "quoted_words": voice.quoted,
        "distinctive": [_distinct(shown) for shown in voice.distinct],
    }


def _distinct(shown: Shown) -> Json:
    example = shown.example
    return {
        **asdict(shown.distinct),
        "example": {
            "article": shown.article.key,
            "paragraph": example.paragraph,
            "sentence": f"{example.before}{example.written}{example.after}",
        },
    }


def _named(named: Named) -> Json:
    return {
        "slug": named.person.slug,
        "name": named.person.name,
        "articles": named.articles,
        "of": named.of,
        "quotations": named.quotations,
        "quoted_in": named.quoted_in,
    }


def _told(slugs: Sequence[str], row: Told) -> Json:
    cells = zip(slugs, row.cells, strict=True)
    first = row.first
    return {
        "event": row.event.slug,
        "title": row.event.title,
        "articles": {slug: [article.key for article in cell] for slug, cell in cells},
        "first": slugs[first.place] if first else None,
        "first_certainty": ("stated" if first.is_stated else "inferred") if first else "unknown",
    }
