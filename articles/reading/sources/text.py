"""Plain text: which encoding, what had to be mended, what is no text at all."""

import codecs
import hashlib
import re

from articles.reading.records import Text
from articles.reading.unreadable import Unreadable

MAGIC_BYTES = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture or sound (RIFF)"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive or office document (ZIP)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\xfd7zXZ", "a compressed file (xz)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x00\x00\x01\x00", "an icon"),
)
WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL_SHARE_OF_BINARY = 0.05
"""A text has a stray control character here and there; compressed bytes have one in eight."""
LETTER_SHARE_OF_TEXT = 0.4
"""Prose is four fifths letters; tables of figures still pass."""
BROKEN_SHARE_OF_UTF8 = 0.1
"""So many of the characters beyond ASCII may be broken before the bytes are taken for another encoding."""

_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SAVE_AS_UTF8 = "Open it in an editor, save it as UTF-8 and import it again."


def decode(raw: bytes) -> Text:
    """Decode one source. Raises `Unreadable`: skipped if never a text, failed if empty or broken."""
    _refuse_other_formats(raw)
    decoded, encoding, notes = _decoded(raw)
    content, nul_notes = _without_nuls(decoded)
    content = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_nothing(content)
    _refuse_binary(content)
    return Text(content, encoding, hashlib.sha256(raw).hexdigest(), notes + nul_notes)


def _refuse_other_formats(raw: bytes) -> None:
    for magic, name in MAGIC_BYTES:
        if raw.startswith(magic):
            raise Unreadable(
                f"It is {name}, not a text.", "Nothing to do, or import its text as a file.", is_skip=True
            )


def _decoded(raw: bytes) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in WIDE_MARKS:
        if raw.startswith(mark):
            return _wide(raw, encoding), encoding, ()
    try:
        return raw.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _not_quite_utf8(raw)


def _wide(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"It says that it is {encoding.upper()} and breaks at byte {error.start:,}.", _SAVE_AS_UTF8
        ) from error


def _not_quite_utf8(raw: bytes) -> tuple[str, str, tuple[str, ...]]:
    mended = raw.decode("utf-8", errors="replace")
    broken = mended.count("\ufffd")
    beyond_ascii = sum(len(run) for run in _BEYOND_ASCII.findall(mended))
    if broken <= BROKEN_SHARE_OF_UTF8 * beyond_ascii:
        places = "1 place" if broken == 1 else f"{broken:,} places"
        return mended, "utf-8", (f"{places} broken in the UTF-8, shown as \ufffd",)
    return _windows(raw), "cp1252", ("read as Windows-1252, for it is not valid UTF-8",)


def _windows(raw: bytes) -> str:
    try:
        content = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _no_encoding_fits(raw) from error
    if _share(_LETTERS, content) < LETTER_SHARE_OF_TEXT:
        raise _no_encoding_fits(raw)
    return content


def _no_encoding_fits(raw: bytes) -> Unreadable:
    if _share(_CONTROLS, raw.decode("latin-1")) > CONTROL_SHARE_OF_BINARY:
        return _binary()
    return Unreadable("Neither UTF-8 nor UTF-16 nor Windows-1252 fits its bytes.", _SAVE_AS_UTF8)


def _without_nuls(content: str) -> tuple[str, tuple[str, ...]]:
    nuls = content.count("\0")
    if not nuls:
        return content, ()
    if nuls * 4 > len(content):
        raise Unreadable("A quarter of it or more is NUL bytes.", _SAVE_AS_UTF8)
    return content.replace("\0", ""), (f"{nuls:,} NUL {'byte' if nuls == 1 else 'bytes'} dropped",)


def _refuse_nothing(content: str) -> None:
    if not content:
        raise Unreadable("There is nothing in it: the file is empty.", "Fetch the text again.")
    if content.isspace():
        raise Unreadable("There is nothing in it but blanks.", "Fetch the text again.")


def _refuse_binary(content: str) -> None:
    if _share(_CONTROLS, content) > CONTROL_SHARE_OF_BINARY:
        raise _binary()


def _binary() -> Unreadable:
    return Unreadable(
        "It is full of control characters: not a text.",
        "Nothing to do, or import its text as a file.",
        is_skip=True,
    )


def _share(pattern: re.Pattern[str], content: str) -> float:
    return sum(len(run) for run in pattern.findall(content)) / max(len(content), 1)
