"""Who calls it what: the words of a family, each in its sentence, in its outlet's voice or a speaker's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.comparison.accounts import Account, Column, Passage, SaidHere
from articles.comparison.families import Family
from articles.comparison.shares import UNCLEAR
from articles.reading.records import QuotationKind
from articles.reading.terms import fold, located_tokens, rarity

OWN = "own"

_Placed = tuple[int, int, str]
"""Start and end in the sentence, and the word, folded."""


@dataclass(frozen=True, slots=True)
class Use:
    """A word in its sentence: `before` + `written` + `after` is that sentence."""

    term: str
    """The form the family lists first, under which uses are gathered."""
    written: str
    voice: str
    """`own`, or the name of the quoted speaker."""
    reporting: str
    """Whose words the outlet reports here in its own; empty when nobody's."""
    at_a_distance: bool
    """In quotation marks that no speaker owns: the outlet's own word, held at arm's length."""
    sentence: Passage
    before: str
    after: str

    @property
    def is_own(self) -> bool:
        return self.voice == OWN


@dataclass(frozen=True, slots=True)
class FamilyCell:
    column: str
    title: str
    uses: tuple[Use, ...]

    @property
    def by_voice(self) -> list[tuple[Use, ...]]:
        """Return the uses of one term in one voice together, in the order of the text."""
        groups: dict[tuple[str, str], list[Use]] = {}
        for use in self.uses:
            groups.setdefault((use.term, use.voice), []).append(use)
        return [tuple(group) for group in groups.values()]

    def terms(self, *, own: bool) -> frozenset[str]:
        return frozenset(use.term for use in self.uses if use.is_own is own)


@dataclass(frozen=True, slots=True)
class FamilyRow:
    name: str
    cells: tuple[FamilyCell, ...]

    @property
    def choices(self) -> int:
        """How many different (term, own voice or not) there are: what makes a family worth reading."""
        return len({(use.term, use.is_own) for cell in self.cells for use in cell.uses})

    @property
    def crossed(self) -> tuple[str, ...]:
        """The terms that are one outlet's own word, and in another text only a speaker's."""
        own = frozenset().union(*(cell.terms(own=True) for cell in self.cells))
        lent = [cell.terms(own=False) - cell.terms(own=True) for cell in self.cells]
        return tuple(sorted(own & frozenset().union(*lent)))

    @property
    def differs(self) -> bool:
        """Whether the columns do not choose alike."""
        return len({frozenset((use.term, use.is_own) for use in cell.uses) for cell in self.cells}) > 1


@dataclass(frozen=True, slots=True)
class _Words:
    """One sentence, its words folded once for all families."""

    account: Account
    sentence: Passage
    placed: tuple[_Placed, ...]
    all: frozenset[str]


def compare_wording(columns: Sequence[Column], families: Sequence[Family]) -> tuple[FamilyRow, ...]:
    """Return the families in which there is a choice to see: a word that changes its speaker first."""
    told = [(column, tuple(_sentences(column))) for column in columns]
    rows = [_row(family, told) for family in families]
    telling = [row for row in rows if row.choices > 1 and row.differs]
    return tuple(sorted(telling, key=_by_spread))


def _by_spread(row: FamilyRow) -> tuple[bool, float, int, int]:
    """Return what sorts first the rarest word that changes its speaker, then what most columns tell."""
    rarest = max((min(map(rarity, term.split())) for term in row.crossed), default=0.0)
    return not row.crossed, -rarest, -sum(bool(cell.uses) for cell in row.cells), -row.choices


def _sentences(column: Column) -> Iterator[_Words]:
    for account in column.accounts:
        for sentence in account.sentences:
            placed = tuple((start, end, fold(word)) for start, end, word in located_tokens(sentence.text))
            yield _Words(account, sentence, placed, frozenset(word for _, _, word in placed))


def _row(family: Family, told: Sequence[tuple[Column, tuple[_Words, ...]]]) -> FamilyRow:
    cells = (FamilyCell(column.key, column.title, tuple(_uses(family, words))) for column, words in told)
    return FamilyRow(family.name, tuple(cells))


def _uses(family: Family, told: Sequence[_Words]) -> Iterator[Use]:
    for words in told:
        if not family.openings.isdisjoint(words.all):
            yield from _uses_in(family, words)


def _uses_in(family: Family, words: _Words) -> Iterator[Use]:
    free = 0
    for place, (_, _, word) in enumerate(words.placed):
        if place >= free and word in family.openings:
            found = _longest_form(family, words.placed[place : place + family.longest])
            if found:
                free = place + len(found)
                yield _use(family, words, found)


def _longest_form(family: Family, placed: Sequence[_Placed]) -> Sequence[_Placed]:
    """Return as many of the next words as make a form of the family, none when they make none."""
    folded = tuple(word for _, _, word in placed)
    return next((placed[:size] for size in range(len(folded), 0, -1) if folded[:size] in family.forms), ())


def _use(family: Family, words: _Words, found: Sequence[_Placed]) -> Use:
    sentence, start, end = words.sentence, found[0][0], found[-1][1]
    said = _around(sentence.start + start, words.account)
    spoken = said is not None and said.is_spoken
    return Use(
        term=family.forms[tuple(word for _, _, word in found)],
        written=sentence.text[start:end],
        voice=(said.speaker_name or UNCLEAR) if said and spoken else OWN,
        reporting=said.speaker_name if said and said.kind == QuotationKind.INDIRECT else "",
        at_a_distance=said is not None and said.kind == QuotationKind.SCARE,
        sentence=sentence,
        before=sentence.text[:start],
        after=sentence.text[end:],
    )


def _around(offset: int, account: Account) -> SaidHere | None:
    """Return the quotation that an offset stands in; one in quotation marks before a reported one."""
    around = [said for said in account.quotations if said.passage.start <= offset < said.passage.end]
    return min(around, key=lambda said: said.kind == QuotationKind.INDIRECT, default=None)
