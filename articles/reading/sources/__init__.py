"""Sources: bytes in, text out. One format a file."""

from articles.reading.sources.files import FoundFile, files_at
from articles.reading.sources.sidecars import Sidecar, Sidecars, field_by_field
from articles.reading.sources.text import decode
from articles.reading.unreadable import Unreadable

__all__ = ["FoundFile", "Sidecar", "Sidecars", "Unreadable", "decode", "field_by_field", "files_at"]
