"""What a reader asked an article's page to lay open, as its address says it."""

from dataclasses import dataclass

from django.http import QueryDict

from articles.views.article_findings import FINDINGS

REMOVED, DATES = "removed", "dates"


@dataclass(frozen=True, slots=True)
class Looking:
    shows: tuple[str, ...] = ()
    """`REMOVED` text, `DATES` beside the words that mean them."""
    why: str = ""
    """One of `FINDINGS`."""
    beside: str = ""
    """Key of the article whose shared passages are to be marked."""

    @property
    def removed(self) -> bool:
        return REMOVED in self.shows

    @property
    def dates(self) -> bool:
        return DATES in self.shows

    @property
    def removed_toggled(self) -> list[str]:
        """Return what `show` must say to lay removed text open, or to close it again."""
        return self._toggled(REMOVED)

    @property
    def dates_toggled(self) -> list[str]:
        return self._toggled(DATES)

    def _toggled(self, what: str) -> list[str]:
        others = [shown for shown in self.shows if shown != what]
        return others if what in self.shows else [*others, what]


def looking_at(query: QueryDict) -> Looking:
    """Read an address; what it asks for and nobody can show is left out."""
    shows = tuple(dict.fromkeys(shown for shown in query.getlist("show") if shown in (REMOVED, DATES)))
    why = query.get("why", "")
    return Looking(shows, why if why in FINDINGS else "", query.get("copy", ""))
