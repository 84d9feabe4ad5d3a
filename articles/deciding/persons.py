"""Persons: the names of the archive grouped anew, only the blocks that were touched.

A block is what `name_key` gives: names of different blocks are never one person by rule. Decisions
can join blocks, and so can two persons who would have the same address; such blocks are grouped
together. So the outcome depends on the names and the decisions alone, not on what came first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from articles.deciding.addresses import first_free, person_address
from articles.deciding.blocks import all_blocks, blocks_of_addresses, joined, parted
from articles.deciding.in_force import InForce
from articles.models import Appearance, Person
from articles.models.batches import in_batches
from articles.reading.names import sort_name
from articles.reading.persons import group_persons
from articles.reading.records_across import NameUse, PersonGroup

BLOCKS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Use:
    """A spelling in an article, as the table has it."""

    row: int
    name_use: NameUse
    block: str
    person: int | None
    slug: str
    shown: str


@dataclass(frozen=True, slots=True)
class Named:
    """A person as grouped, with name and address."""

    name: str
    slug: str
    uses: tuple[NameUse, ...]


def regroup_persons(blocks: Collection[str] | None, decided: InForce) -> set[str]:
    """Group these blocks (all: None). Returns the keys of articles in which somebody is another now."""
    freed = _forget_the_unnamed()
    touched = set(all_blocks() if blocks is None else blocks) | blocks_of_addresses(freed)
    changed: set[str] = set()
    done: set[str] = set()
    for some in in_batches(sorted(touched), BLOCKS_AT_ONCE):
        wanted = joined(set(some), decided) - done
        changed |= _regroup(wanted, decided)
        done |= wanted
    _forget_the_unnamed()
    return changed


def _regroup(blocks: set[str], decided: InForce) -> set[str]:
    uses = list(_uses(blocks))
    persons = _named(_groups(uses, blocks, decided), decided)
    addresses = {person_address(person.name) for person in persons}
    addresses |= {person_address(use.shown) for use in uses if use.person}
    clashing = joined(blocks_of_addresses(addresses), decided) - blocks
    if clashing:
        return _regroup(blocks | clashing, decided)
    return _write(persons, uses)


def _groups(uses: Iterable[Use], blocks: set[str], decided: InForce) -> Iterator[PersonGroup]:
    """Group each lot of blocks by itself: comparing is dear where names are many."""
    by_block: defaultdict[str, list[NameUse]] = defaultdict(list)
    for use in uses:
        by_block[use.block].append(use.name_use)
    for lot in parted(blocks, decided):
        named = tuple(name_use for block in sorted(lot) for name_use in by_block[block])
        yield from group_persons(named, decided.people_among({name_use.name for name_use in named}))


def _uses(blocks: Iterable[str]) -> Iterator[Use]:
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


def _named(groups: Iterable[PersonGroup], decided: InForce) -> list[Named]:
    """Give each group its decided name, if there is one, and its address: the same in any order."""
    real = [group for group in groups if not all(use.lone for use in group.uses)]
    named = sorted(
        ((_name(group, decided), group) for group in real),
        key=lambda pair: (pair[0], min((use.article, use.name) for use in pair[1].uses)),
    )
    persons = []
    taken: set[str] = set()
    for name, group in named:
        slug = first_free(person_address(name), taken)
        taken.add(slug)
        persons.append(Named(name, slug, group.uses))
    return persons


def _name(group: PersonGroup, decided: InForce) -> str:
    spellings = {use.name for use in group.uses}
    ruled = (name for spelling, name in decided.person_names if spelling in spellings)
    return next(ruled, group.name)


def _write(persons: list[Named], uses: list[Use]) -> set[str]:
    rows = _rows(persons)
    whose = {(use.article, use.name): person for person in persons for use in person.uses}
    moved: list[Appearance] = []
    changed: set[str] = set()
    for use in uses:
        person = whose.get((use.name_use.article, use.name_use.name))
        if (use.slug, use.shown) != ((person.slug, person.name) if person else ("", "")):
            changed.add(use.name_use.article)
        row = rows[person.slug] if person else None
        if use.person != row:
            moved.append(Appearance(pk=use.row, person_id=row))
    Appearance.objects.bulk_update(moved, ["person"], batch_size=500)
    return changed


def _rows(persons: list[Named]) -> dict[str, int]:
    """Return the row of each person, kept, renamed or made."""
    kept: dict[str, Person] = {}
    for some in in_batches(persons):
        slugs = [person.slug for person in some]
        kept |= {person.slug: person for person in Person.objects.filter(slug__in=slugs)}
    named = [(kept.get(person.slug), person.name, person.slug) for person in persons]
    renamed = [_renamed(row, name) for row, name, _ in named if row and row.name != name]
    Person.objects.bulk_update(renamed, ["name", "sort_name"], batch_size=500)
    missing = [_renamed(Person(slug=slug), name) for row, name, slug in named if row is None]
    Person.objects.bulk_create(missing, batch_size=500)
    return {person.slug: person.pk for person in [*kept.values(), *missing]}


def _renamed(person: Person, name: str) -> Person:
    person.name = name
    person.sort_name = sort_name(name)[:200]
    return person


def _forget_the_unnamed() -> set[str]:
    """Remove persons whom no article names; return the addresses that they free."""
    unnamed = Person.objects.filter(appearances=None)
    freed = {person_address(name) for name in unnamed.values_list("name", flat=True)}
    unnamed.delete()
    return freed
