"""Who has the word: how much of an account is the outlet's own voice, how much each speaker's."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparison.accounts import Account, Column, SaidHere

UNCLEAR = "speaker unclear"


@dataclass(frozen=True, slots=True)
class Speaking:
    """`name` is empty for the outlet's own voice. `percent` is of the column's words, rounded."""

    name: str
    slug: str
    words: int
    percent: int


@dataclass(frozen=True, slots=True)
class Share:
    column: str
    words: int
    own: Speaking
    speakers: tuple[Speaking, ...]
    """The one with most words first."""


def compare_shares(columns: Sequence[Column]) -> tuple[Share, ...]:
    return tuple(_share(column) for column in columns)


def _share(column: Column) -> Share:
    total = sum(map(_words_of_body, column.accounts))
    spoken = Counter[tuple[str, str]]()
    for account in column.accounts:
        spoken.update(_spoken(account))
    own = max(0, total - spoken.total())
    speakers = sorted(spoken.items(), key=lambda counted: (-counted[1], counted[0]))
    return Share(
        column=column.key,
        words=total,
        own=Speaking("", "", own, _percent(own, total)),
        speakers=tuple(
            Speaking(name, slug, words, _percent(words, total)) for (name, slug), words in speakers
        ),
    )


def _words_of_body(account: Account) -> int:
    return sum(_words(sentence.text) for sentence in account.sentences if sentence.paragraph)


def _spoken(account: Account) -> Counter[tuple[str, str]]:
    """Count the quoted words by (name, slug) of their speaker."""
    counted = Counter[tuple[str, str]]()
    for said in account.quotations:
        if said.is_spoken and said.passage.paragraph:
            counted[_speaker(said)] += _words(said.passage.text)
    return counted


def _speaker(said: SaidHere) -> tuple[str, str]:
    return said.speaker_name or UNCLEAR, said.speaker.slug if said.speaker else ""


def _words(text: str) -> int:
    return len(text.split())


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
