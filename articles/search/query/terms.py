"""What can be looked for: words, phrases, words in one sentence, values of a field, and these together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

TEXT_FIELDS = {"title": " in the headline", "quote": " in quoted words"}
"""Fields that are searched for words, and how that is said."""

FIELDS = {
    "outlet": ("from", "not from"),
    "person": ("naming", "not naming"),
    "speaker": ("quoting", "not quoting"),
    "event": ("on the event", "not on the event"),
    "lang": ("in the language", "not in the language"),
    "before": ("published before", "not published before"),
    "after": ("published after", "not published after"),
    "on": ("published on", "not published on"),
    "is": ("that are", "that are not"),
    "has": ("that have", "that have no"),
}
"""Fields whose values are chosen, and what leads up to a value, wanted or not."""

DATES = ("before", "after", "on")

STATES = {
    ("is", "undated"): ("year", "none", True),
    ("is", "dated"): ("year", "none", False),
    ("is", "copy"): ("has", "copies", True),
    ("has", "copies"): ("has", "copies", True),
    ("has", "quotations"): ("has", "quotations", True),
    ("has", "people"): ("person", "none", False),
    ("has", "speakers"): ("speaker", "none", False),
    ("has", "event"): ("event", "none", False),
    ("has", "outlet"): ("outlet", "none", False),
    ("has", "date"): ("year", "none", False),
}
"""What an article can be or have: the index's key, its value, and whether it must be that or must not."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word in any of its forms, or a phrase: these words, in these forms, in this order."""

    text: str
    is_phrase: bool = False
    field: str = ""
    """One of `TEXT_FIELDS` or `FIELDS`; empty for headline, body and captions."""
    is_prefix: bool = False
    """Every word that begins so."""
    reach: int = 0
    """How many other words may stand between those of a phrase, which then come in any order."""
    values: tuple[str, ...] = ()
    """What the index calls the value of a field: slugs, of which one is enough."""

    def __str__(self) -> str:
        return self._dressed("")

    @property
    def lead(self) -> str:
        return FIELDS[self.field][0] if self.field in FIELDS else "with"

    @property
    def unwanted_lead(self) -> str:
        return FIELDS[self.field][1] if self.field in FIELDS else "without"

    @property
    def stressed(self) -> str:
        return self._dressed("*")

    @property
    def typed(self) -> str:
        text = f'"{self.text}"' if self.is_phrase else self.text
        before, star = (f"{self.field}:" if self.field else ""), "*" if self.is_prefix else ""
        return f"{before}{text}{star}{f'~{self.reach}' if self.reach else ''}"

    def _dressed(self, stress: str) -> str:
        text = "copies" if (self.field, self.text) == ("is", "copy") else self.text
        words = f"{text}…" if self.is_prefix else text
        in_marks = self.is_phrase and self.field not in FIELDS
        said = f"“{words}”" if in_marks else f"{stress}{words}{stress}"
        reach = f" at most {self.reach} words apart" if self.reach else ""
        return f"{said}{reach}{TEXT_FIELDS.get(self.field, '')}"


@dataclass(frozen=True, slots=True)
class Together:
    """Words that stand in one sentence, in any order."""

    terms: tuple[Term, ...]
    lead = "with"
    unwanted_lead = "without"

    def __str__(self) -> str:
        return " and ".join(map(str, self.terms)) + " in one sentence"

    @property
    def stressed(self) -> str:
        return " and ".join(term.stressed for term in self.terms) + " in one sentence"

    @property
    def typed(self) -> str:
        return " /s ".join(term.typed for term in self.terms)


@dataclass(frozen=True, slots=True)
class Every:
    """What stood in parentheses: one item of every group, and no item of `without`."""

    groups: tuple["Group", ...] = ()
    without: tuple["Item", ...] = ()

    def __str__(self) -> str:
        return self.stressed.replace("*", "")

    @property
    def lead(self) -> str:
        return self.groups[0][0].lead if self.groups else ""

    @property
    def unwanted_lead(self) -> str:
        return "without" if self.lead in ("", "with") else f"not {self.lead}"

    @property
    def stressed(self) -> str:
        return f"({said(self.groups, self.without).removeprefix(f'{self.lead} ')})"

    @property
    def typed(self) -> str:
        return f"({typed(self.groups, self.without)})"


Item = Term | Together | Every

Group = tuple[Item, ...]
"""Items of which one is enough."""


def typed(groups: Iterable[Group], without: Iterable[Item]) -> str:
    """Return the shortest way to type it, which is understood as the same."""
    wanted = [" OR ".join(item.typed for item in group) for group in groups]
    return " ".join([*wanted, *(f"-{item.typed}" for item in without)])


def said(groups: tuple[Group, ...], without: Iterable[Item]) -> str:
    """Say it: "with *weapons* and “combat zone”, without *Syria*"."""
    wanted, last = "", ""
    for group in groups:
        words = either(group)
        if len(group) > 1 and len(groups) > 1:
            words = f"({words})"
        lead = group[0].lead
        wanted += f"{' and ' if wanted else ''}{f'{lead} ' if lead and lead != last else ''}{words}"
        last = group[-1].lead
    unwanted = _unwanted(tuple(without))
    return f"{wanted}, {unwanted}" if wanted and unwanted else wanted or unwanted


def either(group: Group) -> str:
    """Say the items of a group after the first one's lead: "*ferry* or naming *Ada Brook*"."""
    words = group[0].stressed
    for before, item in pairwise(group):
        lead = f"{item.lead} " if item.lead and item.lead != before.lead else ""
        words += f" or {lead}{item.stressed}"
    return words


def words_wanted(groups: Iterable[Group]) -> Iterator[Term]:
    """Yield every term that may stand in a text that is found."""
    for item in (item for group in groups for item in group):
        if isinstance(item, Every):
            yield from words_wanted(item.groups)
        elif isinstance(item, Together):
            yield from item.terms
        elif item.field not in FIELDS:
            yield item


def _unwanted(without: tuple[Item, ...]) -> str:
    by_lead: dict[str, list[str]] = {}
    for item in without:
        by_lead.setdefault(item.unwanted_lead, []).append(item.stressed)
    return ", ".join(f"{lead} {' or '.join(words)}" for lead, words in by_lead.items())
