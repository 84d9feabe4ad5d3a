"""Labels: speakers who are named beside quoted words with no verb that says so, or with one out of reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.reading.names import ROLES, bare
from articles.reading.quotations.tables import GROUPS, HUMAN_NOUNS, PLAINLY_SAID
from articles.reading.quotations.voices import Voice
from articles.reading.records import BlockKind, Certainty

if TYPE_CHECKING:
    from articles.reading.quotations.pairing import Stretch
    from articles.reading.quotations.scenes import Scene

SIGNED = re.compile(r"\s*(?P<name>[A-Z][^.!?:;“”\"]{2,80})\s*")
DASH_AND_REST = re.compile(r"\s*[—–-]{1,2}\s*(?P<name>[A-Za-z][^“”\"\n]{2,200})")
CREDIT_AT_END = re.compile(r"\s+(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Cc]redit)s?\s?:[^\n]{0,80}$")
HANDLE = re.compile(r"\s*(?P<handle>@\w{2,30}):\s*")
LONGEST_SIGNATURE = 90  # characters of a line that only signs the words above it
BEFORE_A_NAME = re.compile(
    r"\s*(?:(?:the\s)?(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Sgt|Lt|Col)\.?\s|the\s)?"
)
AND_ANOTHER = re.compile(r"\s(?:and|&)\s+(?:[A-Z]|(?:he|she|they|others|colleagues)\b)")
LONGEST_ASIDE = 200  # characters between a name and its verb: ", a retired captain of the Lisk fire brigade,"
FEWEST_WORDS = 4  # of words that a name alone may sign, right after their comma
POST_AND_COLON = re.compile(r"(?:,[^!?:]{2,110}|\son\s[^!?:]{2,110}|\s*\([^()]{1,60}\))?\s*:")
HEADS_A_LINE = re.compile(r"(?:^|[.!?]\s*[\"”’]?\s+)$")
IN_SMALL_LETTERS = re.compile(r"(?<!\w)(?!(?:and|at|for|of|on|the)\b)[a-z]")
POST_ALONE = re.compile(r"(?:^|[.!?]\s*[\"”’]?\s+)(?P<words>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}):$")
SPEAKING_POSTS = HUMAN_NOUNS | GROUPS | {"announcer", "narrator", "police", "reporter"}
WRITER_AND_PAPER = re.compile(
    r"\s*(?P<writer>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]*){1,3}), (?:[Tt]he\s)?"
    r"[A-Z][\w.’'&-]+(?:\s[A-Z&][\w.’'-]*){0,4}\s*"
)
TITLE_WORDS = {"of", "the"} | HUMAN_NOUNS | ROLES
WORDS_BEFORE_NAME = 6  # of a title at the head of a line


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named, in which words, and where they end in the paragraph."""

    name: str
    words: str
    end: int


def speaker_by_label(scene: Scene, stretch: Stretch) -> Voice | None:
    """Return who is named with a colon before, by a signature or right after the words."""
    return _name_and_colon(scene, stretch) or _handle(scene, stretch) or _signature(scene, stretch)


def _handle(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "@vera_holt: “We will rebuild”": an account, which is no name."""
    found = HANDLE.fullmatch(scene.text, 0, stretch.start)
    return found and Voice("", found["handle"], "", Certainty.STATED, "name and colon")


def named_beside(scene: Scene, stretch: Stretch) -> Voice | None:
    """Where no verb tells, return who is named before a colon or right after the words."""
    return (
        _post_and_colon(scene, stretch)
        or named_with_verb(scene, stretch)
        or _named_right_after(scene, stretch)
    )


def named_with_verb(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "…,” Vera Holt, an owner of “The Mill” and of two more, says", where the grammar is at a loss."""
    found = _right_after(scene, stretch)
    verb = _verb_after_aside(scene, found.end) if found else ""
    return (
        Voice(found.name, found.words, verb, Certainty.STATED, "verb of saying") if found and verb else None
    )


def _named_right_after(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "…,” Vera Holt, owner of the mill."."""
    found = _right_after(scene, stretch)
    if found is None or not _is_a_whole_saying(scene, stretch):
        return None
    if scene.text[found.end : found.end + 1] not in {",", "."}:
        return None
    return Voice(found.name, found.words, "", Certainty.STATED, "named right after")


def _right_after(scene: Scene, stretch: Stretch) -> Named | None:
    """Return who alone is named right after the words."""
    blank = BEFORE_A_NAME.match(scene.text, stretch.end)
    found = _named_at(scene, blank.end()) if blank and scene.is_body else None
    if blank is None or found is None:
        return None
    name, end = found
    if AND_ANOTHER.match(scene.text, end) or scene.text[end : end + 2] in {"’s", "'s"}:
        return None
    return Named(name, scene.text[blank.end() : end], end)


def signed_below(scene: Scene, signature: Scene) -> Voice | None:
    """Read a line that only names who said the paragraph above it: "Vera Holt, Lisk Courier"."""
    text = signature.text
    dashed = text.lstrip()[:1] in {"—", "–", "-"}
    if signature.stretches or len(text) > LONGEST_SIGNATURE:
        return None
    if not dashed and SIGNED.fullmatch(text) is None:
        return None
    found = _named_at(signature, len(text) - len(text.lstrip(" —–-")))
    if found is None:
        return _writer_and_paper(text) if scene.is_body and signature.is_body else None
    if not _is_a_rest(text[found[1] :], dashed):
        return None
    words = text[: found[1]].lstrip(" —–-")
    return Voice(found[0], words, "", Certainty.STATED, "signature") if scene.is_body else None


def _is_a_rest(rest: str, dashed: bool) -> bool:  # noqa: FBT001 - what the line begins with
    """Say whether what follows a name may be an outlet or a post."""
    rest = rest.strip()
    if dashed:
        return not rest or rest.startswith((",", "("))
    return rest.startswith((",", "(")) and not IN_SMALL_LETTERS.search(rest)


def _named_at(scene: Scene, at: int) -> tuple[str, int] | None:
    """Return who is named right at an offset of the paragraph, and where the name ends."""
    named = scene.people.within(scene.offset + at, scene.offset + len(scene.text))
    if not named or named[0][0].start != scene.offset + at:
        return None
    mention, name = named[0]
    return name, mention.end - scene.offset


def _verb_after_aside(scene: Scene, end: int) -> str:
    """Return the verb of saying after a name, or after the aside that commas set off from it."""
    found = PLAINLY_SAID.search(scene.text, end, end + LONGEST_ASIDE)
    if found is None or scene.breaks_between(end, found.start()):
        return ""
    between = scene.text[end : found.start()].strip()
    others = scene.people.within(scene.offset + end, scene.offset + found.start())
    whole = not between or (between.startswith(",") and (between.endswith(",") or not others))
    return found.group() if whole and not scene.is_quoted(found.start()) else ""


def _is_a_whole_saying(scene: Scene, stretch: Stretch) -> bool:
    """Say whether the words begin as a sentence does and end on a comma."""
    inner = scene.text[stretch.inner_start : stretch.inner_end].strip()
    before = scene.text[: stretch.start].rstrip()
    begins = inner[:1].isupper() and (not before or before[-1] in '.!?”"')
    return begins and inner.endswith(",") and len(inner.split()) >= FEWEST_WORDS


def _signature(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "“We will rebuild.” Vera Holt, Lisk Courier", a paragraph of quoted words and who signs them."""
    if scene.text[: stretch.start].strip():
        return None
    dashed = DASH_AND_REST.fullmatch(scene.text, stretch.end)
    signed = dashed or SIGNED.fullmatch(CREDIT_AT_END.sub("", scene.text), stretch.end)
    if signed is None:
        return None
    found = _named_at(scene, signed.start("name")) or (dashed and _named_after_post(scene, dashed))
    if not found:
        return _signed_by_others(dashed) if dashed else _writer_and_paper(signed["name"])
    name, end = found
    rest = scene.text[end : signed.end("name")].strip()
    if rest and not rest.startswith((",", "(", "to ", "in ", "on ")):
        return None
    return Voice(name, scene.text[signed.start("name") : end], "", Certainty.STATED, "signature")


def _named_after_post(scene: Scene, signed: re.Match[str]) -> tuple[str, int] | None:
    """Read "— harbour adviser Vera Holt"."""
    named = scene.people.within(scene.offset + signed.start("name"), scene.offset + signed.end("name"))
    if not named:
        return None
    mention, name = named[0]
    before = scene.text[signed.start("name") : mention.start - scene.offset]
    short = len(before.split()) <= WORDS_BEFORE_NAME and not re.search(r"[,;]|\b(?:of|for|to)\s+$", before)
    return (name, mention.end - scene.offset) if short else None


def _signed_by_others(signed: re.Match[str]) -> Voice | None:
    """Read "— Editorial, Lisk Courier"."""
    words = signed["name"].strip()
    if len(words) > LONGEST_SIGNATURE or IN_SMALL_LETTERS.search(words):
        return None
    return Voice("", words, "", Certainty.STATED, "signature")


def _writer_and_paper(words: str) -> Voice | None:
    """Read "Editorial Board, Lisk Courier" and "Olan Vesh, The Lisk Courier" of people nobody knows."""
    found = WRITER_AND_PAPER.fullmatch(words)
    return Voice("", found["writer"], "", Certainty.STATED, "signature") if found else None


def _name_and_colon(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "Holt: “We will rebuild”" at the head of a paragraph or of a turn within it."""
    before = scene.text[: stretch.start].rstrip()
    if not before.endswith(":"):
        return None
    named = scene.people.within(scene.offset, scene.offset + len(before) - 1)
    if scene.paragraph.kind is BlockKind.HEADLINE and named and named[0][0].start == scene.offset:
        return Voice(named[0][1], before[:-1], "", Certainty.INFERRED, "headline with a colon")
    for mention, name in named[-1:]:
        start = mention.start - scene.offset
        if mention.end == scene.offset + len(before) - 1 and HEADS_A_LINE.search(before, 0, start):
            return Voice(name, before[start:-1], "", Certainty.STATED, "name and colon")
    return _post_alone(scene, before)


def _post_alone(scene: Scene, before: str) -> Voice | None:
    """Read "Harbour official: “We will rebuild”" and "Police: “Nobody was there”": a post and no name."""
    found = POST_ALONE.search(before)
    if found is None or bare(found["words"].split()[-1]).removesuffix("s") not in SPEAKING_POSTS:
        return None
    words = scene.doc.char_span(found.start("words"), found.end("words"), alignment_mode="expand") or ()
    if PLAINLY_SAID.search(found["words"]) or any(word.pos_ in {"VERB", "AUX"} for word in words):
        return None
    return Voice("", found["words"], "", Certainty.STATED, "name and colon")


def _post_and_colon(scene: Scene, stretch: Stretch) -> Voice | None:
    """Read "Mayor Vera Holt, of Lisk: “We will rebuild”" at the head of a paragraph."""
    before = scene.text[: stretch.start].rstrip()
    named = scene.people.within(scene.offset, scene.offset + len(before))
    if not before.endswith(":") or not named or not scene.is_body:
        return None
    mention, name = named[0]
    start, end = mention.start - scene.offset, mention.end - scene.offset
    if not _is_a_title(before[:start]) or not POST_AND_COLON.fullmatch(before, end):
        return None
    return Voice(name, before[start:end], "", Certainty.STATED, "name and colon")


def _is_a_title(words: str) -> bool:
    """Say whether only a title stands before a name at the head of a line."""
    plain = all(word[0].isupper() or word in TITLE_WORDS for word in words.split())
    return plain and len(words.split()) <= WORDS_BEFORE_NAME
