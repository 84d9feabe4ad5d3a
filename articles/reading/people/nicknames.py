"""Names with a nickname in the middle: Olan “Sparrow” Vesh is Olan Vesh, and the mention is all of it."""

from dataclasses import replace

from articles.reading.people.lines import Line, Naming

OPENING = {' "', " “", " ‘", " '", " ("}
CLOSING = {'" ', "” ", "’ ", "' ", ") "}
LONGEST_NICKNAME = 3  # words
SUFFIXES_AFTER = {"jr", "sr"}


def nicknamed(line: Line) -> list[Naming]:
    """Find a known given name, words in marks, and a surname, in order."""
    found: list[Naming] = []
    for opening in range(1, len(line.words) - 1):
        if line.words[opening].gap in OPENING and _is_given(line, opening - 1):
            closing = _closing(line, opening)
            if closing and _is_surname(line, closing):
                found.append(_naming(line, opening, closing))
    return found


def _closing(line: Line, opening: int) -> int:
    """Return the word after the nickname; 0 when the marks hold more than one."""
    for at in range(opening + 1, min(opening + LONGEST_NICKNAME + 1, len(line.words))):
        if line.words[at].gap in CLOSING:
            return at
        if not line.joined(at):
            return 0
    return 0


def _is_given(line: Line, at: int) -> bool:
    form = line.words[at].form
    return form.is_capital and form.is_given


def _is_surname(line: Line, at: int) -> bool:
    form = line.words[at].form
    return form.can_be_of_a_name and not form.is_title and not line.is_heading


def _naming(line: Line, opening: int, closing: int) -> Naming:
    first, last = opening - 1, closing + 1
    while line.joined(first) and (_is_given(line, first - 1) or line.words[first - 1].form.is_initial):
        first -= 1
    while line.joined(last) and line.words[last].lower in SUFFIXES_AFTER:
        last += 1
    words = (*line.words[first:opening], *line.words[closing:last])
    return replace(line.naming(first, last), name=" ".join(word.text for word in words))
