"""The constraints of a question, one by one: each can be said in words and taken away. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.search.asking import CHOSEN_BY, NEWEST, OLDEST, RELEVANCE, Asked, Choice
from articles.search.query import Group, Item, Understood, either
from articles.search.schema import MISSING

Names = Mapping[tuple[str, str], str]
"""What to call a value: ("outlet", "al-jazeera") is "Al Jazeera"."""

_LEADS = {
    "outlet": ("from", "not from"),
    "person": ("naming", "not naming"),
    "speaker": ("quoting", "not quoting"),
    "event": ("on", "not on"),
    "year": ("published in", "not published in"),
    "language": ("in", "not in"),
    "certainty": ("whose date is", "whose date is not"),
    "attribution": ("whose outlet is", "whose outlet is not"),
    "has": ("that have", "that have no"),
    "copy": ("that are the text of", "that are not the text of"),
}
_LEADS_TO_WORDS = ("with", "and")

_MISSING = {
    "outlet": "an unknown outlet",
    "person": "nobody",
    "speaker": "nobody",
    "event": "no event that others report",
    "year": "a year unknown",
    "language": "an unknown language",
    "has": "neither copies nor quotations",
}
_ORDERS = {RELEVANCE: "most relevant first", NEWEST: "newest first", OLDEST: "oldest first"}


@dataclass(frozen=True, slots=True)
class Part:
    """One constraint: how it is led up to, what it says, and the question without it."""

    lead: str
    words: str
    rest: Asked

    @property
    def given_up(self) -> str:
        """Say what is taken away: "from Al Jazeera", or the words alone."""
        return self.words if self.lead in _LEADS_TO_WORDS else f"{self.lead} {self.words}"

    @property
    def says(self) -> str:
        return f"{self.lead} *{self.words}*"


def parts(asked: Asked, names: Names) -> tuple[Part, ...]:
    """Return each constraint by itself, in the order in which they are said."""
    return (*_word_parts(asked), *_choice_parts(asked, names), *_time_parts(asked))


def loosened(asked: Asked, names: Names) -> Iterator[Part]:
    """Yield what might be given up to find more; values of one key, of which one is enough, together."""
    yield from _word_parts(asked)
    for choices in _given_up_together(asked):
        words = " or ".join(name_of(choice, names) for choice in choices)
        yield Part(_lead(choices[0]), words, _without(asked, choices))
    yield from _time_parts(asked)


def sentence(asked: Asked, names: Names) -> str:
    """Say the whole question: "articles with *weapons* from *Al Jazeera*, newest first"."""
    others = [part.says for part in (*_choice_parts(asked, names), *_time_parts(asked))]
    words = asked.understood.words
    if others and asked.understood.is_empty:
        words = "articles"
    return ", ".join([" ".join([words, *others]), order_words(asked)])


def order_words(asked: Asked) -> str:
    return _ORDERS[asked.sorted_by]


def name_of(choice: Choice, names: Names) -> str:
    """Return what to call a value within a sentence."""
    if choice.value == MISSING and choice.key in _MISSING:
        return _MISSING[choice.key]
    return names.get((choice.key, choice.value), choice.value)


def _word_parts(asked: Asked) -> Iterator[Part]:
    understood = asked.understood
    for number, group in enumerate(understood.groups):
        rest = tuple(other for other in understood.groups if other != group)
        lead = "and" if number and group[0].lead in ("", "with") else group[0].lead or "with"
        yield Part(lead, either(group).replace("*", ""), _asking(asked, rest, understood.without))
    for item in understood.without:
        rest_without = tuple(other for other in understood.without if other != item)
        yield Part(item.unwanted_lead, str(item), _asking(asked, understood.groups, rest_without))


def _asking(asked: Asked, groups: tuple[Group, ...], without: tuple[Item, ...]) -> Asked:
    return replace(asked, understood=Understood(groups, without, asked.understood.notices), page=1)


def _choice_parts(asked: Asked, names: Names) -> Iterator[Part]:
    for key in CHOSEN_BY:
        wanted = [choice for choice in asked.choices_of(key) if not choice.is_excluded]
        for number, choice in enumerate(wanted):
            yield Part("or" if number else _lead(choice), name_of(choice, names), _without(asked, [choice]))
        for choice in asked.choices_of(key):
            if choice.is_excluded:
                yield Part(_lead(choice), name_of(choice, names), _without(asked, [choice]))


def _given_up_together(asked: Asked) -> Iterator[list[Choice]]:
    for key in CHOSEN_BY:
        if wanted := [choice for choice in asked.choices_of(key) if not choice.is_excluded]:
            yield wanted
        yield from ([choice] for choice in asked.choices_of(key) if choice.is_excluded)


def _without(asked: Asked, choices: Sequence[Choice]) -> Asked:
    kept = tuple(choice for choice in asked.choices if choice not in choices)
    return replace(asked, choices=kept, page=1)


def _lead(choice: Choice) -> str:
    return _LEADS[choice.key][choice.is_excluded]


def _time_parts(asked: Asked) -> Iterator[Part]:
    if asked.since:
        yield Part("published since", asked.since.words, replace(asked, since=None, page=1))
    if asked.until:
        yield Part("published until", asked.until.words, replace(asked, until=None, page=1))
    for key, typed in asked.refused:
        rest = tuple(other for other in asked.refused if other != (key, typed))
        lead = "published since" if key == "from" else "published until"
        yield Part(lead, f"“{typed}”", replace(asked, refused=rest, page=1))
