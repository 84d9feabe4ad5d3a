"""A person in a few lines, to be held beside another: roles, outlets, years and a sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Appearance, Article, Outlet, Person
from articles.reading.sentences import sentence_around

MOST_ROLES, MOST_OUTLETS = 6, 6
LONGEST_SIDE = 160
"""Characters of a sentence that are shown before and after a name."""


@dataclass(frozen=True, slots=True)
class InSentence:
    """Words in their sentence, with the article that it stands in."""

    before: str
    words: str
    after: str
    article: Article


@dataclass(frozen=True, slots=True)
class Side:
    person: Person
    names: tuple[str, ...]
    roles: tuple[tuple[str, int], ...]
    """Roles as written, each with how many articles have it."""
    outlets: tuple[tuple[Outlet | None, int], ...]
    articles: int
    years: str
    """From the first to the last that is known, empty when all are undated."""
    example: InSentence | None


def sides_of(persons: Sequence[Person]) -> dict[int, Side]:
    """Return each of these persons in a few lines: two queries, however many there are."""
    uses: defaultdict[int, list[Appearance]] = defaultdict(list)
    named = Appearance.objects.filter(person__in=persons).select_related("article__outlet")
    for use in named.defer("article__reading", "article__body").order_by("article__key", "name"):
        if use.person_id is not None:
            uses[use.person_id].append(use)
    chosen = {person.pk: _most_telling(uses[person.pk]) for person in persons}
    rows = [use.article_id for use in chosen.values() if use]
    told = Article.objects.for_cards().in_bulk(rows)
    return {person.pk: _side(person, uses[person.pk], chosen[person.pk], told) for person in persons}


def in_sentence(words: str, article: Article, near: str = "") -> InSentence | None:
    """Return the first sentence of the article's own text that has these words, and `near` beside them."""
    body, start = article.body, -1
    while (start := body.find(words, start + 1)) >= 0:
        first, last = _bounds(body, start, start + len(words))
        if near in body[first:last]:
            before, after = body[first:start].lstrip(), body[start + len(words) : last].rstrip()
            return InSentence(_last_words(before), words, _first_words(after), article)
    return None


def _bounds(body: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends; it goes over no blank line."""
    first, last = sentence_around(body, start, end)
    paragraph_start, paragraph_end = body.rfind("\n\n", 0, start) + 1, body.find("\n\n", end)
    return max(first, paragraph_start), min(last, paragraph_end) if paragraph_end >= 0 else last


def years_of(uses: Iterable[Appearance]) -> str:
    """Return the years of the articles: "2014–2021"."""
    ends = [(use.article.published_earliest, use.article.published_latest) for use in uses]
    years = {day.year for days in ends for day in days if day}
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"


def _side(
    person: Person, uses: list[Appearance], chosen: Appearance | None, told: dict[int, Article]
) -> Side:
    roles = Counter(words for use in uses for words in {role["text"] for role in use.roles})
    outlets = {use.article.outlet_id: use.article.outlet for use in uses}
    articles = Counter({use.article_id: use.article.outlet_id for use in uses}.values())
    names = Counter(use.name for use in uses)
    return Side(
        person=person,
        names=tuple(sorted(names, key=lambda name: (-names[name], name))),
        roles=tuple(sorted(roles.items(), key=lambda each: (-each[1], each[0]))[:MOST_ROLES]),
        outlets=tuple((outlets[pk], count) for pk, count in articles.most_common(MOST_OUTLETS)),
        articles=len({use.article_id for use in uses}),
        years=years_of(uses),
        example=_example(chosen, told[chosen.article_id]) if chosen else None,
    )


def _most_telling(uses: Sequence[Appearance]) -> Appearance | None:
    """Return a use with a role, if there is one: it says who is meant."""
    return max(uses, key=lambda use: (bool(use.roles), not use.lone, use.count), default=None)


def _example(use: Appearance, article: Article) -> InSentence | None:
    surname = use.name.split()[-1]
    found = [in_sentence(role["text"], article, near=surname) for role in use.roles]
    found += [in_sentence(words, article) for words in (use.name, surname)]
    return next((example for example in found if example), None)


def _last_words(words: str) -> str:
    return words if len(words) <= LONGEST_SIDE else f"… {words[-LONGEST_SIDE:].partition(' ')[2]}"


def _first_words(words: str) -> str:
    return words if len(words) <= LONGEST_SIDE else f"{words[:LONGEST_SIDE].rpartition(' ')[0]} …"
