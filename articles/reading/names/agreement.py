"""When two spellings are one name: Sergei Shoigu, Sergey Shoygu; but not Ivanov, Ivanova."""

from articles.reading.names.folding import skeleton
from articles.reading.names.given_names import lines_of_given_names
from articles.reading.names.parts import NameParts, parts_of

SHORTEST_SURNAME_WITH_EDIT = 6  # letters; one letter may differ from here on
SHORTEST_GIVEN_WITH_EDIT = 5
SHORTEST_MISSPELLED = 5
INITIAL_SOUNDS = {"j": "i", "y": "i", "e": "i", "c": "k", "q": "k", "w": "v"}


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings can be one name. An initial answers to every name it may stand for.

    "Vera Holt Jr" is not surely "Vera Holt": she may be the mother.
    """
    a, b = parts_of(one), parts_of(other)
    return _same_surname(a.surname, b.surname) and _same_given_names(a, b)


def surname_key(name: str) -> str:
    """Return a coarse skeleton of the surname. Names with other keys are never one name by `same_name`."""
    return skeleton(parts_of(name).surname)


def given_names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Compare given names one by one, as far as both have them; "W. Mark" is "Mark", too."""
    if one and other and not _same_given(one[0], other[0]):
        one, other = _without_initial(one), _without_initial(other)
    return all(_same_given(a, b) for a, b in zip(one, other, strict=False))


def initial_of(name: str) -> str:
    """Return the first letter, one for those that spellings exchange: Yulia, Julia; Carl, Karl."""
    return INITIAL_SOUNDS.get(name[0], name[0])


def is_misspelling(one: str, other: str) -> bool:
    """Say whether two folded surnames begin alike, a letter apart: Mauer, Maurer; Cumming, Cummings."""
    if one == other or min(len(one), len(other)) < SHORTEST_MISSPELLED or one[:2] != other[:2]:
        return False
    return one + "s" == other or other + "s" == one or _one_edit_inside(one, other)


def _without_initial(given: tuple[str, ...]) -> tuple[str, ...]:
    return given[1:] if len(given) > 1 and len(given[0]) == 1 else given


def _same_surname(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    return (
        min(len(one), len(other)) >= SHORTEST_SURNAME_WITH_EDIT
        and skeleton(one) == skeleton(other)
        and _one_edit_inside(one, other)
    )


def _same_given_names(one: NameParts, other: NameParts) -> bool:
    if one.suffix != other.suffix:
        return False
    if not one.given or not other.given:
        return one.given == other.given
    return given_names_agree(one.given, other.given)


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return initial_of(one) == initial_of(other)
    return one == other or _one_line(one, other) or _misspelled_given(one, other)


def _one_line(one: str, other: str) -> bool:
    lines = lines_of_given_names()
    return not lines.get(one, frozenset()).isdisjoint(lines.get(other, frozenset()))


def _misspelled_given(one: str, other: str) -> bool:
    lines = lines_of_given_names()
    return (
        not (one in lines and other in lines)
        and min(len(one), len(other)) >= SHORTEST_GIVEN_WITH_EDIT
        and skeleton(one) == skeleton(other)
        and _one_edit_inside(one, other)
    )


def _one_edit_inside(one: str, other: str) -> bool:
    """Say whether one letter differs, and not the last: Ivanova is another than Ivanov."""
    start = _letters_shared(one, other)
    end = _letters_shared(one[start:][::-1], other[start:][::-1])
    return end > 0 and max(len(one), len(other)) - start - end <= 1


def _letters_shared(one: str, other: str) -> int:
    """Count the letters from the beginning that are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
