"""Reading in worker processes: plain Python, so that a worker needs no database."""

from dataclasses import dataclass

from articles.reading import read
from articles.reading.records import LineRulings, Reading, Source
from articles.reading.unreadable import Unreadable

STUMBLES = (ArithmeticError, LookupError, RecursionError, ValueError)
"""What a very odd text can make a rule raise. One bad file never stops the others."""

_known = LineRulings()


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a source was not read. Unlike an exception it comes back from a process as it went."""

    cause: str
    advice: str
    is_skip: bool = False


def read_or_refuse(source: Source, lines: LineRulings) -> Reading | Refused:
    """Read one source, knowing these lines; when it cannot be done, say why."""
    try:
        return read(source, lines)
    except Unreadable as problem:
        return Refused(problem.cause, problem.advice, problem.is_skip)
    except STUMBLES as error:
        cause = f"Reading it stumbled: {type(error).__name__}: {error}"
        return Refused(cause[:500], "The fault is ours: report it with the file.")


def know(lines: LineRulings) -> None:
    """Tell this process, once, what is known of lines everywhere: it is too much to send with each text."""
    global _known  # noqa: PLW0603  one a process, set as the process starts
    _known = lines


def read_knowing(source: Source, lines: LineRulings | None) -> Reading | Refused:
    """Read one source as a worker does: with lines of its own, else with what the process knows."""
    return read_or_refuse(source, _known if lines is None else lines)
