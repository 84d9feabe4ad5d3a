"""Outlets as data: the twins of their pages."""

from collections.abc import Sequence
from typing import Any

from articles.models import Outlet
from articles.views.outlet_figures import Matrix, Named, Told
from articles.views.outlets_shown import Chosen, Figures

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
            "bars": [{"since": bar.since, "until": bar.until, "articles": bar.count} for bar in volume.bars],
            "wider": volume.wider,
        },
        "named": [_named(each) for each in figures.named],
    }


def compared(chosen: Chosen, figures: Sequence[Figures], told: Matrix) -> Json:
    return {
        "notices": chosen.notices,
        "outlets": [whole(each) for each in figures],
        "events": [_told(chosen.outlets, row) for row in told.rows],
        "events_left_out": told.left_out,
        "shared": told.shared,
        "alone": {each.slug: count for each, count in zip(chosen.outlets, told.alone, strict=True)},
    }


def _named(named: Named) -> Json:
    return {
        "slug": named.person.slug,
        "name": named.person.name,
        "articles": named.articles,
        "of": named.of,
        "quotations": named.quotations,
    }


def _told(outlets: Sequence[Outlet], row: Told) -> Json:
    cells = zip(outlets, row.cells, strict=True)
    return {
        "event": row.event.slug,
        "title": row.event.title,
        "articles": {each.slug: [article.key for article in cell] for each, cell in cells},
    }
