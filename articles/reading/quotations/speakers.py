"""Speakers: of the cues around quoted words, the one that tells who says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.reading.quotations.cues import Cue, cues_in
from articles.reading.quotations.tables import NAMES_FOLLOW
from articles.reading.quotations.voices import UNCLEAR, Voice
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene


# Points for where a cue stands, set by hand: nearer and plainer signs win. Below the line nobody speaks.
LINE = 5.0
BESIDE = 10.0
AFTER_COLON = 9.0
AFTER_COMMA = 8.0
AROUND = 7.5
IN_THE_CLAUSE = 7.0
A_FEW_WORDS_AFTER = 6.0
PER_STEP = 0.4
FEW_WORDS = 4
LONGEST_CLIMB = 8
ENDS_A_SENTENCE = ".!?…"


def speaker_beside(scenes: tuple[Scene, ...], scene: Scene, stretch: Stretch) -> Voice:
    """Find who says a stretch, from the words of its own sentence; `UNCLEAR` when they do not tell."""
    if NAMES_FOLLOW.search(scene.text, 0, stretch.start):
        return UNCLEAR
    by_label = _name_and_colon(scene, stretch)
    if by_label is not None:
        return by_label
    scored = [(_score(scene, stretch, cue), cue) for cue in cues_in(scenes, scene)]
    scored = [(points, cue) for points, cue in scored if points >= LINE]
    if not scored:
        return UNCLEAR
    return _voice(max(scored, key=lambda pair: (pair[0], pair[1].start))[1])


def _voice(cue: Cue) -> Voice:
    rule = "source named" if cue.verb.lower().endswith(("to", "of", "by")) else "verb of saying"
    if not cue.subject.name and cue.subject.certainty is Certainty.UNKNOWN:
        return Voice("", cue.subject.words, cue.verb, Certainty.UNKNOWN, rule, cue.token)
    return Voice(cue.subject.name, cue.subject.words, cue.verb, cue.subject.certainty, rule, cue.token)


def _name_and_colon(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "Holt: “We will rebuild”" at the head of a paragraph."""
    before = scene.text[: stretch.start].rstrip()
    if not before.endswith(":"):
        return None
    named = scene.people.within(scene.offset, scene.offset + len(before) - 1)
    for mention, name in named:
        if mention.end == scene.offset + len(before) - 1 and mention.start == scene.offset:
            return Voice(name, before[:-1], "", Certainty.STATED, "name and colon")
    return None


def _score(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    if cue.start >= stretch.end:
        return _score_after(scene, stretch, cue)
    if cue.end <= stretch.start:
        return _score_before(scene, stretch, cue)
    return AROUND - PER_STEP * _steps_up(stretch, cue)


def _score_after(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    """Weigh "…,” said Holt" and "…” of the plan, Holt said"."""
    between = scene.text[stretch.end : cue.start]
    if _is_ended(scene, stretch) or _crosses(scene, stretch.end, cue.start):
        return 0.0
    words = len(re.findall(r"\w+", between))
    if words == 0 and not cue.can_judge_only:
        return BESIDE
    if words <= FEW_WORDS and not cue.needs_to_stand_beside and not cue.can_judge_only:
        return A_FEW_WORDS_AFTER
    return _by_grammar(stretch, cue)


def _score_before(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    """Weigh "Holt said: “…", "Holt said the plan was “…"."""
    between = scene.text[cue.end : stretch.start]
    if _crosses(scene, cue.end, stretch.start):
        return 0.0
    if between.rstrip().endswith(":"):
        return AFTER_COLON
    words = len(re.findall(r"\w+", between))
    if between.rstrip().endswith(",") and words <= 2 * FEW_WORDS and not cue.can_judge_only:
        return AFTER_COMMA - PER_STEP * words
    if words == 0:
        return BESIDE - 0.5
    if words <= 2 and "," not in between:
        return AFTER_COMMA - PER_STEP * words
    return _by_grammar(stretch, cue)


def _is_ended(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the quotation ends its sentence: what follows is another one."""
    inner = scene.text[stretch.inner_start : stretch.inner_end].rstrip()
    after = scene.text[stretch.end :].lstrip()
    if not inner or inner[-1] not in ENDS_A_SENTENCE:
        return bool(re.match(r"[.!?…](?:\s|$)", after))
    return inner[-1] == "." and not re.match(r"[a-z,]", after)


def _crosses(scene: Scene, start: int, end: int) -> bool:
    """Say whether a sentence ends, or another quotation stands, between."""
    if any(
        start <= other.start and other.end <= end for other in scene.stretches if other.end - other.start > 60
    ):
        return True
    return scene.breaks_between(start - 1, end)


def _by_grammar(stretch: Stretch, cue: Cue) -> float:
    steps = _steps_up(stretch, cue)
    if steps > LONGEST_CLIMB or cue.needs_to_stand_beside:
        return 0.0
    return IN_THE_CLAUSE - PER_STEP * min(steps, 4)


def _steps_up(stretch: Stretch, cue: Cue) -> int:
    """Count how far up the grammar from the quoted words the cue stands; a large number when it does not."""
    inside = [token for token in cue.token.doc if stretch.inner_start <= token.idx < stretch.inner_end]
    climbs = [
        steps
        for token in inside
        if not stretch.holds(token.head.idx) or token.head is token
        for steps, above in enumerate(token.ancestors)
        if above == cue.token
    ]
    return min(climbs, default=LONGEST_CLIMB + 1)
