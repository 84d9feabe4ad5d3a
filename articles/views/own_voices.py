"""How outlets write when nobody else speaks: their share of the words, and the words that set them apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import QuerySet

from articles.comparison.accounts import SPOKEN
from articles.comparison.distinctive import Distinct, distinctive
from articles.comparison.own_voice import Example, Span, example_of, own_words, quoted_spans
from articles.models import Article, Outlet, Quotation
from articles.reading.records import QuotationKind
from articles.reading.terms import tokens
from articles.views.footer import counted_once

READ_AT_MOST = 500
"""Articles of an outlet whose words are read, about 0.4 ms of CPU each. Of more, those whose keys come first:
keys are hashes of the texts, so they are drawn by chance, and are the same on any machine."""

WORDS_SHOWN = 12
BAR = 100
"""Width of the longest bar, in the units of its SVG."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A distinctive word with a sentence in which the outlet uses it."""

    distinct: Distinct
    article: Article
    example: Example
    width: float

    @property
    def link(self) -> str:
        return f"{self.article.get_absolute_url()}#p{self.example.paragraph}"


@dataclass(frozen=True, slots=True)
class Voice:
    outlet: Outlet
    of: int
    """Articles of the outlet that are looked at."""
    read: int
    """Of these, the articles whose words were read."""
    words: int
    """In what was read."""
    quoted: int
    """Of these words, those in quotation marks that a speaker owns."""
    distinct: tuple[Shown, ...]

    @property
    def is_sample(self) -> bool:
        return self.read < self.of

    @property
    def percent_quoted(self) -> int:
        return round(100 * self.quoted / self.words) if self.words else 0


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    quoted: tuple[Span, ...]
    """Where words stand in quotation marks, whoever owns them."""
    spoken: int
    """Words that a speaker owns."""


def voices(outlets: Sequence[Outlet], articles: QuerySet[Article], asked: str) -> list[Voice]:
    """Read the words of several outlets, once for each state of the archive.

    `asked` is the address that chose the articles. Two queries an outlet, and two more.
    """
    name = sha256(asked.encode()).hexdigest()
    return counted_once(f"voices-{name}", lambda: _voices(outlets, articles))


def _voices(outlets: Sequence[Outlet], articles: QuerySet[Article]) -> list[Voice]:
    texts = {outlet.slug: _texts(articles.filter(outlet=outlet)) for outlet in outlets}
    words = {slug: [own_words(text.article.body, text.quoted) for text in own] for slug, own in texts.items()}
    names = {outlet.slug: tokens(outlet.name) for outlet in outlets}
    found = distinctive(words, names, WORDS_SHOWN)
    surest = max((each.z for own in found.values() for each in own), default=1.0)
    return [
        Voice(
            outlet=outlet,
            of=articles.filter(outlet=outlet).count(),
            read=len(texts[outlet.slug]),
            words=sum(text.article.word_count for text in texts[outlet.slug]),
            quoted=sum(text.spoken for text in texts[outlet.slug]),
            distinct=tuple(_shown(found[outlet.slug], texts[outlet.slug], words[outlet.slug], surest)),
        )
        for outlet in outlets
    ]


def _texts(articles: QuerySet[Article]) -> list[_Text]:
    read = list(articles.only("key", "title", "body", "word_count").order_by("key")[:READ_AT_MOST])
    said = _said_in([article.pk for article in read])
    return [_text(article, said.get(article.pk, ())) for article in read]


def _said_in(pks: Sequence[int]) -> Mapping[int, Sequence[tuple[str, str]]]:
    """Return by article its words in quotation marks, with their kind, in order."""
    said: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    marked = Quotation.objects.filter(article__in=pks).exclude(kind=QuotationKind.INDIRECT)
    for pk, text, kind in marked.order_by("article", "start").values_list("article", "text", "kind"):
        said[pk].append((text, kind))
    return said


def _text(article: Article, said: Sequence[tuple[str, str]]) -> _Text:
    spoken = sum(len(text.split()) for text, kind in said if kind in SPOKEN)
    return _Text(article, quoted_spans(article.body, [text for text, _ in said]), spoken)


def _shown(
    found: Sequence[Distinct], texts: Sequence[_Text], words: Sequence[frozenset[str]], surest: float
) -> Sequence[Shown]:
    shown = []
    for each in found:
        text = texts[next(place for place, own in enumerate(words) if each.word in own)]
        if example := example_of(each.word, text.article.body, text.quoted):
            shown.append(Shown(each, text.article, example, round(BAR * each.z / surest, 1)))
    return shown
