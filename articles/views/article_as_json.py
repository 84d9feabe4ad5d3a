"""An article as data: the reading, with what the archive and its curators made of it."""

from typing import Any

from django.http import HttpRequest

from articles.models import Article
from articles.views.article_copies import Alike, copies_of
from articles.views.article_shown import appearances_of


def whole(request: HttpRequest, shown: Article) -> dict[str, Any]:
    event = shown.event
    return {
        "id": shown.key,
        "address": request.build_absolute_uri(shown.get_absolute_url()),
        "shown": _in_force(shown),
        "across": shown.across,
        "event": event and {"slug": event.slug, "title": event.title, "evidence": event.reasons},
        "copy_of": shown.copy_of and shown.copy_of.key,
        "copies": [_copy(alike) for alike in copies_of(shown)],
        "persons": [
            {"name": appearance.person.name, "slug": appearance.person.slug, "spelling": appearance.name}
            for appearance in appearances_of(shown)
            if appearance.person
        ],
        "places": list(shown.places.order_by("path").values_list("path", flat=True)),
        "revision": shown.revisions.count(),
        **shown.reading,
    }


def _in_force(shown: Article) -> dict[str, Any]:
    """Return the facts in force: what was read, unless a curator ruled otherwise."""
    return {
        "title": {"value": shown.title, "certainty": shown.title_certainty, "rule": shown.title_rule},
        "outlet": {
            "value": shown.outlet and shown.outlet.name,
            "certainty": shown.outlet_certainty,
            "rule": shown.outlet_rule,
            "is_learned": shown.outlet_is_learned,
        },
        "published": {
            "earliest": shown.published_earliest,
            "latest": shown.published_latest,
            "certainty": shown.published_certainty,
            "rule": shown.published_rule,
            "is_borrowed": shown.published_is_borrowed,
        },
    }


def _copy(alike: Alike) -> dict[str, Any]:
    return {
        "article": alike.article.key,
        "kind": alike.kind or None,
        "of_this": alike.of_this,
        "of_other": alike.of_other,
        "passages": alike.passages,
    }
