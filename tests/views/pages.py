"""What a reader sees of a page: its words, without tags and with single spaces."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.test import Client


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def get(client: Client, address: str, status: int = 200) -> str:
    """Return a page's source, after making sure of its status."""
    response: Any = client.get(address)
    assert response.status_code == status, response.status_code
    return str(response.content.decode())


def words(page: str) -> str:
    """Return what stands in <main> as one line of words."""
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    reader = _Words()
    reader.feed(main[0] if main else page)
    return " ".join(unescape("".join(reader.words)).split())


def see(client: Client, address: str, status: int = 200) -> str:
    """Return the words of a page."""
    return words(get(client, address, status))


def links(page: str) -> list[str]:
    """Return where the links of a page lead, as one would type it."""
    return [unescape(address) for address in re.findall(r'href="([^"]*)"', page)]
