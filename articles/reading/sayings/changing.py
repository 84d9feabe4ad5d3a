"""Changed statements: two of one person's, on one subject, at different times, that differ in a telling word.

Candidates, and no more: nobody here knows what the words meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from articles.reading.content import likeness
from articles.reading.sayings.differences import difference
from articles.reading.sayings.reasons import WORDS_SHOWN, shared_words
from articles.reading.sayings.records import ChangedStatement, Saying, Utterance
from articles.reading.sayings.weighing import Weighed, days_apart, pairs_near

ANOTHER_TIME = 3
"""Days that lie between two statements at least: nearer ones are of one occasion."""
SAME_MATTER = 730
"""Days that lie between at most. Set by hand: later, most numbers have changed anyway."""
SHARED = 3
ALIKE = 0.35
"""Two statements are on one subject when they share three telling words and so much of what they weigh."""
FEWEST_WORDS = 5
MOST_OF_ONE_PERSON = 100


def changed_statements(
    utterances: Iterable[Utterance], sayings: Iterable[Saying]
) -> tuple[ChangedStatement, ...]:
    """Return the candidates of one person, the likest two first; a saying stands with its first telling."""
    later_tellings = {key for saying in sayings for key in saying.utterances[1:]}
    told_once = (each for each in utterances if each.key not in later_tellings and _says_enough(each))
    weighed = sorted((Weighed(each) for each in told_once), key=lambda each: each.order)
    found = [
        (-round(likeness(one.content, other.content), 6), changed)
        for one, other, _ in pairs_near(weighed, SAME_MATTER, at_least=SHARED)
        if (changed := _changed(one, other)) is not None
    ]
    found.sort(key=lambda pair: (pair[0], pair[1].earlier, pair[1].later))
    return tuple(changed for _, changed in islice(found, MOST_OF_ONE_PERSON))


def _says_enough(utterance: Utterance) -> bool:
    return len(utterance.words.split()) >= FEWEST_WORDS


def _changed(one: Weighed, other: Weighed) -> ChangedStatement | None:
    apart = days_apart(one, other)
    if apart is None or apart < ANOTHER_TIME or likeness(one.content, other.content) < ALIKE:
        return None
    differs = difference(one.utterance.words, other.utterance.words)
    if not differs:
        return None
    subject = shared_words(one, other)[:WORDS_SHOWN]
    return ChangedStatement(one.utterance.key, other.utterance.key, subject, differs)
