"""Sources: bytes in, text out. One format a file."""

from articles.reading.sources.files import FoundFile, files_at
from articles.reading.sources.text import decode
from articles.reading.unreadable import Unreadable

__all__ = ["FoundFile", "Unreadable", "decode", "files_at"]
