"""Rulings on people, shared by the lists of persons and of names."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.deciding import Ruling, preview_people
from articles.models import Appearance

MOST_AT_ONCE = 20


def spellings_of(persons: Iterable[int]) -> list[str]:
    """Return for each person the spelling that the archive has most: a decision is about names as written."""
    found: dict[int, str] = {}
    named = Appearance.objects.filter(person__in=list(persons), lone=False).order_by("-count", "name", "pk")
    for person, name in named.values_list("person", "name"):
        if person is not None:
            found.setdefault(person, name)
    return sorted(found.values())


def one_person(names: Sequence[str]) -> list[Ruling]:
    """Return the rulings that make these names one person."""
    return [Ruling("people.same", {"names": list(pair)}) for pair in pairwise(names)]


def several_people(names: Sequence[str]) -> list[Ruling]:
    """Return the rulings that keep each of these names apart from each other."""
    return [Ruling("people.different", {"names": list(pair)}) for pair in combinations(names, 2)]


def ask(
    admin: Any, request: HttpRequest, rulings: Sequence[Ruling], rows: Sequence[Any], title: str
) -> HttpResponse:
    """Show who would be somebody else, and ask whether to rule so."""
    context = {
        **admin.admin_site.each_context(request),
        "title": title,
        "opts": admin.opts,
        "rows": rows,
        "moves": preview_people(rulings),
        "action": request.POST["action"],
        "reason": request.POST.get("reason", ""),
        "checkbox": ACTION_CHECKBOX_NAME,
        "back": reverse(f"admin:articles_{admin.opts.model_name}_changelist"),
    }
    return TemplateResponse(request, "admin/articles/people/rule.html", context)
