"""Sources: bytes in, text out. One format a file."""

from articles.reading.records import Text


class Unreadable(Exception):
    """The bytes are no text. `cause` says why, `advice` what to do."""

    def __init__(self, cause: str, advice: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.advice = advice


def decode(raw: bytes) -> Text:
    """Decode one source. Raises `Unreadable`."""
    raise NotImplementedError
