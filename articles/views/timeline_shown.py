"""The archive over time: a row an outlet on one axis and one scale, events as marks under them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.models import Outlet
from articles.search.schema import MISSING
from articles.views.dated_counts import Dated, Laid, first_and_last
from articles.views.time_axis import WIDTH, Axis
from articles.views.time_steps import step_in_words

HEIGHT = 56
"""Of a row: the highest bar above the line and the highest below it."""

LEAST = 5
"""What hangs below the line must be seen, even when it is one article of hundreds."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of one row: what is dated to it stands on the line, what only may be of it hangs below."""

    words: str
    since: str
    until: str
    sure: int
    perhaps: int
    x: float
    sure_y: float
    sure_height: float
    perhaps_height: float

    @property
    def found(self) -> int:
        """Return how many a search for this time finds."""
        return self.sure + self.perhaps


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet; `outlet` is None for all together and for those whose outlet is unknown."""

    key: str
    """Slug of the outlet, "none" when unknown, empty for all together."""
    name: str
    outlet: Outlet | None
    total: int
    undated: int
    wider: int
    """Dated, but to no single step."""
    line: float
    """Where the line lies between what is sure and what is not."""
    highest: int
    """Articles of the highest bar that the row is scaled to."""
    bars: tuple[Bar, ...]

    @property
    def by_since(self) -> dict[str, Bar]:
        return {bar.since: bar for bar in self.bars}


@dataclass(frozen=True, slots=True)
class Chart:
    """All rows, drawn alike. Sizes are in the units of the SVGs."""

    axis: Axis
    rows: tuple[Row, ...]
    bar_width: float
    room: float
    left_out: int
    """Outlets without a row of their own."""

    width: int = WIDTH
    height: int = HEIGHT

    @property
    def highest(self) -> int:
        """Return how many articles the highest bar of an outlet has."""
        return self.rows[-1].highest

    @property
    def steps(self) -> list[tuple[str, list[tuple[Row, Bar | None]]]]:
        """Return the table: a line a step in which something may have been published, a cell a row."""
        every = sorted({(bar.since, bar.words) for row in self.rows for bar in row.bars})
        by_row = [(row, row.by_since) for row in self.rows]
        return [(words, [(row, bars.get(since)) for row, bars in by_row]) for since, words in every]


@dataclass(frozen=True, slots=True)
class Scale:
    sure: int
    perhaps: int

    @property
    def one(self) -> float:
        """Return the height of one article."""
        return (HEIGHT - LEAST) / max(self.sure + self.perhaps, 1)


def owners_of(rows: Iterable[Dated]) -> dict[int, list[Dated]]:
    """Return the counts by outlet, 0 for the unknown one; those with most articles first."""
    in_order = sorted(rows, key=lambda row: row.owner)
    by_owner = {owner: list(own) for owner, own in groupby(in_order, key=lambda row: row.owner)}
    return dict(sorted(by_owner.items(), key=lambda owner: (-_total(owner[1]), owner[0])))


def _total(rows: Iterable[Dated]) -> int:
    return sum(row.articles for row in rows)


def chart_of(
    axis: Axis, owners: Mapping[int, Sequence[Dated]], outlets: Mapping[int, Outlet], most: int | None = None
) -> Chart:
    """Draw a row for each owner, all on one scale, and one for all of them together on its own.

    With `most`, only so many owners have a row; the first row has all.
    """
    shown = list(owners)[:most]
    own = {pk: Laid(axis.unit, tuple(owners[pk])) for pk in shown}
    scale = _scale(axis, own.values())
    rows = [_row(axis, _whose(pk, outlets), laid, scale) for pk, laid in own.items()]
    if len(owners) > 1:
        together = Laid(axis.unit, tuple(row for rows in owners.values() for row in rows))
        rows.insert(0, _row(axis, _EVERYBODY, together, _scale(axis, [together])))
    return Chart(
        axis, tuple(rows), round(max(axis.room * 0.86, 1), 2), round(axis.room, 2), len(owners) - len(own)
    )


@dataclass(frozen=True, slots=True)
class _Whose:
    key: str
    name: str
    outlet: Outlet | None = None


_EVERYBODY = _Whose("", "All together")


def _whose(pk: int, outlets: Mapping[int, Outlet]) -> _Whose:
    outlet = outlets.get(pk)
    return _Whose(outlet.slug, outlet.name, outlet) if outlet else _Whose(MISSING, "outlet unknown")


def _scale(axis: Axis, laid: Iterable[Laid]) -> Scale:
    sure, perhaps = 0, 0
    for each in laid:
        sure = max(sure, *(each.sure[step] for step in axis.steps))
        perhaps = max(perhaps, *(each.perhaps[step] for step in axis.steps))
    return Scale(sure, perhaps)


def _row(axis: Axis, whose: _Whose, laid: Laid, scale: Scale) -> Row:
    return Row(
        key=whose.key,
        name=whose.name,
        outlet=whose.outlet,
        total=laid.total,
        undated=laid.undated,
        wider=laid.wider,
        line=round(scale.sure * scale.one, 2),
        highest=scale.sure,
        bars=tuple(
            _bar(axis, step, laid, scale) for step in axis.steps if laid.sure[step] + laid.perhaps[step]
        ),
    )


def _bar(axis: Axis, step: int, laid: Laid, scale: Scale) -> Bar:
    since, until = first_and_last(axis.unit, step)
    sure, perhaps = laid.sure[step], laid.perhaps[step]
    return Bar(
        words=step_in_words(axis.unit, step),
        since=since,
        until=until,
        sure=sure,
        perhaps=perhaps,
        x=round(axis.x_of(step), 2),
        sure_y=round((scale.sure - sure) * scale.one, 2),
        sure_height=round(sure * scale.one, 2),
        perhaps_height=round(max(perhaps * scale.one, LEAST), 2) if perhaps else 0,
    )
