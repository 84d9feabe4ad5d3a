"""Paragraphs that are somebody's own words without marks: turns of a talk, posts with their account."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articles.reading.names import bare
from articles.reading.quotations.pairing import Stretch
from articles.reading.quotations.voices import Voice
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from articles.reading.quotations.scenes import Scene

LABEL = re.compile(
    r"\s*(?P<label>(?:[A-Z][\w.’'-]{0,40} ){0,5}[A-Z][\w.’'-]{0,40})"
    r"(?:, [^:a-z\n]{2,80})?(?: \([^()\n]{1,60}\))? ?:\s+(?=[\w[(….—-])"
)
STAGE = re.compile(r"\s*(?:\([^()a-z\n]{2,60}\)|\[[^\[\]a-z\n]{2,60}\])\s*")  # "(BEGIN VIDEO CLIP)"
POST = re.compile(
    r"\s*[—–-]+ ?(?P<name>[^—–(\n]{2,60}?) \((?P<account>@\w{1,30})\),?(?: \w+\.? \d{1,2}, \d{4})?\s*"
)
FEWEST_TURNS = 4  # of people by name: fewer may be a list
FEWEST_WORDS = 8  # of a turn in the middle: shorter ones are figures beside names
LABELLED_SHARE = 0.4  # of the paragraphs from the first turn to the last; below it the rest is not theirs


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that begins with who speaks, or is a name alone. `name` is empty for whom nobody names."""

    scene: Scene
    name: str
    label: str
    start: int


def with_set_off(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """Give paragraphs that are somebody's words as a whole their stretch and their speaker."""
    spoken = {**_turns(scenes), **_headed_turns(scenes), **_posts(scenes)}
    return tuple(spoken.get(scene.number, scene) for scene in scenes)


def _posts(scenes: tuple[Scene, ...]) -> dict[int, Scene]:
    """Read "The ferry is late. — Vera Holt (@veraholt) March 3, 2020"."""
    found = {}
    for scene in scenes:
        at = max(scene.text.rfind(dash) for dash in ("— ", "– ", "—@", "- "))
        signed = POST.fullmatch(scene.text, at) if at > 0 and scene.is_body else None
        if signed and not scene.text[:at].lstrip().startswith(("“", '"')):
            whole = " " in signed["name"].strip()
            name = _person_of(scene, signed["name"], signed.end("name")) if whole else ""
            words = signed["name"] if name else signed["account"]
            voice = Voice(name, words, "", Certainty.STATED, "a post with its account")
            found[scene.number] = _said_by(scene, voice, 0, len(scene.text[:at].rstrip()))
    return found


def _turns(scenes: tuple[Scene, ...]) -> dict[int, Scene]:
    turns = [turn for scene in scenes if (turn := _turn(scene))]
    if not _is_a_talk(turns):
        return {}
    first, last = turns[0].scene.number, turns[-1].scene.number
    holds = len(turns) >= LABELLED_SHARE * (last - first + 1)
    by_number = {turn.scene.number: turn for turn in turns}
    found: dict[int, Scene] = {}
    now: Turn | None = None
    for scene in scenes[first : last + 1]:
        labelled = by_number.get(scene.number)
        now = labelled or (now if holds and now is not None and _may_go_on(scene, now) else None)
        if now is not None and now.name:
            found[scene.number] = _in_turn(scene, now, is_first=labelled is not None)
    return found


def _headed_turns(scenes: tuple[Scene, ...]) -> dict[int, Scene]:
    """Read an interview in which who speaks stands on a line of its own, above what he says."""
    heads = {scene.number: turn for scene in scenes if (turn := _head(scene))}
    often = [label for label, times in Counter(turn.label for turn in heads.values()).items() if times > 1]
    if len(heads) < FEWEST_TURNS or len(often) < 2:
        return {}
    found: dict[int, Scene] = {}
    now: Turn | None = None
    for scene in scenes[min(heads) : max(heads) + 2]:
        if scene.number in heads:
            now = heads[scene.number]
        elif now is not None and _may_go_on(scene, now):
            found[scene.number] = _in_turn(scene, now, is_first=scene.number == now.scene.number + 1)
    return found


def _head(scene: Scene) -> Turn | None:
    label = scene.text.strip()
    named = scene.people.within(scene.offset, scene.offset + len(scene.text))
    if not scene.is_body or len(named) != 1 or named[0][0].end - named[0][0].start != len(label):
        return None
    return Turn(scene, named[0][1], label, 0)


def _may_go_on(scene: Scene, turn: Turn) -> bool:
    """Say whether a paragraph may be the speaker's: it is not when it names him or marks a clip."""
    named = {name for _, name in scene.people.within(scene.offset, scene.offset + len(scene.text))}
    return scene.is_body and turn.name not in named and not STAGE.fullmatch(scene.text)


def _is_a_talk(turns: list[Turn]) -> bool:
    """Say whether the labels are speakers who take turns."""
    named = [turn for turn in turns if turn.name]
    recurring = Counter(turn.name for turn in named).most_common(1)
    lengths = sorted(len(turn.scene.text[turn.start :].split()) for turn in named)
    enough = len(named) >= FEWEST_TURNS and recurring[0][1] > 1 and len({turn.label for turn in turns}) > 1
    return enough and lengths[len(lengths) // 2] >= FEWEST_WORDS


def _turn(scene: Scene) -> Turn | None:
    found = LABEL.match(scene.text) if scene.is_body else None
    if found is None:
        return None
    return Turn(scene, _person_of(scene, found["label"], found.end("label")), found["label"], found.end())


def _in_turn(scene: Scene, turn: Turn, *, is_first: bool) -> Scene:
    if is_first:
        voice = Voice(turn.name, turn.label, "", Certainty.STATED, "turn in a talk")
        start = turn.start if scene is turn.scene else 0
        return _said_by(scene, voice, start, len(scene.text.rstrip()))
    voice = Voice(turn.name, turn.label, "", Certainty.INFERRED, "goes on in a talk")
    return _said_by(scene, voice, 0, len(scene.text.rstrip()))


def _said_by(scene: Scene, voice: Voice, start: int, end: int) -> Scene:
    return replace(scene, stretches=(Stretch(start, end, start, end),), set_off_by=voice)


def _person_of(scene: Scene, label: str, end: int) -> str:
    """Return whom a label names: right there, else the only one with that surname or those initials."""
    named = scene.people.at(scene.offset + end - 1)
    if named:
        return named
    words = [bare(word) for word in label.split()]
    meant = {
        person.name
        for person in scene.people.people
        if words and (bare(person.name.split()[-1]) == words[-1] or _initials(person.name) == label)
    }
    return meant.pop() if len(meant) == 1 else ""


def _initials(name: str) -> str:
    """Return "VH" of "Vera Holt"; of a lone name nothing."""
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""
