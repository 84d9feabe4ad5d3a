"""Habits of type and style. None tells an outlet; together they tell whether a text can be its own."""

from articles.reading.house_marks.stretches import Place, Stretch, stretches
from articles.reading.records import Block, BlockKind, Text

LONGEST_LOOK = 20_000
"""Characters of an article: its habits show in fewer."""
TITLE_CASE = 0.75
"""Share of a headline's words that are capitalised when all that matter are."""
PARAGRAPHS = (1, 2, 4, 7, 11, 16, 22, 30, 45)
"""Steps in the number of paragraphs: each holds about a tenth of abp."""

_DASHES = (" — ", " – ", " -- ", " - ", "—", "–", "--")


def habits_of(text: Text, blocks: tuple[Block, ...]) -> str:
    """Return a sign for each of `HABITS`, in that order; empty when the text has no prose."""
    found = stretches(text, blocks)
    among = [stretch for stretch in found if stretch.place is Place.AMONG]
    if not among:
        return ""
    words = text.content[among[0].start : among[-1].end][:LONGEST_LOOK]
    by_words = "".join(habit(words) for habit in HABITS_OF_WORDS)
    return by_words + _headline(found) + _paragraphs(among)


def quotes(words: str) -> str:
    return _balance(words.count("“"), words.count('"') // 2)


def apostrophes(words: str) -> str:
    return _balance(words.count("’"), words.count("'"))


def dashes(words: str) -> str:
    """Return which dash is used most; a spaced one before one without spaces."""
    counts = [words.count(dash) for dash in _DASHES]
    spaced = max(counts[:4])
    most = spaced or max(counts)
    return str(counts.index(most) + 1) if most else "0"


def ellipses(words: str) -> str:
    return _which("…" in words, "..." in words, ". . ." in words)


def percents(words: str) -> str:
    return "o" if " per cent" in words else _balance(words.count("%"), words.count(" percent"))


def honorifics(words: str) -> str:
    pointed = words.count("Mr. ") + words.count("Ms. ") + words.count("Mrs. ")
    return _which("Mr " in words or "Ms " in words, pointed > 0, pointed > 3)


def initials(words: str) -> str:
    return _balance(words.count("U.S."), words.count(" US "))


def hours(words: str) -> str:
    return _which("p.m." in words or "a.m." in words, "pm " in words, "PM" in words)


def mails(words: str) -> str:
    return _balance(words.count("e-mail"), words.count(" email"))


def serial_commas(words: str) -> str:
    """Return how many of five "and" have a comma before them."""
    return str(min(4, 5 * words.count(", and ") // (words.count(" and ") or 1)))


def spaces(words: str) -> str:
    return _which("  " in words, "\xa0" in words, " , " in words or " . " in words)


def tenses(words: str) -> str:
    return _balance(words.count(" said"), words.count(" says"))


def parties(words: str) -> str:
    return _which("(D-" in words or "(R-" in words, ", R-" in words or ", D-" in words)


HABITS_OF_WORDS = (
    quotes,
    apostrophes,
    dashes,
    ellipses,
    percents,
    honorifics,
    initials,
    hours,
    mails,
    serial_commas,
    spaces,
    tenses,
    parties,
)
HABITS = (*(habit.__name__ for habit in HABITS_OF_WORDS), "headlines", "paragraphs")


def _headline(found: tuple[Stretch, ...]) -> str:
    """Return how the headline is set: its capitals, its quotation marks, a colon in it."""
    for stretch in found:
        if stretch.kind is BlockKind.HEADLINE:
            words = stretch.words.split()
            capitals = sum(word[0].isupper() for word in words)
            is_title = capitals > TITLE_CASE * len(words)
            signs = stretch.words
            return _which(is_title, "’" in signs or "‘" in signs, "'" in signs, ":" in signs)
    return "-"


def _paragraphs(among: list[Stretch]) -> str:
    number = sum(stretch.kind is BlockKind.BODY for stretch in among)
    return str(sum(number > step for step in PARAGRAPHS))


def _balance(one: int, other: int) -> str:
    """Return which of two ways is used: "-" neither, "0" the other, "3" the one, "1" and "2" both."""
    if not one + other:
        return "-"
    if not (one and other):
        return "3" if one else "0"
    return "2" if one >= other else "1"


def _which(*signs: bool) -> str:
    """Return which of the signs are there, as one hexadecimal digit."""
    return f"{sum(sign << place for place, sign in enumerate(signs)):x}"
