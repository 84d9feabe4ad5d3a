"""Outlets as data: the twins of their pages."""

from typing import Any

from articles.views.outlet_figures import Named
from articles.views.outlets_shown import Figures
from articles.views.volume import Bar

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


def _bar(bar: Bar) -> Json:
    return {
        "since": bar.since,
        "until": bar.until,
        "articles": bar.count,
        "of": bar.of,
        "perhaps": bar.perhaps,
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
