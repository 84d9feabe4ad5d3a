"""Addresses out of names, in any script."""

from collections.abc import Container
from itertools import count

from anyascii import anyascii
from django.utils.text import slugify

from articles.reading.names import slug_of

LONGEST_ADDRESS = 180


def address_of(name: str, otherwise: str) -> str:
    """Return the name as it stands in an address, or `otherwise` when no letter of it can."""
    return slugify(anyascii(name))[:LONGEST_ADDRESS].strip("-") or otherwise


def person_address(name: str) -> str:
    """Return a person's name as it stands in an address, the same for a spelling and for the person."""
    return slug_of(name)[:LONGEST_ADDRESS]


def first_free(address: str, taken: Container[str]) -> str:
    """Return the address, or with the first number from 2 on that nobody has."""
    if address not in taken:
        return address
    return next(numbered for number in count(2) if (numbered := f"{address}-{number}") not in taken)
