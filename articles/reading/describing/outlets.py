"""The outlet: known only where it names itself, never by a credit, never because it is cited."""

import re
from collections.abc import Iterator

from articles.reading.describing.findings import Stretch, stretches, unknown
from articles.reading.describing.outlet_names import NamedOutlet, outlet_named
from articles.reading.describing.outlet_signs import LONGEST_LOOK, OutletSign, Strength, signs_in
from articles.reading.describing.titles import outlet_after_headline
from articles.reading.outlet_table import fold, outlet_at, outlet_called
from articles.reading.records import Block, BlockKind, Certainty, Finding, Text

HOUSE_KINDS = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE})
SIGNS_IN = {
    BlockKind.BODY: (Strength.PROSE, Strength.MENTION),
    BlockKind.BOILERPLATE: (Strength.HOUSE, Strength.PROSE),
    BlockKind.BYLINE: (Strength.HOUSE, Strength.PROSE),
    BlockKind.DATELINE: (Strength.HOUSE,),
}
MOST_CANDIDATES = 5
MOST_BLOCKS = 400
"""Blocks at either end of a text in which its outlet is looked for."""
ADDRESS_RULE = "its address"
CALLS = frozenset({"call to subscribe", "call to give", "copyright"})
"""Cleaning's rules for lines in which an outlet speaks for itself."""
ABOUT_RULE = "about the author"
"""Who writes for one outlet may be another's: what is said of a writer says nothing of the page."""
LABEL_RULE = "label over the headline"
"""What cleaning calls the line that a section's or an outlet's name stands on."""

_DOMAIN = re.compile(
    r"\b(?:[\w-]+\.)+(?:com|org|net|info|news|tv|io|uk|au|za|ru|ua|de|fr|es|it|il|in|jp|cn|ca)\b"
)

NamedSign = tuple[OutletSign, NamedOutlet]


def find_outlet(text: Text, blocks: tuple[Block, ...]) -> Finding[str]:
    """Return the one outlet that names itself; unknown when none does, or two do."""
    signs = [(sign, outlet) for sign in _signs(text, blocks) if (outlet := outlet_named(sign.name))]
    strong = [(sign, outlet) for sign, outlet in signs if _counts(sign, outlet)]
    names = _distinct(strong)
    if len(names) == 1:
        return _settled(names[0], strong, signs)
    if names:
        return unknown("more than one outlet names itself", tuple(names))
    return unknown("no outlet names itself", tuple(_candidates(signs)))


def _settled(name: str, strong: list[NamedSign], signs: list[NamedSign]) -> Finding[str]:
    own = [sign for sign, outlet in strong if fold(outlet.name) == fold(name)]
    first = max(own, key=lambda sign: (sign.strength, -sign.evidence.start))
    others = [other for other in _candidates(signs) if fold(other) != fold(name)]
    certainty = Certainty.STATED if first.strength is Strength.HOUSE else Certainty.INFERRED
    evidence = (first.evidence, *(sign.evidence for sign in own if sign is not first))
    return Finding(name, certainty, f"names itself: {first.rule}", evidence, tuple(others))


def _counts(sign: OutletSign, outlet: NamedOutlet) -> bool:
    """Tell whether the sign makes the outlet the text's own."""
    if sign.strength is Strength.MENTION:
        return False
    if outlet.is_plain and sign.rule != ADDRESS_RULE:
        return sign.strength is Strength.HOUSE and sign.name.startswith("The ")
    if outlet.is_likely:
        return True
    if sign.strength is Strength.PROSE:
        return not sign.needs_likely_name and "independently" in sign.evidence.text and " " in outlet.name
    return not sign.needs_likely_name


def _candidates(signs: list[NamedSign]) -> list[str]:
    worth_a_look = [pair for pair in signs if pair[1].is_likely or pair[0].strength > Strength.MENTION]
    return _distinct(worth_a_look)[:MOST_CANDIDATES]


def _distinct(signs: list[NamedSign]) -> list[str]:
    """Return the names, each once, in the spelling with "The" if there is one."""
    names: dict[str, str] = {}
    for _, outlet in signs:
        kept = names.setdefault(fold(outlet.name), outlet.name)
        names[fold(outlet.name)] = max(kept, outlet.name, key=len)
    return list(names.values())


def _signs(text: Text, blocks: tuple[Block, ...]) -> Iterator[OutletSign]:
    for stretch in stretches(text, _ends(blocks), *SIGNS_IN, BlockKind.HEADLINE):
        yield from signs_in(stretch, *SIGNS_IN.get(stretch.kind, ()))
        if stretch.kind in HOUSE_KINDS:
            yield from _known_domains(stretch)
        yield from _names_in_head(stretch)


def _ends(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return blocks if len(blocks) <= 2 * MOST_BLOCKS else (*blocks[:MOST_BLOCKS], *blocks[-MOST_BLOCKS:])


def _known_domains(block: Stretch) -> Iterator[OutletSign]:
    """Find addresses to write to, and those in a byline or a call; any other may be a link to anyone."""
    if "." not in block.words:
        return
    is_own = block.kind is BlockKind.BYLINE or block.rule in CALLS
    for match in _DOMAIN.finditer(block.words, 0, LONGEST_LOOK):
        is_mail = block.words[match.start() - 1 : match.start()] == "@" and block.rule != ABOUT_RULE
        if (is_own or is_mail) and (known := outlet_at(match[0])):
            yield OutletSign(ADDRESS_RULE, Strength.HOUSE, known.name, block.evidence(*match.span()))


def _names_in_head(block: Stretch) -> Iterator[OutletSign]:
    """Find a known outlet's name over the headline, or after it: "Bridge closed | The Guardian"."""
    if block.kind is BlockKind.HEADLINE and (known := outlet_after_headline(block.words)):
        yield OutletSign("name after the headline", Strength.HOUSE, known.name, block.whole)
    elif block.rule == LABEL_RULE and (known := outlet_called(block.words)) and not known.is_agency:
        yield OutletSign("name over the headline", Strength.HOUSE, block.words, block.whole)
