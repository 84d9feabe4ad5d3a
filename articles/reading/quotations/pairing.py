"""Pairing: where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING = "“„‟«"
CLOSING = "”»"
EITHER = '"″＂'
DOUBLE = re.compile(rf"[{OPENING}{CLOSING}{EITHER}]|``|''")
SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=[\w“\"])")
SINGLE_CLOSING = re.compile(r"[’'](?!\w)")
ELISIONS = re.compile(r"['‘’](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
MARKS_AT_START = re.compile(rf"\s*(?:[{OPENING}{EITHER}]|``|[‘'](?=\w))")
LONGEST_SINGLE = 600  # characters; past it an apostrophe has been taken for a quotation mark


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks. Offsets in the paragraph: with the marks, and without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True

    def holds(self, offset: int) -> bool:
        return self.start <= offset < self.end


def stretches_in(text: str) -> tuple[Stretch, ...]:
    """Pair the marks of one paragraph; a mark left open ends at the paragraph. Nested ones count as words."""
    doubles = _doubles(text)
    singles = [single for single in _singles(text) if not _inside(single, doubles)]
    outer = [double for double in doubles if not _inside(double, singles)]
    return tuple(sorted([*outer, *singles], key=lambda stretch: stretch.start))


def opens_with_mark(text: str) -> bool:
    return bool(MARKS_AT_START.match(text))


def _inside(inner: Stretch, outers: list[Stretch]) -> bool:
    return any(outer.start < inner.start and inner.end <= outer.end for outer in outers)


def _doubles(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    opened: re.Match[str] | None = None
    depth = 0
    marks = list(DOUBLE.finditer(text))
    for number, mark in enumerate(marks):
        if opened is None:
            opened = mark if _can_open(text, mark) else None
        elif _opens_inside(text, mark, opened):
            closings = sum(not _opens_inside(text, later, opened) for later in marks[number + 1 :])
            depth, opened = (depth + 1, opened) if closings > depth + 1 else (0, mark)
        elif depth:
            depth -= 1
        else:
            found.append(Stretch(opened.start(), mark.end(), opened.end(), mark.start()))
            opened = None
    if opened is not None and opened.end() < len(text.rstrip()):
        found.append(_left_open(text, opened))
    return found


def _left_open(text: str, opened: re.Match[str]) -> Stretch:
    end = len(text.rstrip())
    return Stretch(opened.start(), end, opened.end(), end, closed=False)


def _can_open(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 1]
    if mark.group() == "«":
        return bool(after)  # French has a space inside its marks
    if not after or after.isspace():
        return False
    before = text[mark.start() - 1 : mark.start()]
    if mark.group() in OPENING:
        return True
    return not before or not (before.isalnum() or before in ".,!?%")


def _opens_inside(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Say whether a mark opens although one is open: a curly opener that does not stand as a closer."""
    if mark.group() not in OPENING or opened.group() == "„":
        return False
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return (before.isspace() or before in "([—–-") and bool(after) and not after.isspace()


def _singles(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    at = 0
    while opened := SINGLE_OPENING.search(text, at):
        at = opened.end()
        if ELISIONS.match(text, opened.start()):
            continue
        if closed := _single_closing(text, opened):
            found.append(Stretch(opened.start(), closed.end(), opened.end(), closed.start()))
            at = closed.end()
    return found


def _single_closing(text: str, opened: re.Match[str]) -> re.Match[str] | None:
    """Return the first mark after a stop, or that is no plural's apostrophe; else the first at all."""
    mark = "’" if opened.group() == "‘" else "'"
    closings = [
        closing
        for closing in SINGLE_CLOSING.finditer(text, opened.end(), opened.end() + LONGEST_SINGLE)
        if closing.group() == mark and not text[closing.start() - 1].isspace()
    ]
    after_stop = [closing for closing in closings if text[closing.start() - 1] in ".,!?…"]
    after_word = [closing for closing in closings if text[closing.start() - 1] != "s"]
    chosen = [*after_stop[:1], *after_word[:1]]
    return min(chosen, key=lambda closing: closing.start()) if chosen else next(iter(closings), None)
