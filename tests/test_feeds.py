from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from articles.feeds import ATOM, OPENSEARCH, Entry, Feed, atom

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
NAMES = {"a": ATOM, "o": OPENSEARCH}
FEED = Feed(
    title="News archive: articles with *mill*",
    address="https://archive.example/articles.atom?q=mill",
    page="https://archive.example/articles/?q=mill",
    updated=NOON,
    total=120,
    query="q=mill",
    version=7,
)


def entry(title: str, published: str = "") -> Entry:
    return Entry(
        permanent="https://archive.example/articles/0123/",
        address="https://archive.example/articles/0123/mill/",
        title=title,
        updated=NOON,
        summary="outlet unknown, date unknown; 12 words",
        published=published,
    )


def test_a_feed_has_all_that_atom_asks_for() -> None:
    root = ET.fromstring(atom(FEED, [entry("Mill", "2023-04-02T00:00:00Z")]))

    for needed in ("id", "title", "updated", "author/a:name", "link[@rel='self']"):
        assert len(root.findall(f"a:{needed}", NAMES)) == 1
    for needed in ("id", "title", "updated", "published", "summary", "link[@rel='alternate']"):
        assert len(root.findall(f"a:entry/a:{needed}", NAMES)) == 1
    assert root.findtext("o:totalResults", namespaces=NAMES) == "120"


def test_an_estimated_day_is_not_called_the_day_of_publication() -> None:
    root = ET.fromstring(atom(FEED, [entry("Mill")]))

    assert root.find("a:entry/a:published", NAMES) is None


def test_signs_of_xml_and_characters_it_cannot_hold_do_no_harm() -> None:
    root = ET.fromstring(atom(FEED, [entry("A < B & “C”\x00\x0b\ud800\uffff ]]> Ž")]))

    assert root.findtext("a:entry/a:title", namespaces=NAMES) == "A < B & “C” ]]> Ž"
