"""Events: which articles report one happening. Pure; what is decided is an argument."""

from articles.reading.records import EventGroup, Rulings, Telling


def group_events(tellings: tuple[Telling, ...], rulings: Rulings) -> tuple[EventGroup, ...]:
    """Group articles; only groups of two or more come back. Same result in any order."""
    raise NotImplementedError
