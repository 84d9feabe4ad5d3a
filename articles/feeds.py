"""Articles as a feed to follow: Atom, https://www.rfc-editor.org/rfc/rfc4287."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ET.register_namespace("", ATOM)
ET.register_namespace("opensearch", OPENSEARCH)


@dataclass(frozen=True, slots=True)
class Entry:
    permanent: str
    """An address that stays when the title changes: the entry's id."""
    address: str
    title: str
    updated: datetime
    """When this text of it was imported."""
    summary: str
    published: str = ""
    """RFC 3339; empty unless the text states the day."""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """`entries` are the first of `total`; `query` and `version` say what was asked of which state."""

    title: str
    address: str
    page: str
    updated: datetime
    total: int
    query: str
    version: int


def atom(feed: Feed, entries: Iterable[Entry]) -> bytes:
    """Return a feed's XML. Characters that XML cannot hold are left out."""
    root = ET.Element(_atom("feed"))
    _text(root, "id", feed.address)
    _text(root, "title", feed.title)
    _text(root, "updated", feed.updated.isoformat())
    _text(root, "generator", f"News archive at change {feed.version}")
    _text(ET.SubElement(root, _atom("author")), "name", "News archive")
    ET.SubElement(root, _atom("link"), rel="self", href=feed.address, type="application/atom+xml")
    ET.SubElement(root, _atom("link"), rel="alternate", href=feed.page, type="text/html")
    ET.SubElement(root, f"{{{OPENSEARCH}}}totalResults").text = str(feed.total)
    ET.SubElement(root, f"{{{OPENSEARCH}}}Query", role="request", searchTerms=_readable(feed.query))
    for entry in entries:
        _add(root, entry)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _add(root: ET.Element, entry: Entry) -> None:
    element = ET.SubElement(root, _atom("entry"))
    _text(element, "id", entry.permanent)
    _text(element, "title", entry.title)
    _text(element, "updated", entry.updated.isoformat())
    if entry.published:
        _text(element, "published", entry.published)
    for name in entry.authors:
        _text(ET.SubElement(element, _atom("author")), "name", name)
    ET.SubElement(element, _atom("link"), rel="alternate", href=entry.address, type="text/html")
    _text(element, "summary", entry.summary)


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, _atom(name)).text = _readable(words)


def _atom(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _readable(words: str) -> str:
    return _NOT_XML.sub("", words)
