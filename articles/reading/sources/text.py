"""Plain text: its characters whole, and what is no text at all."""

import hashlib

from articles.reading.records import Text
from articles.reading.sources.encodings import SAVE_AS_UTF8, decoded
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


def decode(raw: bytes) -> Text:
    """Decode one source. Raises `Unreadable`: skipped if never a text, failed if empty or broken."""
    _refuse_other_formats(raw)
    found = decoded(raw)
    content, nul_notes = _without_nuls(found.content)
    content = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    _refuse_nothing(content)
    return Text(content, found.encoding, hashlib.sha256(raw).hexdigest(), found.notes + nul_notes)


def _refuse_other_formats(raw: bytes) -> None:
    for magic, name in MAGIC_BYTES:
        if raw.startswith(magic):
            raise Unreadable(
                f"It is {name}, not a text.", "Nothing to do, or import its text as a file.", is_skip=True
            )


def _without_nuls(content: str) -> tuple[str, tuple[str, ...]]:
    nuls = content.count("\0")
    if not nuls:
        return content, ()
    if nuls * 4 > len(content):
        raise Unreadable("A quarter of it or more is NUL bytes.", SAVE_AS_UTF8)
    return content.replace("\0", ""), (f"{nuls:,} NUL {'byte' if nuls == 1 else 'bytes'} dropped",)


def _refuse_nothing(content: str) -> None:
    if not content:
        raise Unreadable("There is nothing in it: the file is empty.", "Fetch the text again.")
    if content.isspace():
        raise Unreadable("There is nothing in it but blanks.", "Fetch the text again.")
