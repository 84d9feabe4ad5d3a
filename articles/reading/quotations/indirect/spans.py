"""Spans: where a reported clause begins and ends on the page, and whether it is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.reading.quotations.indirect.reported import Reported
    from articles.reading.quotations.scenes import Scene

FEWEST_WORDS = 3
FEWEST_OUTSIDE = 2
"""Words outside quotation marks: a clause that is all in marks is a quotation and no more."""
LONGEST = 700
"""Characters. No clause of the forty labelled articles is half so long: past it the grammar has failed."""
NO_WORDS_BEFORE = re.compile(r"^(?:[\s,;:.—–-]|(?:only )?that\b)+")
NO_WORDS_AFTER = re.compile(r"(?:[\s,;:.—–(\[-]|\s(?:and|but|or)$)+$")
QUOTED_NEXT = re.compile(r":\s*$")
MARKS = "“„‟″＂«»\"‘'`"
WORD = re.compile(r"\w+")
GOES_ON = re.compile(r",? (?:and|but|or) that\b")
ENDS = re.compile(r"[.;?!](?:\s|$)")
RESUMES = re.compile(r",? (?:and|but) (?:also |then |again |later )?(?P<verb>\w+)")
COLON = re.compile(r"[:;]\s")


def tidy(scene: Scene, reported: Reported) -> Reported:
    """Leave marks at either end out; close a quotation that the clause holds half of."""
    start, end = _after_another_thought(scene, reported), _end(scene, reported)
    start += _length(NO_WORDS_BEFORE.match(scene.text[start:end]))
    end -= _length(NO_WORDS_AFTER.search(scene.text[start:end]))
    for stretch in scene.stretches:
        if stretch.start < end <= stretch.end:
            end = stretch.end
    return reported.cut(start, max(start, end))


def is_reported_speech(scene: Scene, reported: Reported) -> bool:
    """Say whether the span is a clause of its own, mostly outside quotation marks, of bearable length."""
    words = scene.text[reported.start : reported.end]
    if len(WORD.findall(words)) < FEWEST_WORDS or len(words) > LONGEST:
        return False
    if words[0] in MARKS or scene.is_quoted(reported.start):
        return False
    return len(_words_outside(scene, reported)) >= FEWEST_OUTSIDE


def _after_another_thought(scene: Scene, reported: Reported) -> int:
    """Return where a clause begins that goes around its verb: "He wrote on: the dam, he said, is closed"."""
    if reported.cue.start <= reported.start:
        return reported.start
    colons = [found.end() for found in COLON.finditer(scene.text, reported.start, reported.cue.start)]
    return colons[-1] if colons else reported.start


def _end(scene: Scene, reported: Reported) -> int:
    """Return where the clause ends: with a further ", and that …", without what its speaker did next."""
    end = _before_new_speech(scene, reported)
    if GOES_ON.match(scene.text, end):
        further = ENDS.search(scene.text, end)
        return further.start() if further else len(scene.text)
    for stretch in scene.stretches:
        if reported.start < stretch.start and stretch.end < end and _does_something_else(scene, stretch.end):
            return stretch.end
    return end


def _does_something_else(scene: Scene, offset: int) -> bool:
    """Say whether a verb without a subject follows quoted words: "was “wrong” and again left the room"."""
    found = RESUMES.match(scene.text, offset)
    if found is None:
        return False
    verb = next(token for token in scene.doc if token.idx + len(token) > found.start("verb"))
    return verb.dep_ == "conj" or (verb.dep_ == "aux" and verb.head.dep_ == "conj")


def _before_new_speech(scene: Scene, reported: Reported) -> int:
    """Return where the clause ends at the latest: before a quotation that a colon brings."""
    for stretch in scene.stretches:
        if reported.start < stretch.start < reported.end and QUOTED_NEXT.search(
            scene.text, reported.start, stretch.start
        ):
            return stretch.start
    return reported.end


def _words_outside(scene: Scene, reported: Reported) -> list[str]:
    places = WORD.finditer(scene.text, reported.start, reported.end)
    return [found.group() for found in places if not scene.is_quoted(found.start())]


def _length(found: re.Match[str] | None) -> int:
    return len(found.group()) if found else 0
