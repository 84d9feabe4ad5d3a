"""Which outlet the marks of a text give away, with the reason in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.reading.house_marks.habit_weights import weigh_habits
from articles.reading.house_marks.kinds import KIND_WORDS
from articles.reading.house_marks.weights import COUNTED_EXACTLY, weight
from articles.reading.records import Certainty, Evidence, Finding
from articles.reading.records_across import LearnedMark

NEEDED = 5.0
"""What marks and habits must weigh together for one outlet. Measured on the half of abp that rules were made
on, each eighth learned from the other seven: 99.6 of 100 named are right, 58 of 100 articles are named."""
NEEDED_OF_MARKS_ALONE = 5.0
"""The same where nothing is known of the outlet's habits; an outlet that reaches it silences any other."""
RIVAL_COUNTS = 0.5
MOST_EVIDENCE = 6

Standing = tuple[Evidence, LearnedMark]


@dataclass(frozen=True, slots=True)
class Case:
    """What speaks for one outlet: its marks, the heaviest first, no two of the same words."""

    outlet: str
    marks: tuple[Standing, ...]

    @property
    def weighs(self) -> float:
        """Each further mark counts half of the one before: they often come together."""
        return sum(_weight(mark) / 2.0**place for place, (_, mark) in enumerate(self.marks))


def outlet_by_marks(
    found: Iterable[Standing], habits: str = "", learned: Mapping[str, Mapping[str, float]] | None = None
) -> Finding[str] | None:
    """Return the one outlet that the marks standing in a text give away, None when none does or two do.

    `habits` are the text's (`habits_of`), `learned` what habits weigh for each outlet (`learn_habits`).
    """
    cases = sorted(_cases(found), key=lambda case: (-case.weighs, case.outlet))
    if not cases:
        return None
    best, *others = cases
    rival = others[0].weighs if others else 0.0
    own_habits = (learned or {}).get(best.outlet, {})
    sure = best.weighs - RIVAL_COUNTS * rival + weigh_habits(habits, own_habits)
    needed = NEEDED if habits and own_habits else NEEDED_OF_MARKS_ALONE
    if rival >= NEEDED_OF_MARKS_ALONE or sure < needed:
        return None
    return _finding(best, others, weigh_habits(habits, own_habits))


def _cases(found: Iterable[Standing]) -> Iterable[Case]:
    by_outlet: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in sorted(found, key=lambda each: (-_weight(each[1]), each[0].start, each[0].end)):
        kept = by_outlet[standing[1].outlet]
        if _weight(standing[1]) > 0 and not any(_overlap(standing[0], other) for other, _ in kept):
            kept.append(standing)
    return (Case(outlet, tuple(marks)) for outlet, marks in by_outlet.items() if marks)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _weight(mark: LearnedMark) -> float:
    return weight(mark.kind, mark.articles, mark.elsewhere)


def _finding(best: Case, others: list[Case], habits: float) -> Finding[str]:
    evidence = tuple(where for where, _ in best.marks[:MOST_EVIDENCE])
    candidates = tuple(case.outlet for case in others)
    return Finding(best.outlet, Certainty.INFERRED, _in_words(best, habits), evidence, candidates)


def _in_words(case: Case, habits: float) -> str:
    _, mark = case.marks[0]
    where = f"in {mark.elsewhere} of others" if mark.elsewhere else "nowhere else"
    also = len(case.marks) - 1
    more = f", with {also} more mark{'s' if also > 1 else ''} of it" if also else ""
    style = ", written by its habits" if habits > 0 else ""
    more_than = " or more" if mark.articles >= 2 * COUNTED_EXACTLY else ""
    times = f"{mark.articles} article{'s' if mark.articles > 1 else ''}{more_than}"
    return f"{KIND_WORDS[mark.kind]} that stands in {times} of {case.outlet} and {where}{more}{style}"
