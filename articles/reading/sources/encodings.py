"""Which encoding bytes are in, and what had to be mended in them: fast but for the broken places."""

import codecs
import re
from dataclasses import dataclass

from articles.reading.unreadable import Unreadable

WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAVE_AS_UTF8 = "Open it in an editor, save it as UTF-8 and import it again."
CONTROL_SHARE_OF_BINARY = 0.05
"""A text has a stray control character here and there; compressed bytes have one in eight."""
CONTROLS = bytes((*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
LETTER_SHARE_OF_TEXT = 0.4
"""Prose is four fifths letters; tables of figures still pass."""
NUL_SHARE_OF_UTF16 = 0.3
"""Half the bytes of a text in letters of Europe; a third where another script is mixed in."""
LONGEST_SAMPLE = 1_000_000
"""Characters by which letters are told from noise: no list of all the words of 50 MB is made."""

_LETTERS = re.compile(r"[^\W\d_]+")
_ESCAPED = re.compile("[\udc80-\udcff]+")
_TORN = re.compile("[\udce0-\udcf4][\udc80-\udcbf]{1,2}")
"""The first bytes of a letter in UTF-8 whose last ones are missing."""
_MEANT = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)}
"""What a lone byte that is no UTF-8 means in Windows-1252."""


@dataclass(frozen=True, slots=True)
class Decoded:
    content: str
    encoding: str
    notes: tuple[str, ...] = ()


def decoded(raw: bytes) -> Decoded:
    """Decode bytes: by their mark, as UTF-8, as UTF-16 by its NULs, as Windows-1252. Raises `Unreadable`."""
    for mark, encoding in WIDE_MARKS:
        if raw.startswith(mark):
            return Decoded(_wide(raw, encoding), encoding)
    if encoding := _unmarked_wide(raw):
        return Decoded(_wide(raw, encoding), encoding, (f"read as {encoding.upper()}, by its NUL bytes",))
    _refuse_controls(sum(raw.count(control) for control in CONTROLS), len(raw))
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(raw)


def _wide(raw: bytes, encoding: str) -> str:
    try:
        content = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"It says that it is {encoding.upper()} and breaks at byte {error.start:,}.", SAVE_AS_UTF8
        ) from error
    _refuse_controls(sum(content.count(chr(control)) for control in CONTROLS), len(content))
    return content


def _refuse_controls(controls: int, characters: int) -> None:
    if controls > CONTROL_SHARE_OF_BINARY * characters:
        raise Unreadable(
            "It is full of control characters: not a text.",
            "Nothing to do, or import its text as a file.",
            is_skip=True,
        )


def _unmarked_wide(raw: bytes) -> str:
    """Tell UTF-16 without a mark: every other byte is NUL, and hardly any of the rest."""
    sample = raw[:LONGEST_SAMPLE]
    half = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if len(raw) % 2 or half < 2 or max(first, second) < NUL_SHARE_OF_UTF16 * 2 * half:
        return ""
    if min(first, second) * 10 > max(first, second):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


def _not_quite_utf8(raw: bytes) -> Decoded:
    """Keep what is valid UTF-8 and mend the rest, unless most of what is beyond ASCII is no UTF-8."""
    escaped = raw.decode("utf-8", errors="surrogateescape")
    broken = len(escaped) - len(escaped.encode("utf-8", errors="ignore").decode("utf-8"))
    beyond_ascii = len(escaped) - len(escaped.encode("ascii", errors="ignore"))
    if 2 * broken > beyond_ascii:
        return Decoded(_windows(raw), "cp1252", ("read as Windows-1252, for it is not valid UTF-8",))
    whole, torn = _TORN.subn("\ufffd", escaped)
    content, strays = _ESCAPED.subn(lambda run: run[0].translate(_MEANT), whole)
    notes = (
        (torn, f"{_places(torn)} broken in the UTF-8, shown as \ufffd"),
        (strays, f"{_places(strays)} of Windows-1252 amid the UTF-8, mended"),
    )
    return Decoded(content, "utf-8", tuple(note for count, note in notes if count))


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count:,} places"


def _windows(raw: bytes) -> str:
    try:
        content = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _no_encoding_fits() from error
    sample = content[:LONGEST_SAMPLE]
    if sum(map(len, _LETTERS.findall(sample))) < LETTER_SHARE_OF_TEXT * len(sample):
        raise _no_encoding_fits()
    return content


def _no_encoding_fits() -> Unreadable:
    return Unreadable("Neither UTF-8 nor UTF-16 nor Windows-1252 fits its bytes.", SAVE_AS_UTF8)
