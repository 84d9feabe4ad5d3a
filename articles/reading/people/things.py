"""What looks like a person's name and is a ship, a firm, a law, a place. Each rule gives its reason."""

from articles.reading.names import is_given_name
from articles.reading.people.lines import Line
from articles.reading.people.tables import (
    EPONYMS,
    NEVER,
    OPENERS_OF_THINGS,
    POWERS,
    SURNAMES_TOO,
    THINGS_NAMED,
    WORKPLACES_AFTER,
)

SHIPLIKE_TITLES = {
    "admiral",
    "captain",
    "commander",
    "commodore",
    "general",
    "marshal",
    "prince",
    "princess",
    "queen",
    "king",
}


def is_thing(line: Line, first: int, last: int) -> bool:
    """Say whether the words from `first` up to `last` name something other than a person."""
    return any(rule(line, first, last) for rule in RULES)


def _ends_as_a_thing(line: Line, first: int, last: int) -> bool:
    """The Osric Institute, Smith Brothers; not Lois Lane."""
    if any(word.lower in THINGS_NAMED - SURNAMES_TOO for word in line.words[first + 1 : last]):
        return True
    return line.words[last - 1].lower in THINGS_NAMED and not is_given_name(line.words[first].text)


def _goes_on_as_a_thing(line: Line, _: int, last: int) -> bool:
    """Osric Vale | University; Osric | rifles; not: the Osric Vale | administration."""
    after = line.at(last)
    if after is None or not line.joined(last) or after.lower in POWERS:
        return False
    return after.lower in EPONYMS or (after.is_capital and after.lower in THINGS_NAMED)


def _says_a_word_twice(line: Line, first: int, last: int) -> bool:
    """Baden Baden, Duran Duran."""
    words = [word.lower for word in line.words[first:last]]
    return len(words) > len(set(words))


def _is_a_partnership(line: Line, first: int, last: int) -> bool:
    """Smith | & Sons; Vale & | Smith."""
    after = line.at(last)
    if after is not None and after.gap.strip() == "&":
        return True
    return line.words[first].gap.strip() == "&"


def _is_a_ship_or_place(line: Line, first: int, _: int) -> bool:
    """USS | Osric Vale; Hurricane | Osric; Mount Osric."""
    before = line.at(first - 1)
    if line.words[first].lower in OPENERS_OF_THINGS:
        return True
    return before is not None and line.joined(first) and before.lower in OPENERS_OF_THINGS


def _has_an_article(line: Line, first: int, last: int) -> bool:
    """The | Osric Vale sank; the Admiral | Vale. Not: the Osric Vale administration."""
    after = line.at(last)
    if after is not None and line.joined(last) and after.lower in POWERS:
        return False
    at = first - 1
    title = line.at(at)
    if title is not None and line.joined(first) and title.is_capital and title.lower in SHIPLIKE_TITLES:
        at -= 1
    article = line.at(at)
    return article is not None and line.joined(at + 1) and article.lower == "the"


def _has_which_after(line: Line, _: int, last: int) -> bool:
    """Vale Dredging, | which won the contract."""
    after = line.at(last)
    return after is not None and after.lower == "which" and after.gap.strip() == ","


def _is_a_workplace(line: Line, first: int, last: int) -> bool:
    """An analyst at | Vale Orsk; founder of | R. Orsk."""
    preposition, post = line.at(first - 1), line.at(first - 2)
    if preposition is None or post is None or post.lower.removesuffix("s") not in WORKPLACES_AFTER:
        return False
    if preposition.lower == "at":
        return True
    starts_with_initial = line.words[first].is_initial
    if preposition.lower == "of":
        return starts_with_initial or not (is_given_name(line.words[first].text) or last - first > 2)
    return preposition.lower in {"for", "with"} and starts_with_initial


def _is_on_the_list(line: Line, first: int, last: int) -> bool:
    """Javelin; Wagner | Group; but Robert Wagner may be a man."""
    words = line.words[first:last]
    if len(words) == 1 or not is_given_name(words[0].text):
        return any(word.lower in NEVER for word in words)
    return False


RULES = (
    _is_on_the_list,
    _ends_as_a_thing,
    _goes_on_as_a_thing,
    _says_a_word_twice,
    _is_a_partnership,
    _is_a_ship_or_place,
    _has_an_article,
    _has_which_after,
    _is_a_workplace,
)
