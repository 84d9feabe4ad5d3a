"""The uses of names as the tables have them, for the grouping of persons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.models import Appearance
from articles.models.batches import in_batches
from articles.reading.records_across import NameUse


@dataclass(frozen=True, slots=True)
class Use:
    """A spelling in an article, as the table has it."""

    row: int
    name_use: NameUse
    block: str
    person: int | None
    slug: str
    shown: str


def uses_in(blocks: Iterable[str]) -> Iterator[Use]:
    """Yield every use of the names in these blocks."""
    for some in in_batches(sorted(blocks)):
        rows = Appearance.objects.filter(name_key__in=some).order_by("article__key", "name")
        fields = ("pk", "article__key", "name", "count", "roles", "lone", "name_key")
        shown = ("person", "person__slug", "person__name")
        found = list(rows.values_list(*fields, *shown))
        named = _named_in({article for _, article, *_ in found})
        for pk, article, name, mentions, roles, lone, block, *person in found:
            words = tuple(role["text"] for role in roles)
            beside = tuple(other for other in named[article] if other != name)
            yield Use(pk, NameUse(article, name, mentions, words, lone, beside), block, *_shown(person))


def _named_in(articles: Iterable[str]) -> defaultdict[str, list[str]]:
    """Return the full names in each article: by companions one tells namesakes apart."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for keys in in_batches(sorted(articles)):
        rows = Appearance.objects.filter(article__key__in=keys, lone=False).order_by("article__key", "name")
        for article, name in rows.values_list("article__key", "name"):
            named[article].append(name)
    return named


def _shown(person: list[int | str | None]) -> tuple[int | None, str, str]:
    pk, slug, name = person
    return (int(pk), str(slug), str(name)) if pk is not None else (None, "", "")
