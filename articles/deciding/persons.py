"""Persons: the names of the archive grouped anew, only the blocks that were touched.

A block is what `name_key` gives: names of different blocks are never one person by rule. Decisions
can join blocks, and so can two persons who would have the same address; such blocks are grouped
together. So the outcome depends on the names and the decisions alone, not on what came first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from articles.deciding.addresses import first_free, person_address
from articles.deciding.blocks import all_blocks, blocks_of_addresses, joined, parted
from articles.deciding.in_force import InForce
from articles.deciding.name_uses import Use, uses_in
from articles.deciding.suggestions import Alike, alike_in, write_suggestions
from articles.models import Appearance, Person
from articles.models.batches import in_batches
from articles.reading.names import sort_name
from articles.reading.persons import group_persons
from articles.reading.records_across import NameUse, PersonGroup

BLOCKS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Named:
    """A person as grouped, with name and address."""

    name: str
    slug: str
    uses: tuple[NameUse, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """Blocks of names grouped: who there is, who may be one, and what the tables had before."""

    persons: tuple[Named, ...]
    alike: tuple[Alike, ...]
    uses: tuple[Use, ...]

    def whose(self) -> dict[tuple[str, str], Named]:
        """Return by article and name the person who is meant."""
        return {(use.article, use.name): person for person in self.persons for use in person.uses}


def regroup_persons(blocks: Collection[str] | None, decided: InForce) -> set[str]:
    """Group these blocks (all: None). Returns the keys of articles in which somebody is another now."""
    freed = _forget_the_unnamed()
    touched = set(all_blocks() if blocks is None else blocks) | blocks_of_addresses(freed)
    changed: set[str] = set()
    done: set[str] = set()
    for some in in_batches(sorted(touched), BLOCKS_AT_ONCE):
        wanted = joined(set(some), decided) - done
        changed |= _write(settled(wanted, decided))
        done |= wanted
    _forget_the_unnamed()
    return changed


def settled(blocks: set[str], decided: InForce) -> Settled:
    """Group these blocks, and all whose persons would have the same addresses. Writes nothing."""
    uses = tuple(uses_in(blocks))
    persons, alike = _named(list(_groups(uses, blocks, decided)), decided)
    addresses = {person_address(person.name) for person in persons}
    addresses |= {person_address(use.shown) for use in uses if use.person}
    clashing = joined(blocks_of_addresses(addresses), decided) - blocks
    if clashing:
        return settled(blocks | clashing, decided)
    return Settled(persons, alike, uses)


def _groups(uses: Iterable[Use], blocks: set[str], decided: InForce) -> Iterator[tuple[PersonGroup, ...]]:
    """Group each lot of blocks by itself: comparing is dear where names are many."""
    by_block: defaultdict[str, list[NameUse]] = defaultdict(list)
    for use in uses:
        by_block[use.block].append(use.name_use)
    for lot in parted(blocks, decided):
        named = tuple(name_use for block in sorted(lot) for name_use in by_block[block])
        yield group_persons(named, decided.people_among({name_use.name for name_use in named}))


def _named(
    lots: list[tuple[PersonGroup, ...]], decided: InForce
) -> tuple[tuple[Named, ...], tuple[Alike, ...]]:
    """Give each group its decided name, if there is one, and its address: the same in any order."""
    named = sorted(
        (
            (_name(group, decided), min((use.article, use.name) for use in group.uses), lot, group)
            for lot, groups in enumerate(lots)
            for group in groups
            if not all(use.lone for use in group.uses)
        ),
        key=lambda each: each[:2],
    )
    persons = []
    addresses: dict[tuple[int, str], str] = {}
    taken: set[str] = set()
    for name, _, lot, group in named:
        slug = first_free(person_address(name), taken)
        taken.add(slug)
        addresses[lot, group.slug] = slug
        persons.append(Named(name, slug, group.uses))
    return tuple(persons), tuple(_alike(lots, addresses))


def _alike(lots: list[tuple[PersonGroup, ...]], addresses: dict[tuple[int, str], str]) -> Iterator[Alike]:
    for lot, groups in enumerate(lots):
        for each in alike_in([group for group in groups if (lot, group.slug) in addresses]):
            one, other = sorted((addresses[lot, each.one], addresses[lot, each.other]))
            yield replace(each, one=one, other=other)


def _name(group: PersonGroup, decided: InForce) -> str:
    spellings = {use.name for use in group.uses}
    ruled = (name for spelling, name in decided.person_names if spelling in spellings)
    return next(ruled, group.name)


def _write(grouped: Settled) -> set[str]:
    rows = _rows(grouped.persons)
    whose = grouped.whose()
    moved: list[Appearance] = []
    changed: set[str] = set()
    for use in grouped.uses:
        person = whose.get((use.name_use.article, use.name_use.name))
        if (use.slug, use.shown) != ((person.slug, person.name) if person else ("", "")):
            changed.add(use.name_use.article)
        row = rows[person.slug] if person else None
        if use.person != row:
            moved.append(Appearance(pk=use.row, person_id=row))
    Appearance.objects.bulk_update(moved, ["person"], batch_size=500)
    write_suggestions(grouped.alike, rows)
    return changed


def _rows(persons: Iterable[Named]) -> dict[str, int]:
    """Return the row of each person, kept, renamed or made."""
    persons = list(persons)
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
