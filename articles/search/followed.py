"""How far an index has followed the archive's changes; kept inside the index's own folder."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db.models import Q, QuerySet

from articles.models import Change
from articles.search.schema import VERSION

LOOKED_BACK = 1_000
"""On PostgreSQL a lower number may be committed after a higher one: so many are looked for again."""

_FILE = "followed.json"


@dataclass(frozen=True, slots=True)
class Followed:
    folder: str
    """Where in the index's folder the files of tantivy lie; another one after every rebuild."""
    number: int = 0
    """Of the last change that the index knows."""
    mark: str = ""
    """Which change that was, to notice an archive that was restored or is another one."""
    gaps: tuple[int, ...] = ()
    """Numbers before it that were not there."""

    @property
    def is_up_to_date(self) -> bool:
        changes = self._from_the_last_on()[:2]
        return [_mark(change) for change in changes] == ([self.mark] if self.mark else [])

    @property
    def is_of_this_archive(self) -> bool:
        if not self.mark:
            return True
        last = Change.objects.filter(number=self.number).first()
        return last is not None and _mark(last) == self.mark

    def next_changes(self, at_most: int) -> list[Change]:
        """Return changes not followed yet, in their order; empty when there are no more."""
        return list(self._from_the_last_on().exclude(number=self.number)[:at_most])

    def after(self, changes: Iterable[Change]) -> "Followed":
        numbers = {change.number for change in changes}
        last = max(changes, key=lambda change: change.number)
        if last.number < self.number:
            return Followed(self.folder, self.number, self.mark, _without(self.gaps, numbers))
        between = range(max(self.number + 1, last.number - LOOKED_BACK), last.number)
        gaps = _without((*self.gaps, *between), numbers)
        return Followed(self.folder, last.number, _mark(last), gaps[-LOOKED_BACK:])

    def _from_the_last_on(self) -> QuerySet[Change]:
        waiting = Q(number__gte=self.number) | Q(number__in=self.gaps)
        return Change.objects.filter(waiting).order_by("number")


def starting_now(folder: str) -> Followed:
    """Return what an index will have followed that is built from the archive as it is from now on."""
    latest = Change.objects.order_by("-number")[:LOOKED_BACK]
    nothing_yet = Followed(folder)
    return nothing_yet.after(latest) if latest else nothing_yet


def kept_in(folder: Path) -> Followed | None:
    """Return what is kept, or None when it is missing, damaged, or of an index of another schema."""
    try:
        kept = json.loads((folder / _FILE).read_bytes())
        version = kept.pop("version")
        followed = Followed(**kept | {"gaps": tuple(kept["gaps"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return followed if version == VERSION else None


def keep_in(folder: Path, followed: Followed) -> None:
    """Write it in one step: a reader finds the old or the new, never half."""
    half = folder / f"{_FILE}.new"
    half.write_text(json.dumps({"version": VERSION} | asdict(followed)))
    half.replace(folder / _FILE)


def _mark(change: Change) -> str:
    return f"{change.number} {change.article_key} {change.changed_at.isoformat()}"


def _without(gaps: Sequence[int], numbers: set[int]) -> tuple[int, ...]:
    return tuple(sorted(set(gaps) - numbers))
