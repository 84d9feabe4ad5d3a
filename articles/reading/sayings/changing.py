"""Changed statements: two of one person's, on one subject, at different times, that differ in a telling word.

Candidates, and no more: nobody here knows what the words meant. Looked for sentence by sentence: a "not" in
the next sentence turns nothing round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from articles.reading.content import Content, content_of, likeness
from articles.reading.sayings.differences import difference
from articles.reading.sayings.reasons import WORDS_SHOWN, shared_words
from articles.reading.sayings.records import ChangedStatement, Saying, Utterance
from articles.reading.sayings.weighing import Weighed, days_apart, pairs_near
from articles.reading.sentences import sentences

ANOTHER_TIME = 3
"""Days that lie between two statements at least: nearer ones are of one occasion."""
SAME_MATTER = 730
"""Days that lie between at most. Set by hand: later, most numbers have changed anyway."""
SHARED = 3
ALIKE = 0.4
"""Two sentences are on one subject when they share three telling words and so much of what they weigh. Set on
2,600 articles of one half of abp: of 5 pairs that stand, 3 are worth a look; lower, one of six more is."""
TELLING_TOGETHER = 9.0
"""What those words weigh at least, by rarity: "get the job done" and "make a deal" are no subject."""
FEWEST_WORDS = 5
MOST_OF_ONE_PERSON = 100
CUT = ("…", "...")
"""What a statement begins with when its beginning is left out."""

Scored = tuple[float, ChangedStatement]


def changed_statements(
    utterances: Iterable[Utterance], sayings: Iterable[Saying]
) -> tuple[ChangedStatement, ...]:
    """Return the candidates of one person, the likest two first; a saying stands with its first telling."""
    later_tellings = {key for saying in sayings for key in saying.utterances[1:]}
    told_once = (each for each in utterances if each.key not in later_tellings and _states(each))
    weighed = sorted((Weighed(each) for each in told_once), key=lambda each: each.order)
    near = pairs_near(weighed, SAME_MATTER, at_least=SHARED)
    found = [scored for one, other, _ in near if (scored := _changed(one, other)) is not None]
    found.sort(key=lambda pair: (-pair[0], pair[1].earlier, pair[1].later))
    return tuple(changed for _, changed in islice(_once_each(found), MOST_OF_ONE_PERSON))


def _states(utterance: Utterance) -> bool:
    """Say whether it is a statement of its own: not a few words of one, nor what is left of one."""
    is_cut = utterance.words.lstrip(" “\"'").startswith(CUT)
    return not utterance.is_fragment and not is_cut and len(utterance.words.split()) >= FEWEST_WORDS


def _once_each(found: Iterable[Scored]) -> Iterator[Scored]:
    """Keep of each statement the likest pair only: one refrain said ten times is one candidate, not ten."""
    seen: set[str] = set()
    for score, changed in found:
        if not seen & {changed.earlier, changed.later}:
            seen |= {changed.earlier, changed.later}
            yield score, changed


def _changed(one: Weighed, other: Weighed) -> Scored | None:
    apart = days_apart(one, other)
    if apart is None or apart < ANOTHER_TIME:
        return None
    alike = [
        (round(likeness(ours, theirs), 6), differs)
        for earlier, ours in _sentences(one)
        for later, theirs in _sentences(other)
        if _on_one_subject(ours, theirs) and (differs := difference(earlier, later))
    ]
    if not alike:
        return None
    score, differs = max(alike)
    subject = shared_words(one, other)[:WORDS_SHOWN]
    return score, ChangedStatement(one.utterance.key, other.utterance.key, subject, differs)


def _sentences(weighed: Weighed) -> list[tuple[str, Content]]:
    words = weighed.utterance.words
    found = [words[start:end] for start, end in sentences(words)]
    return [(each, content_of(each, {})) for each in found if len(each.split()) >= FEWEST_WORDS]


def _on_one_subject(ours: Content, theirs: Content) -> bool:
    shared = ours.weights.keys() & theirs.weights.keys()
    weight = sum(ours.weights[word] for word in shared)
    return len(shared) >= SHARED and weight >= TELLING_TOGETHER and likeness(ours, theirs) >= ALIKE
