"""The address of a search, read: what is asked, and a sentence for everything that could not be."""

import re
from collections.abc import Iterator
from typing import Any

import django_filters
from django import forms
from django.http import QueryDict

from articles.models import Article
from articles.search.asking import CHOSEN_BY, ORDERS, Asked, Choice, Stretch, stretch
from articles.search.fields import looked_up
from articles.search.names import known
from articles.search.query import tidy, understand

MOST_VALUES = 50
"""Of one key. More is a machine's doing."""

LONGEST_VALUE = 220
"""No slug is longer."""


class ValuesField(forms.Field):
    """The values of one key: short, each once, all of them known to the archive."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, key: str, **options: Any) -> None:
        self.key = key
        super().__init__(**options)

    def to_python(self, value: list[str] | None) -> tuple[str, ...]:
        return distinct(value or [])

    def validate(self, value: tuple[str, ...]) -> None:
        known_ones = known(self.key, value)
        if unknown := [typed for typed in value if typed not in known_ones]:
            said = " or ".join(f"“{typed}”" for typed in unknown)
            raise forms.ValidationError(f"The archive knows no {self.key} {said}.")


class StretchField(forms.CharField):
    """A day, a month or a year."""

    def clean(self, value: str | None) -> Stretch | None:
        typed = short(value or "")
        found = stretch(typed)
        if typed and not found:
            raise forms.ValidationError(f"“{typed}” is no date. Write 2022, 2022-03 or 2022-03-11.")
        return found


class PageField(forms.CharField):
    """The number of a page; how many there are is known only after searching."""

    def clean(self, value: str | None) -> int:
        typed = short(value or "")
        if typed and not re.fullmatch(r"[0-9]{1,9}", typed):
            raise forms.ValidationError(f"“{typed}” is no page. This is the first.")
        return max(1, int(typed or 1))


class ValuesFilter(django_filters.Filter):  # type: ignore[misc]  # it has no types
    field_class = ValuesField


class StretchFilter(django_filters.Filter):  # type: ignore[misc]  # it has no types
    field_class = StretchField


class PageFilter(django_filters.Filter):  # type: ignore[misc]  # it has no types
    field_class = PageField


class ArticleFilter(django_filters.FilterSet):  # type: ignore[misc]  # it has no types
    """The form of a search. What it asks goes to the index, not to the database."""

    q = django_filters.CharFilter(label="Words", strip=False)
    sort = django_filters.ChoiceFilter(
        choices=[(order, order) for order in ORDERS],
        error_messages={
            "invalid_choice": "“%(value).80s” is no order: there are relevance, newest and oldest."
        },
    )
    page = PageFilter()

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """Add the keys that are no names in Python: "from", "not.outlet"."""
        chosen = {f"{no}{key}": ValuesFilter(key=key) for no in ("", "not.") for key in CHOSEN_BY}
        times = {"from": StretchFilter(label="From"), "to": StretchFilter(label="To")}
        return {**super().get_filters(), **chosen, **times}

    def asked(self) -> Asked:
        """Return the question. What could not be read is left out; a date that is none finds nothing."""
        form = self.form
        form.is_valid()
        return Asked(
            understood=looked_up(understand(self.data.get("q", ""))),
            choices=tuple(self._choices()),
            since=form.cleaned_data.get("from"),
            until=form.cleaned_data.get("to"),
            refused=tuple((key, short(self.data[key])) for key in ("from", "to") if key in form.errors),
            order=form.cleaned_data.get("sort", ""),
            page=form.cleaned_data.get("page", 1),
        )

    def notices(self) -> Iterator[str]:
        """Say what of the address could not be read, each once."""
        for errors in self.form.errors.values():
            yield from errors
        for key in distinct(self.data):
            if key not in self.filters:
                yield f"“{key}” is nothing one can search by here, so it was left out."

    def _choices(self) -> Iterator[Choice]:
        for key in CHOSEN_BY:
            for is_excluded in (False, True):
                for value in distinct(self.data.getlist(f"not.{key}" if is_excluded else key)):
                    yield Choice(key, value, is_excluded)


def read_address(parameters: QueryDict) -> tuple[Asked, tuple[str, ...]]:
    """Return what an address asks for, and notices of what it says amiss."""
    read = ArticleFilter(parameters, queryset=Article.objects.none())
    asked = read.asked()
    return asked, tuple(dict.fromkeys([*asked.understood.notices, *read.notices()]))


def distinct(values: Any) -> tuple[str, ...]:
    """Return the values that say something, each once."""
    return tuple(dict.fromkeys(filter(None, map(short, values))))[:MOST_VALUES]


def short(typed: str) -> str:
    return tidy(typed[: LONGEST_VALUE + 1]).strip()[:LONGEST_VALUE]
