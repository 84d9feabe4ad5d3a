"""Outlets: made when an article names them, gone when none does, their addresses the same in any order."""

import hashlib

from articles.deciding.addresses import address_of, first_free
from articles.models import Article, Outlet

HUES = 10
"""Size of the palette, see static/css."""


def outlets_named(names: set[str]) -> dict[str, int]:
    """Return the row of each name, making those that are missing. `settle_outlets` gives the addresses."""
    known = _rows(names)
    missing = [Outlet(name=name, slug=_passing_slug(name)) for name in sorted(names - known.keys())]
    Outlet.objects.bulk_create(missing)
    return known | {outlet.name: outlet.pk for outlet in missing}


def settle_outlets() -> set[str]:
    """Remove outlets that no article names and give the others their addresses. Returns articles touched."""
    Outlet.objects.filter(articles=None).delete()
    outlets = list(Outlet.objects.by_name())
    wanted = _slugs([outlet.name for outlet in outlets])
    moved = [outlet for outlet in outlets if outlet.slug != wanted[outlet.name]]
    for outlet in moved:  # first out of each other's way: two may swap their addresses
        outlet.slug = _passing_slug(outlet.name)
    Outlet.objects.bulk_update(moved, ["slug"])
    for outlet in moved:
        outlet.slug = wanted[outlet.name]
        outlet.hue = hue_of(outlet.slug)
    Outlet.objects.bulk_update(moved, ["slug", "hue"])
    return set(Article.objects.filter(outlet__in=moved).values_list("key", flat=True))


def hue_of(slug: str) -> int:
    """Return an outlet's place in the palette: the same on every machine."""
    return int(hashlib.sha256(slug.encode()).hexdigest(), 16) % HUES


def _rows(names: set[str]) -> dict[str, int]:
    return dict(Outlet.objects.filter(name__in=names).values_list("name", "pk"))


def _slugs(names: list[str]) -> dict[str, str]:
    """Return an address a name; of names that would share one, the first in the alphabet has it."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        slugs[name] = first_free(address_of(name, "outlet"), taken)
        taken.add(slugs[name])
    return slugs


def _passing_slug(name: str) -> str:
    return "settling-" + hashlib.sha256(name.encode()).hexdigest()[:32]
