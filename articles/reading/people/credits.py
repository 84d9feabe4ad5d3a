"""Credits: a byline, a photographer, an author's note name who made the page, not who is in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from articles.reading.people.lines import Line, Naming
from articles.reading.people.tables import CREDIT_AFTER, CREDIT_BEFORE, CREDIT_WORDS, PICTURE_AGENCIES
from articles.reading.records import BlockKind

LONGEST_SIGN = 30  # characters
LONGEST_BYLINE = 16  # words
LINES_OF_A_HEAD = 4
LINES_OF_A_FOOT = 3
AGENCIES = "|".join(map(re.escape, PICTURE_AGENCIES))
BEFORE = re.compile(
    rf"(?:^|\W)(?P<sign>{'|'.join(map(re.escape, CREDIT_BEFORE))})[\s:.…]*\W?\s*$", re.IGNORECASE
)
AFTER = re.compile(
    rf"\s*(?:{'|'.join(map(re.escape, CREDIT_AFTER))})"
    rf"|\s*[/|]\s*(?:{AGENCIES})\b|/(?-i:[A-Z]{{2,}})\b"
    rf"|[\s,]+(?:{AGENCIES})\s+(?:images|photos?|file)\b",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"\s*[—–-]+\s*$")
POST_OF_A_MAKER = re.compile(
    r",[^.,;]{0,40}\b(?:reporter|correspondent|writer|columnist|contributor)\W*$", re.IGNORECASE
)
BY = re.compile(r"(?:^|[.!?][\"'”’]?\s+)By\s+$")
MORE_NAMES = re.compile(r"(?:(?:,|,? and) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})*\W*$")
TOGGLED = re.compile(r"toggle caption\s+$")
I_AM = re.compile(r"\W{0,3}I[’']m ")
BEFORE_A_NOTE = re.compile(r"\W{0,3}")
NOTE_AT_THE_HEAD = re.compile(
    r"(?: (?:is|was) (?:an?|the) (?:[\w-]+ ){0,2}|,? contributing |,? staff )"
    r"(?:editor|columnist|reporter|correspondent|contributor|author)\b",
    re.IGNORECASE,
)
AGENCY_BEFORE = re.compile(rf"\b(?:{AGENCIES})\s?/\s*$", re.IGNORECASE)
AGENCY_AFTER = re.compile(r"\s?/[A-Z]")
LAST_WORDS = re.compile(r" (?:also )?contributed(?:\.|\W*$)")
PUBLISHED_BY = re.compile(r"\b(?:published|posted|appeared|written)\b.{0,80}\bby\s+$")
BETWEEN = re.compile(r"\s*(?:,|,?\s*and|&|,?\s*with)\s*$")
NOTE = re.compile(
    r"(?:, \d\d)?,? (?:(?:is|was) (?:(?:an?|the|\w+['’]s?)\b.{0,120}?\b|(?:[\w-]+ ){0,2})"
    r"|an? (?:\d{4} )?(?=graduate)|(?:a )?(?:contributing|staff) )"
    r"(?:writer|reporter|columnist|editor|correspondent|fellow|contributor|author|journalist|professor|blogger|twitter|"
    r"president of|director of|host of|attorney|strategist|analyst|producer|teaches|lecturer|graduate)\b",
    re.IGNORECASE,
)
FOLLOW = re.compile(
    r"\b(?:follow (?:him|her|them|me)|on twitter|@\w+|e-?mail|can be reached)\b", re.IGNORECASE
)


def credited(lines: tuple[Line, ...], namings: Sequence[Naming]) -> set[Naming]:
    """Return the namings of those who made the page."""
    signed = _with_signs(lines, namings)
    authors = _authors(lines, [naming for naming in namings if naming not in signed])
    return {
        naming
        for naming in namings
        if naming in signed or naming.name in authors or _is_noted_at_the_head(lines, naming)
    }


def _with_signs(lines: tuple[Line, ...], namings: Sequence[Naming]) -> set[Naming]:
    """Find names beside a sign of credit, and what is one list with them: "Photos by A and B"."""
    bylines = _bylines(lines, namings)
    signed = {naming for naming in namings if naming.line in bylines or _has_sign(lines[naming.line], naming)}
    pairs = list(pairwise(sorted(namings, key=lambda naming: naming.start)))
    for before, naming in pairs:
        if before in signed and _goes_on(lines[naming.line], before, naming):
            signed.add(naming)
    for before, naming in reversed(pairs):
        if naming in signed and _goes_on(lines[naming.line], before, naming):
            signed.add(before)
    return signed


def _goes_on(line: Line, before: Naming, naming: Naming) -> bool:
    if before.line != naming.line:
        return False
    offset = line.paragraph.start
    return bool(BETWEEN.fullmatch(line.paragraph.text[before.end - offset : naming.start - offset]))


def _has_sign(line: Line, naming: Naming) -> bool:
    text = line.paragraph.text
    start, end = naming.start - line.paragraph.start, naming.end - line.paragraph.start
    if _is_signed(text[:start], text[end:]) or _has_an_agency(line, text[:start], text[end:]):
        return True
    head = max(0, start - LONGEST_SIGN)
    sign = BEFORE.search(text[head:start])
    if sign and _begins_a_clause(text, head + sign.start("sign")):
        return True
    return bool(AFTER.match(text[end : end + LONGEST_SIGN]))


def _is_signed(before: str, after: str) -> bool:
    """Say whether a name stands after "By" or a dash at the end, or before "contributed" and nothing more."""
    if BY.search(before) and MORE_NAMES.match(after):
        return True
    return bool((SIGNATURE.match(before) and POST_OF_A_MAKER.match(after)) or LAST_WORDS.match(after))


def _has_an_agency(line: Line, before: str, after: str) -> bool:
    """Say whether a stroke joins a name to an agency; in a caption any capital after a stroke is one."""
    if AGENCY_BEFORE.search(before[-LONGEST_SIGN:]) or TOGGLED.search(before):
        return True
    return line.paragraph.kind is BlockKind.CAPTION and bool(AGENCY_AFTER.match(after))


def _begins_a_clause(text: str, at: int) -> bool:
    """Tell "Photo by Vera Holt" from "a ruling written by Vera Holt"."""
    return text[at].isupper() or text[:at].rstrip()[-1:] in {"", "(", "[", "/", "|", "."}


def _bylines(lines: tuple[Line, ...], namings: Sequence[Naming]) -> set[int]:
    """Return the lines at the head or the foot that are made of names and words of a byline alone."""
    named: defaultdict[int, set[int]] = defaultdict(set)
    for naming in namings:
        named[naming.line].update(range(naming.first, naming.last))
    return {number for number, words in named.items() if _is_byline(lines, number, words)}


def _is_byline(lines: tuple[Line, ...], number: int, named: set[int]) -> bool:
    line = lines[number]
    if line.paragraph.kind is BlockKind.HEADLINE or len(line.words) > LONGEST_BYLINE:
        return False
    if LINES_OF_A_HEAD <= number < len(lines) - LINES_OF_A_FOOT:
        return False
    return all(word.lower in CREDIT_WORDS for at, word in enumerate(line.words) if at not in named)


def _authors(lines: tuple[Line, ...], namings: Sequence[Naming]) -> set[str]:
    """Return who stands only in a note at the foot ("Vera Holt is a columnist") or as "Vera Holt: …"."""
    by_name: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_name[naming.name].append(naming)
    return {
        name
        for name, places in by_name.items()
        if any(_begins_a_note(lines, naming) or _heads(lines, naming) for naming in places)
        and all(_is_marginal(lines, naming) for naming in places)
        and not _is_spoken_of(lines, places[0])
    }


def _begins_a_note(lines: tuple[Line, ...], naming: Naming) -> bool:
    line = lines[naming.line]
    if not 0 < naming.line >= len(lines) - LINES_OF_A_FOOT:
        return False
    before = line.paragraph.text[: naming.start - line.paragraph.start]
    after = line.paragraph.text[naming.end - line.paragraph.start :]
    if PUBLISHED_BY.search(before) or I_AM.fullmatch(before):
        return True
    if not BEFORE_A_NOTE.fullmatch(before):
        return False
    return bool(NOTE.match(after)) or (after.startswith((" is ", ", ")) and bool(FOLLOW.search(after)))


def _is_noted_at_the_head(lines: tuple[Line, ...], naming: Naming) -> bool:
    """Say whether a line at the head tells who wrote: "Vera Holt is an editor of the paper"."""
    line = lines[naming.line]
    after = line.paragraph.text[naming.end - line.paragraph.start :]
    if naming.line >= LINES_OF_A_HEAD or naming.first or not NOTE_AT_THE_HEAD.match(after):
        return False
    surname = line.words[naming.last - 1].form.folded
    return sum(each.words[at].form.folded == surname for each in lines for at in each.capitals) == 1


def _heads(lines: tuple[Line, ...], naming: Naming) -> bool:
    """Say whether a name with a colon begins the headline."""
    paragraph = lines[naming.line].paragraph
    is_first = paragraph.kind is BlockKind.HEADLINE and naming.start == paragraph.start
    return is_first and paragraph.text.startswith(":", naming.end - paragraph.start)


def _is_marginal(lines: tuple[Line, ...], naming: Naming) -> bool:
    return naming.line >= len(lines) - LINES_OF_A_FOOT or _heads(lines, naming)


def _is_spoken_of(lines: tuple[Line, ...], naming: Naming) -> bool:
    """Say whether the surname stands in the text itself, between head and foot."""
    surname = lines[naming.line].words[naming.last - 1].form.folded
    return any(
        line.words[at].form.folded == surname
        for line in lines[: max(0, len(lines) - LINES_OF_A_FOOT)]
        if line.paragraph.kind is not BlockKind.HEADLINE
        for at in line.capitals
    )
