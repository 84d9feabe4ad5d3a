"""The title: the headline, else the lead, shortened and marked as inferred."""

import re

from articles.reading.describing.findings import Stretch, stretches, unknown
from articles.reading.outlet_table import KnownOutlet, outlet_called
from articles.reading.records import Block, BlockKind, Certainty, Finding, Text
from articles.reading.sentences import sentences

LONGEST_LEAD = 100
SHORTEST_LEAD = 40
LONGEST_TITLE = 480

_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<name>[^|–—]{2,40})$")
_CLAUSE = re.compile(
    r"[,;:]? (?:–|—|-) |[,;:] "
    r"|\s(?=(?:as|after|because|while|which|who|saying|amid|but|and|when|where|despite) )"
)


def find_title(text: Text, blocks: tuple[Block, ...]) -> Finding[str]:
    """Return the headline as stated, else the lead's first sentence as inferred."""
    for headline in stretches(text, blocks, BlockKind.HEADLINE):
        return _of_headline(headline)
    for lead in stretches(text, blocks, BlockKind.BODY):
        return _of_lead(lead)
    return unknown("no headline, no body")


def outlet_after_headline(headline: str) -> KnownOutlet | None:
    """Return the known outlet whose name a page's title adds: "Bridge closed | The Guardian"."""
    match = _SUFFIX.search(headline)
    known = outlet_called(match["name"]) if match else None
    return None if known is None or known.is_agency else known


def _of_headline(headline: Stretch) -> Finding[str]:
    words = " ".join(headline.words.split())
    if outlet_after_headline(words):
        words = _SUFFIX.sub("", words)
    return Finding(words[:LONGEST_TITLE], Certainty.STATED, "headline", (headline.whole,))


def _of_lead(lead: Stretch) -> Finding[str]:
    start, end = next(sentences(lead.words))
    title = _shortened(" ".join(lead.words[start:end].split()))
    return Finding(title, Certainty.INFERRED, "no headline: from the lead", (lead.evidence(start, end),))


def _shortened(sentence: str) -> str:
    """Cut a sentence at the end of a clause, outside quotation marks if it can be."""
    if len(sentence) <= LONGEST_LEAD:
        return re.sub(r"(?<=[^.])\.$", "", sentence)
    cuts = [match.start() for match in _CLAUSE.finditer(sentence, SHORTEST_LEAD, LONGEST_LEAD)]
    whole = [place for place in cuts if sentence[:place].count("“") == sentence[:place].count("”")]
    place = max(whole or cuts, default=0) or sentence.rfind(" ", 0, LONGEST_LEAD)
    return sentence[: place if place > 0 else LONGEST_LEAD].rstrip(" ,;:–—-") + "…"
