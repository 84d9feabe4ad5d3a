"""An article as data: the reading, with what the archive and its curators made of it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest

from articles.models import Appearance, Article
from articles.views.article_copies import Alike, copies_of
from articles.views.article_shown import appearances_of


def whole(request: HttpRequest, shown: Article) -> dict[str, Any]:
    """Return all of one article, its copies among it."""
    copies = [_copy(alike) for alike in copies_of(shown)]
    return {
        "id": shown.key,
        "address": request.build_absolute_uri(shown.get_absolute_url()),
        "copies": copies,
        **_made_of_it(shown, appearances_of(shown)),
    }


def rows_in_full(batches: Iterable[tuple[str, ...]]) -> Iterator[dict[str, Any]]:
    """Yield all of each of these articles but its copies, in their order, a batch in memory at a time."""
    for keys in batches:
        with_names = Prefetch(
            "appearances", Appearance.objects.select_related("person").order_by("-count", "name")
        )
        related = Article.objects.select_related("outlet", "event", "copy_of")
        found = related.prefetch_related(with_names, "places", "revisions").filter(key__in=keys)
        articles = {article.key: article for article in found}
        for article in (articles[key] for key in keys if key in articles):
            yield {"id": article.key, **_made_of_it(article, article.appearances.all())}


def _made_of_it(shown: Article, appearances: Iterable[Appearance]) -> dict[str, Any]:
    event = shown.event
    return {
        "shown": _in_force(shown),
        "across": shown.across,
        "event": event and {"slug": event.slug, "title": event.title, "evidence": event.reasons},
        "copy_of": shown.copy_of and shown.copy_of.key,
        "persons": [
            {"name": appearance.person.name, "slug": appearance.person.slug, "spelling": appearance.name}
            for appearance in appearances
            if appearance.person
        ],
        "places": sorted(place.path for place in shown.places.all()),
        "revision": len(shown.revisions.all()),
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
