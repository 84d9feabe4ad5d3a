"""Pairing: where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING = "“„‟«"
CLOSING = "”»"
EITHER = '"″＂'
DOUBLE = re.compile(rf"[{OPENING}{CLOSING}{EITHER}]|``|''|[‘’]’|‘‘")
SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=[\w“\"])")
SINGLE_CLOSING = re.compile(r"[’'](?!\w)")
ELISIONS = re.compile(r"['‘’](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
MARKS_AT_START = re.compile(rf"\s*(?:[{OPENING}{EITHER}]|``|[‘'](?=\w))")
ENDS_A_SENTENCE = ".!?…"
BLANK_AND_WORD = re.compile(r"[^\S\n]{1,2}[\w\[]")
RUN_ON = re.compile(r"[A-Z\[‘]")
SENTENCE_RUN_ON = re.compile(r"[.!?…](?=[A-Z][a-z]+\s)")
CLOSED_BY_SINGLE = re.compile(
    r"(?<=[,.?!])[’'](?=\s+(?:[a-z]+\s+){0,4}(?:said|says|told|added|wrote|concluded|read)\b)"
)
MARKS_AHEAD = 12  # looked at for the end of a quotation within another
NEVER_DEEPER = -MARKS_AHEAD
JOINED = re.compile(
    r"\s*[,;]?\s*(?:and|or|but|nor|then|to|as well as)?,?\s*(?:an?|the|also|later|even)?,?\s*"
)
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
    singles = [single for single in _singles(text) if not any(d.holds(single.start) for d in doubles)]
    outer = [double for double in doubles if not _inside(double, singles)]
    return tuple(sorted([*outer, *singles], key=lambda stretch: stretch.start))


def opens_with_mark(text: str) -> bool:
    return bool(MARKS_AT_START.match(text))


def is_joined(text: str, one: Stretch, next_one: Stretch) -> bool:
    """Say whether only "and" or the like stands between two quotations."""
    return one.end <= next_one.start and bool(JOINED.fullmatch(text, one.end, next_one.start))


def _inside(inner: Stretch, outers: list[Stretch]) -> bool:
    return any(outer.start < inner.start and inner.end <= outer.end for outer in outers)


def _doubles(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    opened: re.Match[str] | None = None
    depth = 0
    marks = list(DOUBLE.finditer(text))
    for number, mark in enumerate(marks):
        later = marks[number + 1 : number + 1 + MARKS_AHEAD]
        if opened is None:
            opened = mark if _can_open(text, mark) or _opens_late(text, mark, later) else None
            continue
        depth += _deeper(text, mark, opened, later)
        if depth < 0:
            found += _ended(text, opened, mark)
            opened, depth = mark if _opens_inside(text, mark, opened) else None, 0
    if opened is not None and opened.end() < len(text.rstrip()):
        found.append(_left_open(text, opened))
    return found


def _deeper(text: str, mark: re.Match[str], opened: re.Match[str], later: list[re.Match[str]]) -> int:
    """Return 1 for a mark that opens within a quotation, -1 for one that closes, less for another."""
    if not _opens_inside(text, mark, opened):
        return -1
    if _runs_on(text, mark):
        return NEVER_DEEPER
    depth = 2
    for other in later:
        depth += 1 if _opens_inside(text, other, opened) else -1
        if depth == 0:
            return 1
    return NEVER_DEEPER


def _ended(text: str, opened: re.Match[str], mark: re.Match[str]) -> list[Stretch]:
    """Return what a mark ends. Words left open before another end where a sentence runs on, if one does."""
    if not _opens_inside(text, mark, opened):
        return [Stretch(opened.start(), mark.end(), opened.end(), mark.start())]
    if _runs_on(text, mark):
        return [Stretch(opened.start(), mark.start(), opened.end(), mark.start(), closed=False)]
    stop = SENTENCE_RUN_ON.search(text, opened.end(), mark.start())
    return [Stretch(opened.start(), stop.end(), opened.end(), stop.end(), closed=False)] if stop else []


def _left_open(text: str, opened: re.Match[str]) -> Stretch:
    single = CLOSED_BY_SINGLE.search(text, opened.end())
    if single and "‘" not in text[opened.end() : single.start()]:
        return Stretch(opened.start(), single.end(), opened.end(), single.end() - 1)
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
    if before and before in ENDS_A_SENTENCE:
        return after.isupper() or after == "["
    return not before or not (before.isalnum() or before in ",%")


def _opens_late(text: str, mark: re.Match[str], later: list[re.Match[str]]) -> bool:
    """Say whether a mark with white space after it opens: the next one closes behind a word or a stop."""
    if not later or not BLANK_AND_WORD.match(text, mark.end()) or text[later[0].start() - 1].isspace():
        return False
    before = text[: mark.start()].rstrip(" ")[-1:]
    if mark.group() == "“":
        return later[0].group() == "”" and before != "“"
    return mark.group() == '"' and text[mark.start() - 1 : mark.start()] == "," and len(later) % 2 == 1


def _runs_on(text: str, mark: re.Match[str]) -> bool:
    """Say whether a mark opens the next paragraph's words, run on after a sentence: "…it fell.“It fell…"."""
    return (
        mark.group() == "“"
        and text[mark.start() - 1] in ENDS_A_SENTENCE
        and bool(RUN_ON.match(text, mark.end()))
    )


def _opens_inside(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Say whether a mark opens although one is open: a curly opener that does not stand as a closer."""
    if mark.group() not in OPENING or opened.group() == "„":
        return False
    if _runs_on(text, mark):
        return True
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
    mark = "’'" if opened.group() == "‘" else "'"
    closings = [
        closing
        for closing in SINGLE_CLOSING.finditer(text, opened.end(), opened.end() + LONGEST_SINGLE)
        if closing.group() in mark and not text[closing.start() - 1].isspace()
    ]
    after_stop = [closing for closing in closings if text[closing.start() - 1] in ".,!?…"]
    after_word = [closing for closing in closings if text[closing.start() - 1] != "s"]
    chosen = [*after_stop[:1], *after_word[:1]]
    return min(chosen, key=lambda closing: closing.start()) if chosen else next(iter(closings), None)
