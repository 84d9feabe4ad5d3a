"""Blocks of names: which have to be grouped together."""

from collections.abc import Iterable, Iterator, Mapping

from articles.deciding.addresses import person_address
from articles.deciding.in_force import InForce
from articles.models import Appearance, Person
from articles.models.batches import in_batches

NUMBERS_AT_ONCE = 3
"""Numbers looked for behind an address: two namesakes are rare, more are looked for when some are found."""


def all_blocks() -> list[str]:
    """Return every block of the archive."""
    return list(Appearance.objects.order_by("name_key").values_list("name_key", flat=True).distinct())


def blocks_in(article_keys: Iterable[str]) -> set[str]:
    """Return the blocks of the names in these articles."""
    blocks: set[str] = set()
    for keys in in_batches(sorted(set(article_keys))):
        named = Appearance.objects.filter(article__key__in=keys).values_list("name_key", flat=True)
        blocks.update(named.order_by().distinct())
    return blocks


def joined(blocks: set[str], decided: InForce) -> set[str]:
    """Return the blocks and all that decisions join to them, however far."""
    reached, waiting = set(blocks), list(blocks)
    while waiting:
        new = decided.blocks_beside.get(waiting.pop(), set()) - reached
        reached |= new
        waiting.extend(new)
    return reached


def parted(blocks: set[str], decided: InForce) -> Iterator[set[str]]:
    """Yield the blocks in the smallest lots that have to be grouped together."""
    left = set(blocks)
    for block in sorted(blocks):
        if block in left:
            lot = joined({block}, decided)
            left -= lot
            yield lot


def blocks_of_addresses(addresses: Iterable[str]) -> set[str]:
    """Return the blocks of the persons who have one of these addresses, with a number or without."""
    blocks: set[str] = set()
    waiting, first = set(addresses), 2
    while waiting:
        numbers = range(first, first + NUMBERS_AT_ONCE)
        whose = {f"{address}-{number}": address for address in waiting for number in numbers}
        whose |= {address: address for address in waiting if first == 2}
        found = _with_slugs(whose)
        blocks.update(block for _, block in found)
        waiting, first = {whose[slug] for slug, _ in found}, first + NUMBERS_AT_ONCE
    return blocks


def _with_slugs(whose: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return (slug, block) of the persons at these addresses whose names give them."""
    found: set[tuple[str, str]] = set()
    columns = ("slug", "name", "appearances__name_key")
    for slugs in in_batches(sorted(whose)):
        rows = Person.objects.filter(slug__in=slugs, appearances__isnull=False)
        for slug, name, block in rows.values_list(*columns).distinct():
            if person_address(name) == whose[slug]:
                found.add((slug, block))
    return found
