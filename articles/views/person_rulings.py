"""Ruling whether two persons are one: both sides first, then what will change, then the decision.

A ruling is on names as written; every one can be taken back, with the same preview.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from articles.deciding import (
    InvalidDecision,
    Move,
    Ruling,
    decide_all,
    preview_people,
    revoke,
    ruled_one,
    ruled_two,
)
from articles.models import Decision, Person, Suggestion
from articles.views.person_sides import sides_of

SAME, DIFFERENT = "same", "different"
RULES = {SAME: ruled_one, DIFFERENT: ruled_two}
DONE = {SAME: "They are one person now.", DIFFERENT: "They stay two people, and nobody will be asked again."}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a ruling would do."""

    moves: tuple[Move, ...]
    articles: int


def may_rule_on_people(user: Any) -> bool:
    """Tell whether someone may rule: whoever may change people in the back office."""
    return bool(user.is_staff and user.has_perm("articles.change_person"))


@require_http_methods(["GET", "HEAD", "POST"])
def person_pair(request: HttpRequest, slug: str, other: str) -> HttpResponse:
    """Show two persons side by side; let a curator say whether they are one."""
    one = get_object_or_404(Person, slug=slug)
    two = get_object_or_404(Person.objects.exclude(pk=one.pk), slug=other)
    if request.method == "POST":
        return _ruled(request, one, two)
    kind = request.GET.get("ruling", "")
    may_rule = may_rule_on_people(request.user)
    rulings = RULES[kind]([(one.pk, two.pk)]) if kind in RULES and may_rule else []
    sides = sides_of([one, two])
    context = {
        "sides": [sides[one.pk], sides[two.pk]],
        "suggestion": Suggestion.objects.about(one).about(two).first(),
        "held": rulings_between(one, two),
        "kind": kind if rulings else "",
        "preview": _preview(preview_people(rulings)) if rulings else None,
        "may_rule": may_rule,
        "sign_in": sign_in_address(request),
    }
    return TemplateResponse(request, "people/pair.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def person_ruling(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Show what taking a ruling on someone's names back will change; take it back."""
    person = get_object_or_404(Person, slug=slug)
    decision = next((held for held in rulings_on(person) if held.key == key), None)
    if decision is None:
        raise Http404(f"No ruling {key} on {person} is in force.")
    if not may_rule_on_people(request.user):
        return _sent_to_sign_in(request)
    if request.method == "POST":
        revoke(decision, reason=_reason(request), by=request.user.get_username())
        messages.success(request, "The ruling is taken back.")
        return redirect(address_of_name(decision.subject, person))
    preview = _preview(preview_people(taken_back=[decision.pk]))
    context = {"person": person, "decision": decision, "preview": preview}
    return TemplateResponse(request, "people/ruling.html", context)


def rulings_on(person: Person) -> list[Decision]:
    """Return the rulings in force on the person's names."""
    return rulings_naming(_names_of(person))


def rulings_between(one: Person, other: Person) -> list[Decision]:
    """Return the rulings in force on a name of the one and a name of the other."""
    first, second = _names_of(one), _names_of(other)
    return [held for held in rulings_naming(first) if _is_between(held.subject.get("names"), first, second)]


def sign_in_address(request: HttpRequest) -> str:
    """Return where to sign in, coming back to this page."""
    return f"{reverse('admin:login')}?{urlencode({'next': request.get_full_path()})}"


def address_of_name(subject: dict[str, Any], otherwise: Person) -> str:
    """Return where the person now is whom a ruling names; the list of people when nobody is so named."""
    names = subject.get("names") or [subject["name"]]
    persons = Person.objects.filter(appearances__name__in=names)
    found = persons.filter(slug=otherwise.slug).first() or persons.by_name().first()
    return found.get_absolute_url() if found else reverse("people")


def _ruled(request: HttpRequest, one: Person, two: Person) -> HttpResponse:
    kind = request.POST.get("ruling", "")
    if not may_rule_on_people(request.user):
        return _sent_to_sign_in(request)
    if kind not in RULES:
        messages.error(request, "Say whether they are one person or two.")
        return redirect("person_pair", one.slug, two.slug)
    rulings: Sequence[Ruling] = RULES[kind]([(one.pk, two.pk)])
    try:
        decide_all(rulings, reason=_reason(request), by=request.user.get_username())
    except InvalidDecision as error:
        messages.error(request, str(error))
        return redirect("person_pair", one.slug, two.slug)
    messages.success(request, DONE[kind])
    return redirect(address_of_name(rulings[0].subject, one))


def _preview(moves: tuple[Move, ...]) -> Preview:
    return Preview(moves, sum(move.articles for move in moves))


def _sent_to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect(sign_in_address(request))


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "")[:500]


def _names_of(person: Person) -> set[str]:
    rows = person.appearances.order_by("name")
    return set(rows.values_list("name", flat=True).distinct())


def rulings_naming(names: Set[str]) -> list[Decision]:
    held = Decision.objects.in_force().filter(kind__in=("people.same", "people.different", "person.name"))
    return [
        decision
        for decision in held
        if not names.isdisjoint(decision.subject.get("names") or [decision.subject.get("name")])
    ]


def _is_between(names: list[str] | None, first: set[str], second: set[str]) -> bool:
    if not names:
        return False
    one, other = names
    return (one in first and other in second) or (one in second and other in first)
