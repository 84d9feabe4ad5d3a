"""Why an article's page says what it says: one finding with its words, its rule, what else was weighed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from articles.models import Article, Decision
from articles.views.article_findings import Finding, Shown, finding_in_force, in_words, own_finding, shown
from articles.views.article_text import Passage, Place, paragraph_of, passage_at
from articles.views.known_lines import KnownBy, known_by
from articles.views.marked_text import BECAUSE, WEIGHED, Mark

MOST_PLACES = 12
"""Of one name that was weighed: an outlet that a text is about may stand in every paragraph."""

RULED_ON = {"title": "article.title", "outlet": "article.outlet", "date": "article.published"}
"""The kinds of decision that overrule a finding."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Words of the text that a finding rests on, and the kind of passage they stand in."""

    text: str
    place: Place
    kind: str
    known_by: tuple[KnownBy, ...] = ()
    """The marks of its outlet that these words are."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Another value, and where the text names it."""

    words: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """One finding, explained."""

    name: str
    shown: Shown
    rules: tuple[str, ...]
    evidence: tuple[Rest, ...]
    weighed: tuple[Weighed, ...]
    by_itself: Shown | None = None
    """What the text alone says when a curator or other articles say more."""
    decision: Decision | None = None
    tellings: tuple[Article, ...] = ()
    """The dated tellings of its event, when the date is theirs."""

    @property
    def can_be_ruled_on(self) -> bool:
        return self.name in RULED_ON


def why_marks(article: Article, name: str, content: str) -> list[Mark]:
    """Return the words that a finding rests on, and those that name what was weighed, as marks."""
    finding = finding_in_force(article, name)
    spans = {evidence["start"]: evidence["end"] for evidence in finding["evidence"]}
    resting = [Mark(start, end, BECAUSE, f"e{start}", name) for start, end in spans.items() if start < end]
    weighed = [mark for words in finding["candidates"] for mark in _named(content, str(words))]
    return [*resting, *(mark for mark in weighed if not any(_overlap(mark, other) for other in resting))]


def why(article: Article, name: str, content: str, passages: Sequence[Passage]) -> Why:
    """Explain one finding of an article."""
    finding, on_page = finding_in_force(article, name), shown(article, name)
    marks = known_by(article, finding) if name == "outlet" and article.outlet_is_learned else ()
    is_ruled = name in RULED_ON and not finding["rule"].startswith(on_page.rule)
    return Why(
        name=name,
        shown=on_page,
        rules=tuple(on_page.rule.split("; ")),
        evidence=tuple(_rest(evidence, passages, marks) for evidence in finding["evidence"]),
        weighed=tuple(_weighed(str(words), content, passages) for words in finding["candidates"]),
        by_itself=_by_itself(article, name) if is_ruled or finding != own_finding(article, name) else None,
        decision=_decision(article, name) if is_ruled else None,
        tellings=_tellings(article) if name == "date" and article.published_is_borrowed else (),
    )


def _rest(evidence: Finding, passages: Sequence[Passage], marks: Sequence[KnownBy]) -> Rest:
    start = evidence["start"]
    holder = passage_at(passages, start)
    place = Place(f"e{start}", holder.number if holder else 0)
    known = tuple(mark for mark in marks if mark.start == start)
    return Rest(evidence["text"], place, holder.kind if holder else "", known)


def _weighed(words: str, content: str, passages: Sequence[Passage]) -> Weighed:
    marks = _named(content, words)
    return Weighed(words, tuple(Place(mark.anchor, paragraph_of(passages, mark.start)) for mark in marks))


def _named(content: str, words: str) -> list[Mark]:
    """Mark where a text has these words, as whole words."""
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", content)
    return [
        Mark(each.start(), each.end(), WEIGHED, f"w{each.start()}") for each in islice(found, MOST_PLACES)
    ]


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _by_itself(article: Article, name: str) -> Shown:
    own = own_finding(article, name)
    return Shown(in_words(own, name), own["certainty"], own["rule"])


def _decision(article: Article, name: str) -> Decision | None:
    return Decision.objects.in_force().filter(kind=RULED_ON[name], subject__article=article.key).last()


def _tellings(article: Article) -> tuple[Article, ...]:
    if article.event is None:
        return ()
    dated = article.event.articles.exclude(published_latest=None).filter(published_is_borrowed=False)
    return tuple(dated.exclude(pk=article.pk).for_cards().oldest_first())
