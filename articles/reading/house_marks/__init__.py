"""House marks: words that an outlet repeats from article to article, and by which it is known.

What stands in a text is found by the rules alone (`marks_of`, `habits_of`). What an archive learns of it is
counted mark by mark (`learn_outlets`, `learn_house_lines`) and outlet by outlet (`learn_habits`).
"""

from articles.reading.house_marks.habit_weights import learn_habits
from articles.reading.house_marks.habits import habits_of
from articles.reading.house_marks.kinds import LINE_KINDS, number_of
from articles.reading.house_marks.learning import learn_house_lines, learn_outlets
from articles.reading.house_marks.marks import marks_of
from articles.reading.house_marks.naming import outlet_by_marks
from articles.reading.house_marks.weights import stepped

__all__ = [
    "LINE_KINDS",
    "habits_of",
    "learn_habits",
    "learn_house_lines",
    "learn_outlets",
    "marks_of",
    "number_of",
    "outlet_by_marks",
    "stepped",
]
