"""What the archive knows of single lines: learned by counting, or ruled by a curator."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.deciding.in_force import InForce, in_force
from articles.models import HouseMark
from articles.reading.line_folds import LEARNED_RULE, fold_line
from articles.reading.records import LineRulings

RULED_RULE = "a curator’s ruling"

HOUSE, OWN = "house", "own"


@dataclass(frozen=True)
class KnownLines:
    """Rulings of the whole archive, and those on lines of single articles, which outrank them."""

    everywhere: LineRulings = field(default_factory=LineRulings)
    in_article: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the article's key: line, folded, to what it is there."""

    def of_article(self, key: str) -> LineRulings:
        """Return what to read this article with."""
        return self.own_lines(key) or self.everywhere

    def own_lines(self, key: str) -> LineRulings | None:
        """Return what to read this article with where that is not what holds everywhere."""
        here = self.in_article.get(key)
        if not here:
            return None
        house = {line: rule for line, rule in self.everywhere.house.items() if here.get(line) != OWN}
        own = frozenset(line for line in self.everywhere.own if here.get(line) != HOUSE)
        return LineRulings(
            house=house | {line: RULED_RULE for line, kind in here.items() if kind == HOUSE},
            own=own | {line for line, kind in here.items() if kind == OWN},
        )


def known_lines() -> KnownLines:
    """Return what holds now."""
    decided = in_force()
    ruled = ruled_everywhere(decided)
    learned = HouseMark.objects.filter(is_learned=True).order_by("pk").values_list("words", flat=True)
    house = {fold_line(words): LEARNED_RULE for words in learned.iterator()}
    house |= {line: RULED_RULE for line, kind in ruled.items() if kind == HOUSE}
    own = frozenset(line for line, kind in ruled.items() if kind == OWN)
    house = {line: rule for line, rule in house.items() if line not in own}
    return KnownLines(LineRulings(house, own), _ruled_in_articles(decided))


def ruled_everywhere(decided: InForce) -> dict[str, str]:
    """Return the lines ruled on in the whole archive, folded, each with its kind."""
    return {line: kind for article, line, kind in decided.lines if not article}


def _ruled_in_articles(decided: InForce) -> Mapping[str, Mapping[str, str]]:
    ruled: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for article, line, kind in decided.lines:
        if article:
            ruled[article][line] = kind
    return dict(ruled)
