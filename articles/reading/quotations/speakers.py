"""Speakers: of the cues around quoted words, the one that tells who says them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from articles.reading.quotations.cues import Cue
from articles.reading.quotations.labels import named_beside, named_with_verb, speaker_by_label
from articles.reading.quotations.pairing import is_joined
from articles.reading.quotations.scenes import LONGEST_SENTENCE, Scene
from articles.reading.quotations.tables import SOURCES_WRITTEN
from articles.reading.quotations.titles import is_a_title, is_announced_as_a_name, is_called_so
from articles.reading.quotations.voices import TITLE, UNCLEAR, Voice
from articles.reading.records import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from articles.reading.quotations.pairing import Stretch


# Points for where a cue stands, set by hand: nearer and plainer signs win. Below the line nobody speaks.
LINE = 5.0
LINE_FOR_A_WORD = 6.0
BESIDE = 10.0
AFTER_COLON = 9.0
AFTER_COMMA = 8.0
AROUND = 7.5
IN_THE_CLAUSE = 7.0
A_FEW_WORDS_AFTER = 6.0
PER_STEP = 0.4
FEW_WORDS = 4
STILL_BESIDE = 1  # words between: "…,” that statement read"
LONGEST_CLIMB = 8
PARTICLE_AND_COMMA = re.compile(r"(?: (?:it|out|this|that))?,")
AS_BEFORE = re.compile(r"(?:^|[.!?”] )As$")
OPENS_ITS_CLAUSE = re.compile(r"\s(?:that|about)\b")  # "Holt’s claim that", but not "Holt’s claim was"
OTHER_CLAUSE = re.compile(
    r"[\s,]*(?:which|who|whom|whose|where|that)\b|\s*[—–;(]|\s--?\s|[^.]*\b(?:and|but|while|although|though|whereas)\b"
)
ENDS_A_SENTENCE = ".!?…"


def speaker_beside(scene: Scene, stretch: Stretch, cues: Callable[[], list[Cue]]) -> Voice:
    """Find who says a stretch, from the words of its own sentence; `UNCLEAR` when they do not tell.

    `cues` gives those of its paragraph; it is asked only when nothing plainer tells.
    """
    if scene.set_off_by is not None:
        return scene.set_off_by
    if is_announced_as_a_name(scene, stretch) or is_called_so(scene, stretch):
        return UNCLEAR
    if is_a_title(scene, stretch):
        return TITLE
    by_label = speaker_by_label(scene, stretch)
    if by_label is not None:
        return by_label
    scored = [(_score(scene, stretch, cue), cue) for cue in cues() if _is_near(stretch, cue)]
    scored = [(points, cue) for points, cue in scored if points >= _line_for(scene, stretch)]
    if not scored:
        return named_beside(scene, stretch) or UNCLEAR
    cue = max(scored, key=lambda pair: (pair[0], pair[1].start))[1]
    by_name = None if cue.subject.name or cue.remembers_another else named_with_verb(scene, stretch)
    return by_name or _voice(cue)


def _is_near(stretch: Stretch, cue: Cue) -> bool:
    return stretch.start - LONGEST_SENTENCE <= cue.end and cue.start <= stretch.end + LONGEST_SENTENCE


def _line_for(scene: Scene, stretch: Stretch) -> float:
    """A single word is more often anybody's term than somebody's word: its cue must be near."""
    if _is_a_word(scene, stretch) and not any(
        is_joined(scene.text, stretch, other) and not _is_a_word(scene, other) for other in scene.stretches
    ):
        return LINE_FOR_A_WORD
    return LINE


def _is_a_word(scene: Scene, stretch: Stretch) -> bool:
    return len(scene.text[stretch.inner_start : stretch.inner_end].split()) == 1


def _voice(cue: Cue) -> Voice:
    rule = "source named" if cue.verb.lower().endswith(("to", "of", "by")) else "verb of saying"
    if not cue.subject.name and cue.subject.certainty is Certainty.UNKNOWN:
        return Voice("", cue.subject.words, cue.verb, Certainty.UNKNOWN, rule, cue.token)
    return Voice(cue.subject.name, cue.subject.words, cue.verb, cue.subject.certainty, rule, cue.token)


def _score(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    if cue.is_noun:
        opens = cue.end <= stretch.start and OPENS_ITS_CLAUSE.match(scene.text, cue.end)
        return _by_grammar(scene, stretch, cue) if opens else 0.0
    if cue.start >= stretch.end:
        return _score_after(scene, stretch, cue)
    if cue.end <= stretch.start:
        return _score_before(scene, stretch, cue)
    return AROUND - PER_STEP * _steps_up(scene, stretch, cue)


def _score_after(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    """Weigh "…,” said Holt" and "…” of the plan, Holt said"."""
    between = scene.text[stretch.end : cue.start]
    if _is_ended(scene, stretch) or _crosses(scene, stretch.end, cue.start):
        return 0.0
    if _belongs_to_another_clause(stretch, cue, between):
        return 0.0
    words = len(re.findall(r"\w+", between))
    if words == 0 and not cue.can_judge_only:
        return BESIDE
    few = STILL_BESIDE if cue.needs_to_stand_beside else FEW_WORDS
    if words <= few and not cue.can_judge_only:
        return A_FEW_WORDS_AFTER
    return _by_grammar(scene, stretch, cue)


def _belongs_to_another_clause(stretch: Stretch, cue: Cue, between: str) -> bool:
    """Say whether a cue after the words tells of something else.

    Read "the “old town”, which Holt said", "was “right” in saying", "“Dawn” host Vera Holt said".
    """
    if OTHER_CLAUSE.match(between):
        return True
    if cue.token.tag_ == "VBG" and "," not in between and between.strip():
        return True
    left = cue.subject.token.left_edge.idx
    return left <= stretch.start < cue.subject.token.idx and cue.subject.token.idx < cue.token.idx


def _score_before(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    """Weigh "Holt said: “…", "Holt said the plan was “…"."""
    between = scene.text[cue.end : stretch.start]
    if _crosses(scene, cue.end, stretch.start):
        return 0.0
    if between.rstrip().endswith(":") and not _is_source_of_another(cue, between):
        return AFTER_COLON
    if _is_parenthesis(scene, cue):
        return A_FEW_WORDS_AFTER
    if cue.needs_to_stand_beside and between.strip(" ,") not in {"", "that"}:
        return 0.0
    return _score_near(between, cue) or _by_grammar(scene, stretch, cue)


def _is_source_of_another(cue: Cue, between: str) -> bool:
    """Read "According to Holt, Kerr wept and cried: “…": the colon is Kerr's."""
    return cue.verb.lower() in SOURCES_WRITTEN and "," in between


def _score_near(between: str, cue: Cue) -> float:
    """Weigh "Holt said “…", "Holt said in a letter, “…"."""
    words = len(re.findall(r"\w+", between))
    if between.rstrip().endswith(",") and words <= 2 * FEW_WORDS and not cue.can_judge_only:
        return AFTER_COMMA - PER_STEP * words
    if words == 0:
        return BESIDE - 0.5
    if words <= 2 and "," not in between:
        return AFTER_COMMA - PER_STEP * words
    return 0.0


def _is_parenthesis(scene: Scene, cue: Cue) -> bool:
    """Read "The dam, she wrote, is “thin”" and "As Holt put it, the dam is “thin”"."""
    after = PARTICLE_AND_COMMA.match(scene.text, cue.end)
    before = scene.text[: cue.start].rstrip()
    return bool(after) and (before.endswith(",") or bool(AS_BEFORE.search(before))) and not cue.can_judge_only


def _is_ended(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the quotation ends its sentence: what follows is another one."""
    inner = scene.text[stretch.inner_start : stretch.inner_end].rstrip(" \"'’”")
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


def _by_grammar(scene: Scene, stretch: Stretch, cue: Cue) -> float:
    steps = _steps_up(scene, stretch, cue)
    if steps > LONGEST_CLIMB or cue.needs_to_stand_beside:
        return 0.0
    return IN_THE_CLAUSE - PER_STEP * min(steps, 4)


def _steps_up(scene: Scene, stretch: Stretch, cue: Cue) -> int:
    """Count how far up the grammar from the quoted words the cue stands; a large number when it does not."""
    climbs = [
        steps
        for token in scene.words_in(stretch)
        if not token.is_punct and (not stretch.holds(token.head.idx) or token.head is token)
        for steps, above in enumerate(_up_to_unnamed_sayer(token))
        if above == cue.token
    ]
    return min(climbs, default=LONGEST_CLIMB + 1)


def _up_to_unnamed_sayer(token: Token) -> Iterator[Token]:
    """Climb to a verb of saying of nobody: of "Holt recalls being told to “go home”", to "told"."""
    for above in islice(token.ancestors, LONGEST_CLIMB + 1):
        yield above
        if _is_said_by_nobody(above):
            return


def _is_said_by_nobody(verb: Token) -> bool:
    if verb.lemma_ != "tell":
        return False
    below = {child.dep_ for child in verb.children}
    return "auxpass" in below and "agent" not in below
