"""House marks: what the archive learns from the lines that articles share."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count

from articles.deciding.in_force import in_force
from articles.deciding.lines import HOUSE, OWN, ruled_everywhere
from articles.models import HouseMark, MarkUse
from articles.models.batches import in_batches
from articles.reading.house_marks import LINE_KINDS, learn_house_lines, learn_outlets, number_of, stepped
from articles.reading.records_across import Tally
from articles.reading.sources import decode

SELDOM = 2
"""Nothing is learned from what so few articles carry."""

RULED_KIND = "ruled"
"""Kind of a mark that stands for a curator's ruling only: such a line is not counted."""

COLUMNS = ("words", "outlet", "articles", "elsewhere", "is_learned", "ruling", "effect")


@dataclass(frozen=True, slots=True)
class Use:
    """A mark in an article. `text` is the first of the articles that are one text with it."""

    number: int
    kind: str
    text: int
    outlet: str
    """Empty when nobody knows it, or only by house marks: what is learned is not learned from again."""


def learn(numbers: Collection[int] | None = None) -> set[int]:
    """Count these marks (all: None) again. Returns those that speak otherwise for an outlet now."""
    ruled = _rulings()
    touched = _all_numbers() if numbers is None else set(numbers) | ruled.keys() | _ruled_before()
    moved: set[int] = set()
    for some in in_batches(sorted(touched)):
        moved |= _learn(some, ruled)
    return moved


def marks_in(articles: Iterable[int]) -> set[int]:
    """Return the numbers of the marks in these articles."""
    numbers: set[int] = set()
    for some in in_batches(sorted(set(articles))):
        numbers.update(MarkUse.objects.filter(article__in=some).values_list("number", flat=True))
    return numbers


def articles_with(marks: Iterable[int]) -> set[int]:
    """Return the articles (by row) that carry one of these marks."""
    articles: set[int] = set()
    for some in in_batches(sorted(set(marks))):
        articles.update(MarkUse.objects.filter(number__in=some).values_list("article", flat=True))
    return articles


def stale_articles() -> set[str]:
    """Return the keys of the articles that were read before their lines were known for what they are."""
    marks = HouseMark.objects.of_lines()
    keys: set[str] = set()
    for effect in (HOUSE, OWN):
        numbers = marks.filter(effect=effect).values("number")
        lacking = MarkUse.objects.filter(number__in=numbers).exclude(applied=effect)
        too_many = MarkUse.objects.filter(applied=effect).exclude(number__in=numbers)
        for uses in (lacking, too_many):
            keys.update(uses.values_list("article__key", flat=True))
    return keys


def _all_numbers() -> set[int]:
    shared = MarkUse.objects.order_by().values("number").annotate(uses=Count("pk")).filter(uses__gt=SELDOM)
    known = HouseMark.objects.values_list("number", flat=True)
    return {*shared.values_list("number", flat=True), *known, *_rulings()}


def _rulings() -> dict[int, str]:
    """Return what curators ruled on lines everywhere, by the mark's number in each kind of line."""
    ruled = ruled_everywhere(in_force())
    kinds = (*LINE_KINDS, RULED_KIND)
    return {number_of(kind, line): ruling for line, ruling in ruled.items() for kind in kinds}


def _ruled_before() -> set[int]:
    return set(HouseMark.objects.exclude(ruling="").values_list("number", flat=True))


def _learn(numbers: list[int], ruled: Mapping[int, str]) -> set[int]:
    uses = _uses(numbers)
    tallies = {
        number: _tally(of_one)
        for number, of_one in uses.items()
        if len(of_one) > SELDOM and of_one[0].kind != RULED_KIND
    }
    outlets, lines = learn_outlets(tallies), learn_house_lines(tallies)
    wanted = {
        number: _mark(
            uses[number],
            tallies.get(number),
            outlet=outlets.get(number, ""),
            is_learned=number in lines,
            ruling=ruled.get(number, ""),
        )
        for number in uses
        if number in outlets or number in lines or number in ruled
    }
    return _write(numbers, wanted)


def _uses(numbers: list[int]) -> dict[int, list[Use]]:
    uses: defaultdict[int, list[Use]] = defaultdict(list)
    columns = ("number", "kind", "article", "article__copy_of", "article__outlet__name")
    rows = MarkUse.objects.filter(number__in=numbers).order_by("number", "article__key")
    for number, kind, article, copy_of, outlet, is_learned in rows.values_list(
        *columns, "article__outlet_is_learned"
    ):
        uses[number].append(Use(number, kind, copy_of or article, "" if is_learned else outlet or ""))
    return dict(uses)


def _tally(uses: Iterable[Use]) -> Tally:
    texts: defaultdict[str, set[int]] = defaultdict(set)
    kind = ""
    for use in uses:
        kind = use.kind
        texts[use.outlet].add(use.text)
    return Tally(kind, {outlet: len(of_outlet) for outlet, of_outlet in texts.items()})


def _mark(uses: list[Use], tally: Tally | None, *, outlet: str, is_learned: bool, ruling: str) -> HouseMark:
    """Return the row: where a mark speaks for an outlet its articles are counted, else all of them."""
    articles = tally.articles if tally and outlet else {"": len({use.text for use in uses})}
    return HouseMark(
        number=uses[0].number,
        kind=uses[0].kind,
        words=_words(uses[0].number),
        outlet=outlet,
        articles=articles[outlet],
        elsewhere=sum(count for name, count in articles.items() if name not in {"", outlet}),
        is_learned=is_learned,
        ruling=ruling,
        effect=ruling or (HOUSE if is_learned else ""),
    )


def _words(number: int) -> str:
    """Return the mark as the article with the lowest key has it: the same whatever came first."""
    use = MarkUse.objects.filter(number=number).order_by("article__key").select_related("article__source")[0]
    return decode(use.article.source.raw).content[use.start : use.end]


def _write(numbers: list[int], wanted: Mapping[int, HouseMark]) -> set[int]:
    known = {mark.number: mark for mark in HouseMark.objects.filter(number__in=numbers)}
    moved = {
        number
        for number in known.keys() | wanted.keys()
        if _said_of_outlets(known.get(number)) != _said_of_outlets(wanted.get(number))
    }
    HouseMark.objects.filter(number__in=known.keys() - wanted.keys()).delete()
    HouseMark.objects.bulk_create(mark for number, mark in wanted.items() if number not in known)
    kept = [known[number] for number in known.keys() & wanted.keys()]
    differing = [mark for mark in kept if _takes_on(mark, wanted[mark.number])]
    HouseMark.objects.bulk_update(differing, COLUMNS, batch_size=100)
    return moved


def _said_of_outlets(mark: HouseMark | None) -> tuple[str, int, int] | None:
    if mark is None or not mark.outlet:
        return None
    return mark.outlet, stepped(mark.articles), stepped(mark.elsewhere)


def _takes_on(mark: HouseMark, wanted: HouseMark) -> bool:
    different = [name for name in COLUMNS if getattr(mark, name) != getattr(wanted, name)]
    for name in different:
        setattr(mark, name, getattr(wanted, name))
    return bool(different)
