"""Who is named together with a person: counted, and drawn as a network that is always the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin, sqrt

from articles.models import Appearance, Person

MOST_COMPANY = 18
MOST_DRAWN, MOST_LINES = 12, 20
"""More lines than that between the others hide what they show: the strongest are drawn."""
MOST_EQUALS = 2_000
"""People who are named together once are many; more than these need not be put in order."""
WIDTH, HEIGHT, ACROSS, UP = 880, 470, 225, 175
"""Of the drawing, and of the ellipse that people sit on; beside it is room for their names."""
THICKEST, WIDEST_NODE = 7.0, 11.0
LONGEST_LABEL = 22


@dataclass(frozen=True, slots=True)
class Company:
    """Someone named in the same articles."""

    pk: int
    name: str
    slug: str
    together: int


@dataclass(frozen=True, slots=True)
class Gathering:
    """Who is named in the same articles as someone, and in how many of these each two of them are."""

    company: tuple[Company, ...]
    links: Counter[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Node:
    """Someone in the drawing, in its units, the label beside."""

    company: Company
    x: float
    y: float
    radius: float
    label: str
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Edge:
    """How many of the articles name both ends. A spoke has one end; the other is the person of the page."""

    ends: tuple[Node, ...]
    count: int
    width: float

    @property
    def path(self) -> str:
        """Return a line to the middle for a spoke, else a curve that bends towards the middle."""
        middle = f"{WIDTH / 2:g} {HEIGHT / 2:g}"
        first = self.ends[0]
        if len(self.ends) == 1:
            return f"M{first.x:g} {first.y:g} L{middle}"
        second = self.ends[1]
        bend_x = (first.x + second.x + WIDTH / 2) / 3
        bend_y = (first.y + second.y + HEIGHT / 2) / 3
        return f"M{first.x:g} {first.y:g} Q{bend_x:.1f} {bend_y:.1f} {second.x:g} {second.y:g}"


@dataclass(frozen=True, slots=True)
class Network:
    nodes: tuple[Node, ...]
    spokes: tuple[Edge, ...]
    edges: tuple[Edge, ...]
    width: int = WIDTH
    height: int = HEIGHT
    middle_x: float = WIDTH / 2
    middle_y: float = HEIGHT / 2


def gathering(person: Person) -> Gathering:
    """Return who is named in the same articles, and who of them together; two queries."""
    named: defaultdict[int, set[int]] = defaultdict(set)
    rows = Appearance.objects.of_known_people().filter(article__in=person.appearances.values("article"))
    for article, other in rows.order_by().values_list("article_id", "person_id"):
        if other is not None and other != person.pk:
            named[article].add(other)
    counts = Counter(other for others in named.values() for other in others)
    company = _the_most_often(counts)
    return Gathering(tuple(company), _links(named.values(), {each.pk for each in company[:MOST_DRAWN]}))


def network(gathered: Gathering) -> Network | None:
    """Draw those most often named together; none when there are too few to draw."""
    drawn = gathered.company[:MOST_DRAWN]
    if len(drawn) < 2:
        return None
    links = gathered.links
    nodes = {node.company.pk: node for node in _nodes(_seated(drawn, links))}
    most = max(each.together for each in drawn)
    strongest = sorted(links.items(), key=lambda link: (-link[1], link[0]))[:MOST_LINES]
    closest = max(links.values(), default=1)
    return Network(
        nodes=tuple(nodes.values()),
        spokes=tuple(Edge((nodes[each.pk],), each.together, _width(each.together, most)) for each in drawn),
        edges=tuple(
            Edge((nodes[one], nodes[other]), count, _width(count, closest))
            for (one, other), count in strongest
        ),
    )


def _the_most_often(counts: Counter[int]) -> list[Company]:
    """Return who is counted most; of equals, by name."""
    if not counts:
        return []
    least = sorted(counts.values(), reverse=True)[:MOST_COMPANY]
    persons = Person.objects.in_bulk([pk for pk, count in counts.items() if count >= least[-1]][:MOST_EQUALS])
    ordered = sorted(persons.values(), key=lambda other: (-counts[other.pk], other.sort_name, other.slug))
    return [Company(other.pk, other.name, other.slug, counts[other.pk]) for other in ordered[:MOST_COMPANY]]


def _links(articles: Iterable[set[int]], drawn: set[int]) -> Counter[tuple[int, int]]:
    """Count for each two of them the articles that name both."""
    return Counter(pair for people in articles for pair in combinations(sorted(people & drawn), 2))


def _seated(drawn: Sequence[Company], links: Counter[tuple[int, int]]) -> list[Company]:
    """Seat each beside the one they are named with most: few lines cross then."""
    waiting = list(drawn)
    seated = [waiting.pop(0)]
    while waiting:
        last = seated[-1].pk
        nearest = max(
            waiting,
            key=lambda each: (links[min(last, each.pk), max(last, each.pk)], each.together, each.slug),
        )
        waiting.remove(nearest)
        seated.append(nearest)
    return seated


def _nodes(seated: Sequence[Company]) -> Iterator[Node]:
    most = max(each.together for each in seated)
    for place, each in enumerate(seated):
        angle = 2 * pi * place / len(seated) - pi / 2
        x, y = round(WIDTH / 2 + ACROSS * cos(angle), 1), round(HEIGHT / 2 + UP * sin(angle), 1)
        radius = round(max(4.0, WIDEST_NODE * sqrt(each.together / most)), 1)
        is_above = abs(cos(angle)) < 0.2
        step = radius + 7
        yield Node(
            company=each,
            x=x,
            y=y,
            radius=radius,
            label=each.name if len(each.name) <= LONGEST_LABEL else f"{each.name[:LONGEST_LABEL].rstrip()}…",
            label_x=x if is_above else round(x + (step if cos(angle) > 0 else -step), 1),
            label_y=round(y + (step + 12 if sin(angle) > 0 else -step), 1) if is_above else round(y + 5, 1),
            anchor="middle" if is_above else "start" if cos(angle) > 0 else "end",
        )


def _width(count: int, most: int) -> float:
    return round(1 + (THICKEST - 1) * (count - 1) / max(most - 1, 1), 1)
