"""An article in two paragraphs, and how the tests of cleaning ask what became of a page."""

from tests.reading.texts import kinds

BODY = (
    "The council of Harrow Mills voted on Tuesday to close the old bridge for good,"
    " ending a quarrel of nine years."
)
MORE = (
    "Its engineers had warned that the piers would not stand another flood,"
    " and nobody on the council denied it."
)
LAST = "The ferry will run every half hour until the new bridge is built, the mayor said on Wednesday."


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def body_of(content: str) -> list[str]:
    return [words for kind, words in kinds(content) if kind == "body"]


def kind_of(line: str, content: str) -> str:
    return next(kind for kind, words in kinds(content) if words == line)
