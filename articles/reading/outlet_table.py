"""The outlets and agencies an editor has listed in data/outlets.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OUTLETS_FILE = Path(__file__).parent / "data" / "outlets.toml"
MOST_LABELS = 5
"""Parts of a domain that are looked at: no outlet of the table lies deeper."""

_SHARED_ENDINGS = re.compile(r"\.(?:(?:co|com|org|net|ac|gov|edu)\.[a-z]{2}|[a-z]{2,})$")
_FRONTS = re.compile(r"^(?:www\d?|m|mobile|amp|edition|news|en|english)\.(?=[^.]+\.)")


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    is_agency: bool = False
    is_ordinary: bool = False
    """Its name is a plain word or a section's, too: "The Nation", "Time"."""

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@cache
def known_outlets() -> tuple[KnownOutlet, ...]:
    """Return the table, outlets first."""
    table = tomllib.loads(OUTLETS_FILE.read_text(encoding="utf-8"))
    return tuple(
        _known(row, is_agency=kind == "agency") for kind in ("outlet", "agency") for row in table[kind]
    )


def outlet_called(words: str) -> KnownOutlet | None:
    """Return the outlet or agency of that name, alias or domain; capitals and "the" do not matter."""
    return _by_spelling().get(fold(words))


def outlet_at(domain: str) -> KnownOutlet | None:
    """Return the outlet whose pages lie at that domain, or at one that it is a part of."""
    return next((_by_domain()[part] for part in _parts(domain) if part in _by_domain()), None)


def name_from(domain: str) -> str:
    """Return words to show for a domain that nobody has listed: "www.harrow-echo.co.uk" is "Harrow Echo"."""
    host = _SHARED_ENDINGS.sub("", _FRONTS.sub("", domain.lower().strip(".")))
    return " ".join(word.capitalize() for word in host.rpartition(".")[2].replace("_", "-").split("-"))


def agency_spellings() -> tuple[str, ...]:
    """Return every way to write an agency's name, the longest first."""
    names = [name for known in known_outlets() if known.is_agency for name in known.spellings]
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def fold(words: str) -> str:
    """Return a name as it is compared."""
    return " ".join(words.replace("’", "'").lower().removeprefix("the ").split())


def _parts(domain: str) -> Iterator[str]:
    """Yield a domain, then what it is a part of: "news.bbc.co.uk", "bbc.co.uk", "co.uk"."""
    labels = domain.lower().rsplit(".", MOST_LABELS)[-MOST_LABELS:]
    return (".".join(labels[first:]) for first in range(len(labels) - 1))


@cache
def _by_spelling() -> dict[str, KnownOutlet]:
    return {fold(name): known for known in known_outlets() for name in known.spellings}


@cache
def _by_domain() -> dict[str, KnownOutlet]:
    return {domain: known for known in known_outlets() for domain in known.domains}


def _known(row: dict[str, str | list[str]], *, is_agency: bool) -> KnownOutlet:
    return KnownOutlet(
        name=str(row["name"]),
        aliases=tuple(row.get("aliases", ())),
        domains=tuple(row.get("domains", ())),
        is_agency=is_agency,
        is_ordinary=bool(row.get("ordinary", False)),
    )
