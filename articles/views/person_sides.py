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
    """Return each of these persons in a few lines: three queries, however many there are."""
    uses: defaultdict[int, list[Appearance]] = defaultdict(list)
    rows = Appearance.objects.filter(person__in=persons).select_related("article__outlet")
    for use in rows.defer("article__reading", "article__body").order_by("article__key", "name"):
        if use.person_id is not None:
            uses[use.person_id].append(use)
    chosen = {person.pk: _most_telling(uses[person.pk]) for person in persons}
    bodies = bodies_of(use.article_id for use in chosen.values() if use)
    return {person.pk: _side(person, uses[person.pk], chosen[person.pk], bodies) for person in persons}


def bodies_of(articles: Iterable[int]) -> dict[int, str]:
    """Return the text of each article."""
    return dict(Article.objects.filter(pk__in=set(articles)).values_list("pk", "body"))


def in_sentence(words: str, article: Article, body: str) -> InSentence | None:
    """Return the first sentence of the article's own text that has these words."""
    start = body.find(words)
    if start < 0:
        return None
    end = start + len(words)
    first, last = sentence_around(body, start, end)
    paragraph_start, paragraph_end = body.rfind("\n\n", 0, start) + 1, body.find("\n\n", end)
    first = max(first, paragraph_start)
    last = min(last, paragraph_end) if paragraph_end >= 0 else last
    before, after = body[first:start].lstrip(), body[end:last].rstrip()
    return InSentence(_last_words(before), words, _first_words(after), article)


def years_of(uses: Iterable[Appearance]) -> str:
    """Return the years of the articles: "2014–2021"."""
    ends = [(use.article.published_earliest, use.article.published_latest) for use in uses]
    years = {day.year for days in ends for day in days if day}
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"


def _side(person: Person, uses: list[Appearance], chosen: Appearance | None, bodies: dict[int, str]) -> Side:
    roles = Counter(words for use in uses for words in {role["text"] for role in use.roles})
    outlets = {use.article.outlet_id: use.article.outlet for use in uses}
    told = Counter({use.article_id: use.article.outlet_id for use in uses}.values())
    names = Counter(use.name for use in uses)
    return Side(
        person=person,
        names=tuple(sorted(names, key=lambda name: (-names[name], name))),
        roles=tuple(sorted(roles.items(), key=lambda each: (-each[1], each[0]))[:MOST_ROLES]),
        outlets=tuple((outlets[pk], count) for pk, count in told.most_common(MOST_OUTLETS)),
        articles=len({use.article_id for use in uses}),
        years=years_of(uses),
        example=_example(chosen, bodies) if chosen else None,
    )


def _most_telling(uses: Sequence[Appearance]) -> Appearance | None:
    """Return a use with a role, if there is one: it says who is meant."""
    return max(uses, key=lambda use: (bool(use.roles), not use.lone, use.count), default=None)


def _example(use: Appearance, bodies: dict[int, str]) -> InSentence | None:
    body = bodies.get(use.article_id, "")
    written = [*(role["text"] for role in use.roles), use.name, *(each["text"] for each in use.mentions)]
    found = (in_sentence(words, use.article, body) for words in written)
    return next((example for example in found if example), None)


def _last_words(words: str) -> str:
    return words if len(words) <= LONGEST_SIDE else f"… {words[-LONGEST_SIDE:].partition(' ')[2]}"


def _first_words(words: str) -> str:
    return words if len(words) <= LONGEST_SIDE else f"{words[:LONGEST_SIDE].rpartition(' ')[0]} …"
