"""Blocks of names: which have to be grouped together."""

from collections.abc import Iterable, Iterator

from articles.deciding.addresses import person_address
from articles.deciding.in_force import InForce
from articles.models import Appearance, Person
from articles.models.batches import in_batches

MOST_NAMESAKES = 3
"""Persons of different blocks who share an address: two are rare, more were never seen."""


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
    numbered = [f"{address}-{number}" for address in addresses for number in range(2, MOST_NAMESAKES + 1)]
    blocks: set[str] = set()
    for slugs in in_batches([*addresses, *numbered]):
        for name, block in (
            Person.objects.filter(slug__in=slugs).values_list("name", "appearances__name_key").distinct()
        ):
            if block is not None and person_address(name) in addresses:
                blocks.add(block)
    return blocks
