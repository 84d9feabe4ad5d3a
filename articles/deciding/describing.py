"""Title, outlet and date of an article: what its reading found, unless a curator decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F

from articles.deciding.in_force import InForce, in_force
from articles.deciding.outlets import outlets_named, settle_outlets
from articles.models import Article, Decision
from articles.models.batches import in_batches
from articles.reading.records import Certainty

UNTITLED = "Untitled"
LONGEST_TITLE = 500
LONGEST_RULE = 300

Finding = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an article shows of itself. The fields are the columns of `Article`, but for the outlet's name."""

    title: str
    title_certainty: str
    title_rule: str
    outlet_name: str
    outlet_certainty: str
    outlet_rule: str
    outlet_is_learned: bool
    published_earliest: date | None
    published_latest: date | None
    published_on: date | None
    published_certainty: str
    published_rule: str
    published_is_borrowed: bool


COLUMNS = tuple(name for name in Shown.__dataclass_fields__ if name != "outlet_name")


def describe(article_keys: Iterable[str] | None = None) -> frozenset[str]:
    """Write title, outlet and date of these articles (of all: None). Returns the keys of the changed."""
    decided = in_force()
    changed: set[str] = set()
    for keys in in_batches(_all_keys() if article_keys is None else sorted(set(article_keys))):
        changed |= _describe(keys, decided)
    return frozenset(changed | settle_outlets())


def _all_keys() -> list[str]:
    return list(Article.objects.order_by("key").values_list("key", flat=True))


def _describe(keys: list[str], decided: InForce) -> set[str]:
    articles = _with_findings(keys)
    shown = {article.key: _shown(article, decided) for article in articles}
    outlets = outlets_named({each.outlet_name for each in shown.values() if each.outlet_name})
    changed = [
        article
        for article in articles
        if _takes_on(article, shown[article.key], outlets.get(shown[article.key].outlet_name))
    ]
    Article.objects.bulk_update(changed, [*COLUMNS, "outlet"], batch_size=100)
    return {article.key for article in changed}


def _with_findings(keys: list[str]) -> list[Article]:
    """Fetch the three findings out of each reading, and not the whole of it."""
    rows = Article.objects.filter(key__in=keys).only("key", "outlet_id", "across", *COLUMNS)
    return list(
        rows.annotate(
            found_title=F("reading__title"),
            found_outlet=F("reading__outlet"),
            found_published=F("reading__published"),
        ).order_by("key")
    )


def _takes_on(article: Article, shown: Shown, outlet_id: int | None) -> bool:
    """Set the columns; tell whether one of them is another now."""
    wanted: dict[str, Any] = {name: getattr(shown, name) for name in COLUMNS} | {"outlet_id": outlet_id}
    different = {name: value for name, value in wanted.items() if getattr(article, name) != value}
    for name, value in different.items():
        setattr(article, name, value)
    return bool(different)


def _shown(article: Any, decided: InForce) -> Shown:
    ruled = decided.by_article
    title, title_certainty, title_rule = _title(
        article.found_title, ruled.get(("article.title", article.key))
    )
    outlet_found, is_learned = _own_or_across(article, "outlet")
    outlet, outlet_certainty, outlet_rule = _outlet(outlet_found, ruled.get(("article.outlet", article.key)))
    published_found, is_borrowed = _own_or_across(article, "published")
    published = _published(published_found, ruled.get(("article.published", article.key)))
    return Shown(
        title=title,
        title_certainty=title_certainty,
        title_rule=title_rule,
        outlet_name=decided.shown_outlet(outlet),
        outlet_certainty=outlet_certainty,
        outlet_rule=outlet_rule,
        outlet_is_learned=is_learned and ("article.outlet", article.key) not in ruled,
        published_earliest=published[0],
        published_latest=published[1],
        published_on=published[2],
        published_certainty=published[3],
        published_rule=published[4],
        published_is_borrowed=is_borrowed and ("article.published", article.key) not in ruled,
    )


def _own_or_across(article: Any, name: str) -> tuple[Finding, bool]:
    """Return what the text itself says, else what other articles say of it, and whether they do."""
    own: Finding = article.found_outlet if name == "outlet" else article.found_published
    if own["value"] is None and name in article.across:
        return article.across[name], True
    return own, False


def _title(found: Finding, decision: Decision | None) -> tuple[str, str, str]:
    if decision:
        return decision.value["title"], Certainty.STATED, signed(decision)
    if not found["value"]:
        return UNTITLED, Certainty.UNKNOWN, found["rule"][:LONGEST_RULE]
    return found["value"][:LONGEST_TITLE], found["certainty"], found["rule"][:LONGEST_RULE]


def _outlet(found: Finding, decision: Decision | None) -> tuple[str, str, str]:
    if decision:
        name = decision.value["outlet"]
        return name, Certainty.STATED if name else Certainty.UNKNOWN, signed(decision)
    name = (found["value"] or "")[:200]
    return name, found["certainty"] if name else Certainty.UNKNOWN, found["rule"][:LONGEST_RULE]


Dates = tuple[date | None, date | None, date | None, str, str]


def _published(found: Finding, decision: Decision | None) -> Dates:
    if decision:
        earliest, latest = _day(decision.value["earliest"]), _day(decision.value["latest"])
        certainty = Certainty.STATED if latest else Certainty.UNKNOWN
        return earliest, latest, _one_day(earliest, latest), certainty, signed(decision)
    earliest, latest = _day(found.get("earliest")), _day(found.get("latest"))
    if not (earliest and latest):
        return None, None, None, Certainty.UNKNOWN, found["rule"][:LONGEST_RULE]
    likeliest = _likeliest(found["value"]) or _one_day(earliest, latest)
    return earliest, latest, likeliest, found["certainty"], found["rule"][:LONGEST_RULE]


def signed(decision: Decision) -> str:
    """Return who decided and why, to stand where a finding names its rule."""
    why = f": {decision.reason}" if decision.reason else ""
    return f"decided by {decision.by}{why}"[:LONGEST_RULE]


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _likeliest(value: str | None) -> date | None:
    """Return the day that `Period.iso` names, if it names one."""
    return date.fromisoformat(value) if value and len(value) == len("2022-03-11") else None


def _one_day(earliest: date | None, latest: date | None) -> date | None:
    return earliest if earliest == latest else None
