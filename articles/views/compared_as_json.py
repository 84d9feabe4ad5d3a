"""A comparison of outlets as data: the twin of its page, with all rows of its tables."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from articles.comparison.shared_quotations import Carried
from articles.views import outlet_as_json
from articles.views.outlet_copies import Copied, Copies, Shared
from articles.views.outlet_matrix import Counted, First, Matrix, Told
from articles.views.outlet_quotations import Quotations
from articles.views.outlets_beside import Compared
from articles.views.own_voices import Shown, Voice

Json = dict[str, Any]


def whole(compared: Compared) -> Json:
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
        "outlets": [outlet_as_json.whole(each) for each in compared.figures],
        "events": [_told(slugs, row) for row in told.rows],
        **_counts(told),
        "voices": [_voice(each) for each in compared.voices],
        "quotations": _quotations(compared.quotations),
        "copies": _copies(compared.copies),
    }


def _counts(told: Matrix) -> Json:
    return {
        "events_told": told.events,
        "shared": told.shared,
        "first_unknown": told.unknown_first,
        "told_by_no_other": {each.outlet.slug: each.lone for each in told.counted},
        "alone": {each.outlet.slug: each.alone for each in told.counted},
        "first": {each.outlet.slug: _first_count(each) for each in told.counted},
    }


def _first_count(counted: Counted) -> Json:
    return {"first": counted.first, "of": counted.shared}


def _told(slugs: Sequence[str], row: Told) -> Json:
    cells = zip(slugs, row.cells, strict=True)
    first = row.first
    return {
        "event": row.event.slug,
        "title": row.event.title,
        "articles": {slug: [article.key for article in cell] for slug, cell in cells},
        "first": slugs[first.place] if first else None,
        "first_certainty": _certainty(first),
    }


def _quotations(quotations: Quotations) -> Json:
    slugs = {outlet.pk: outlet.slug for outlet in quotations.outlets}
    return {
        "read": quotations.read,
        "of": quotations.of,
        "shared": quotations.shared,
        "by_outlet": {
            each.outlet.slug: {"shared": each.shared, "only": each.alone} for each in quotations.counted
        },
        "results": [_carried(group, slugs) for group in quotations.groups],
    }


def _carried(group: Carried, slugs: Mapping[int, str]) -> Json:
    return {
        "text": group.longest.text,
        "speaker": group.longest.speaker,
        "articles": {slugs[pk]: group.articles_of(pk) for pk in sorted(group.outlets)},
    }


def _copies(copies: Copies) -> Json:
    return {
        "by_outlet": {each.outlet.slug: _copied(each) for each in copies.copied},
        "results": [_shared(pair) for pair in copies.pairs],
    }


def _copied(copied: Copied) -> Json:
    others = [
        {
            "outlet": other.outlet.slug if other.outlet else None,
            "articles": other.articles,
            "first": other.first,
            "later": other.later,
        }
        for other in copied.others
    ]
    return {"articles": copied.articles, "of": copied.of, "with": others}


def _shared(pair: Shared) -> Json:
    first = (pair.ours, pair.theirs)[pair.first.place].key if pair.first else None
    return {
        "articles": [pair.ours.key, pair.theirs.key],
        "outlets": [article.outlet.slug if article.outlet else None for article in (pair.ours, pair.theirs)],
        "shares": [pair.of_ours, pair.of_theirs],
        "first": first,
        "first_certainty": _certainty(pair.first),
    }


def _certainty(first: First | None) -> str:
    if first is None:
        return "unknown"
    return "stated" if first.is_stated else "inferred"


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
