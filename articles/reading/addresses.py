"""What the address of a page says: whose it is, and often of which day."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from articles.reading.calendar_words import MONTH_NAMES
from articles.reading.outlet_table import outlet_at

ADDRESSES_FILE = Path(__file__).parent / "data" / "addresses.toml"
FIRST_YEAR = 1990
"""There were no pages before; earlier numbers in an address are numbers."""
LAST_YEAR = 2100
MOST_WRAPPINGS = 4

_WRAPPED = re.compile(r"(?:^|[/=])(?P<page>https?:/{1,2}[^/].*)$", re.IGNORECASE)
_AMP_CACHE = re.compile(r"/(?:c|v|i)/(?:s/)?(?P<page>[^/]+\.[^/]+/.*)$|/amp/s/(?P<amp>[^/]+\.[^/]+/.*)$")
_IS_NUMBER = re.compile(r"[\d.:\[\]a-f]+")
_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)"
_END = r"(?!(?!t\d)[^\W_])"
"""After a day: no digit and no letter ("2022/september/2nd-night"), but for the hour's ("20220311T10")."""
_MONTH_NAME = "|".join(name[:3] for name in MONTH_NAMES)
_DAY_FORMS = (
    re.compile(rf"{_YEAR}[-/_.](?P<month>\d\d?)[-/_.](?P<day>\d\d?){_END}", re.IGNORECASE),
    re.compile(rf"{_YEAR}[-/_.](?P<name>{_MONTH_NAME})[a-z]*[-/_.](?P<day>\d\d?){_END}", re.IGNORECASE),
    re.compile(rf"{_YEAR}/?(?P<month>\d\d)(?P<day>\d\d){_END}", re.IGNORECASE),
)
_MONTH_FORMS = (
    re.compile(rf"(?<=/){_YEAR}[-/](?P<month>\d\d)(?=/|$)"),
    re.compile(rf"(?<=/){_YEAR}[-/](?P<name>{_MONTH_NAME})[a-z]*(?=/|$)", re.IGNORECASE),
)


def unwrapped(address: str) -> str:
    """Return the page's own address where an archive's or an aggregator's address holds it."""
    for _ in range(MOST_WRAPPINGS):
        inner = _inside(address)
        if not inner:
            break
        address = inner
    return address


def outlet_of(address: str) -> str:
    """Return the outlet that the table knows at an address, else the domain; empty where it tells nothing."""
    host = _host(unwrapped(address))
    if not host or "." not in host or _IS_NUMBER.fullmatch(host):
        return ""
    for domain in _domains(host):
        if known := outlet_at(domain):
            return known.name
        if domain in _hosts("not_outlets"):
            return ""
    return _own_domain(host)


def date_in(address: str) -> str:
    """Return the day, else the month, that the path of an address names, as an ISO date; else nothing."""
    page = unwrapped(address)
    if _is_nobodys(_host(page)):
        return ""
    path = unquote(urlsplit(_parseable(page)).path)
    return next((iso for iso in _days(path)), "") or next((iso for iso in _months(path)), "")


def _inside(address: str) -> str:
    host = _host(address)
    if not _is_nobodys(host):
        return ""
    parts = urlsplit(_parseable(address))
    return _in_query(parts.query) or _in_path(f"{parts.path}?{parts.query}".rstrip("?"))


def _is_nobodys(host: str) -> bool:
    return any(domain in _hosts("not_outlets") for domain in _domains(host))


def _in_path(path: str) -> str:
    if match := _WRAPPED.search(unquote(path) if "%3A%2F%2F" in path.upper() else path):
        return re.sub(r"^(https?:)/+", r"\1//", match["page"], flags=re.IGNORECASE)
    if match := _AMP_CACHE.search(path):
        return f"https://{match['page'] or match['amp']}"
    return ""


def _in_query(query: str) -> str:
    held = parse_qs(query, max_num_fields=50) if query.count("&") < 50 else {}
    values = (held[key][0] for key in _table()["keys_of_an_address"] if key in held)
    return next((value for value in values if value.lower().startswith(("http://", "https://"))), "")


def _host(address: str) -> str:
    try:
        return (urlsplit(_parseable(address)).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _parseable(address: str) -> str:
    """Return the address with a scheme, and without the brackets that only a numeric host may have."""
    address = address if "://" in address else f"https://{address}"
    try:
        urlsplit(address)
    except ValueError:
        return "https://"
    return address


def _domains(host: str) -> Iterator[str]:
    """Yield the host, then each domain above it: a.b.example.com, b.example.com, example.com."""
    labels = host.removeprefix("www.").split(".")
    for first in range(len(labels) - 1):
        yield ".".join(labels[first:])


def _own_domain(host: str) -> str:
    """Return the domain that was registered, with the name before it on a host that many share."""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _table()["forms"]:
        labels = labels[1:]
    size = 3 if len(labels[-1]) == 2 and labels[-2] in _table()["second_levels"] else 2
    if ".".join(labels[-size:]) in _hosts("shared_hosts"):
        size += 1
    return ".".join(labels[-size:])


def _days(path: str) -> Iterator[str]:
    for form in _DAY_FORMS:
        for match in form.finditer(path):
            if iso := _iso(match, int(match["day"])):
                yield iso


def _months(path: str) -> Iterator[str]:
    for form in _MONTH_FORMS:
        for match in form.finditer(path):
            if iso := _iso(match, 1):
                yield iso[:7]


def _iso(match: re.Match[str], day: int) -> str:
    groups = match.groupdict()
    name = (groups.get("name") or "").lower()
    month = int(groups.get("month") or 0) or _MONTH_NAME.split("|").index(name) + 1
    year = int(match["year"])
    try:
        return date(year, month, day).isoformat() if FIRST_YEAR <= year <= LAST_YEAR else ""
    except ValueError:
        return ""


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(ADDRESSES_FILE.read_text(encoding="utf-8"))


@cache
def _hosts(row: str) -> frozenset[str]:
    return frozenset(_table()[row])
