"""Where a text speaks of its outlet: to whom people talk in it, and the addresses that stand in it."""

import re
from collections import Counter
from collections.abc import Iterator

from articles.reading.house_marks.kinds import ADDRESS, TOLD
from articles.reading.house_marks.page_words import page_words
from articles.reading.house_marks.stretches import MOST_PLACES, places
from articles.reading.outlet_table import fold, outlet_called
from articles.reading.outlet_words import sounds_like_outlet
from articles.reading.records import HouseMark

LONGEST_NAME = 60
LONGEST_ADDRESS = 60
OFTEN = 3

_CUES = (
    "told ", "tells ", "spoke to ", "spoke with ", "interview with ", "statement to ", "comment from ",
    "reviewed by ", "obtained by ",
)  # fmt: skip
_NAME = re.compile(r"(?:[Tt]he )?(?P<name>[A-Z][\w&’'-]*(?:\.com)?(?: [A-Z][\w&-]*(?:\.com)?){0,3})")
_LEARNED = " has learned"
_LEARNER = re.compile(rf"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){{0,2}}){_LEARNED}")
_ENDINGS = (".com", ".org", ".net", ".co.", ".news")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}\b")
_ACCOUNT = re.compile(r"(?<![\w.])@\w{3,20}")
_POSSESSIVE = re.compile(r"[’']s?$")


def told_marks(text: str, start: int) -> Iterator[HouseMark]:
    """Yield the outlets to which people speak, with how often: "cnn", "cnn twice", "cnn often"."""
    spans: dict[str, tuple[int, int]] = {}
    times: Counter[str] = Counter()
    for match in _told(text):
        if name := _outlet(match["name"]):
            spans.setdefault(name, match.span("name"))
            times[name] += 1
    for name, (first, end) in spans.items():
        often = " often" if times[name] >= OFTEN else " twice" if times[name] > 1 else ""
        yield HouseMark(TOLD, name + often, start + first, start + end)


def address_marks(text: str, start: int) -> Iterator[HouseMark]:
    """Yield the domains and the accounts that a text gives, but for those where everybody's pages lie."""
    for ending in _ENDINGS:
        for place in places(text, ending):
            yield from _domain(text, place, start)
    if "@" in text:
        for match, _ in zip(_ACCOUNT.finditer(text), range(MOST_PLACES), strict=False):
            yield HouseMark(ADDRESS, match[0].lower(), start + match.start(), start + match.end())


def _domain(text: str, place: int, start: int) -> Iterator[HouseMark]:
    first = max(0, place - LONGEST_ADDRESS)
    for match in _HOST.finditer(text, first, place + LONGEST_ADDRESS):
        domain = match[0].lower().removeprefix("www.")
        if match.start() < place < match.end() and not _is_nobodys(domain):
            yield HouseMark(ADDRESS, domain, start + match.start(), start + match.end())


def _is_nobodys(domain: str) -> bool:
    nobodys = page_words("nobodys_addresses")
    return domain in nobodys or domain.partition(".")[2] in nobodys


def _told(text: str) -> Iterator[re.Match[str]]:
    for cue in _CUES:
        for place in places(text, cue):
            if match := _NAME.match(text, place + len(cue), place + len(cue) + LONGEST_NAME):
                yield match
    for place in places(text, _LEARNED):
        yield from _LEARNER.finditer(text, max(0, place - LONGEST_NAME), place + len(_LEARNED))


def _outlet(words: str) -> str:
    """Return the outlet that the words name, folded; nothing where they name somebody else."""
    parts = _POSSESSIVE.sub("", words).split()
    for size in range(len(parts), 0, -1):
        if known := outlet_called(" ".join(parts[:size])):
            return fold(known.name)
    return fold(" ".join(parts)) if sounds_like_outlet(words) else ""
