"""Lines that many articles carry, ruled on in bulk: first it is said what a ruling will do."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.base import CuratedAdmin
from articles.deciding import RULED_KIND, InvalidDecision, Ruling, decide_all, revoke
from articles.models import Decision, HouseMark, MarkUse
from articles.reading.house_marks import LINE_KINDS
from articles.reading.line_folds import fold_line
from articles.views.known_lines import examples_of, line_address
from articles.views.reading_again import MOST_AT_ONCE, read_again

HOUSE, OWN, BACK = "house", "own", ""
"""What a line may be ruled to be; `BACK` takes the ruling back."""

WHOLE_LINES = (*LINE_KINDS, RULED_KIND)
"""Kinds of marks that are whole lines: only of these can it be said whose they are."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a ruling on one line will do."""

    mark: HouseMark
    carriers: int
    """Articles that carry the line, each copy of a text by itself."""
    changes: int
    """Articles that are read again, and then take the line for something else."""
    decisions: tuple[Decision, ...]
    """Rulings on it that hold."""


@admin.register(HouseMark)
class HouseMarkAdmin(CuratedAdmin):
    list_display = ("line", "kind", "outlet", "articles", "elsewhere", "is_learned", "ruling", "effect")
    list_filter = ("effect", "is_learned", "ruling", "kind", ("outlet", admin.AllValuesFieldListFilter))
    search_fields = ("words", "outlet")
    ordering = ("-articles", "kind", "words", "pk")
    actions = ("the_pages", "the_articles_own", "take_back")
    fields = (
        "words",
        "kind",
        "outlet",
        "articles",
        "elsewhere",
        "is_learned",
        "ruling",
        "effect",
        "rulings",
        "examples",
        "page",
    )
    readonly_fields = fields

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Grant the list its actions; a single line has nothing to change by hand."""
        return obj is None and super().has_change_permission(request, obj)

    @admin.display(description="words", ordering="words")
    def line(self, mark: HouseMark) -> str:
        return mark.words if len(mark.words) <= 120 else f"{mark.words[:120]}…"

    @admin.display(description="Rulings in force")
    def rulings(self, mark: HouseMark) -> SafeString:
        held = _decisions([mark]).get(mark.pk, ())
        rows = ((each.value["kind"], each.by, each.decided_at.date(), each.reason) for each in held)
        return format_html_join("", "{}, by {} on {} {}<br>", rows) or SafeString("none")

    @admin.display(description="Articles with it")
    def examples(self, mark: HouseMark) -> SafeString:
        rows = ((each.get_absolute_url(), each.title) for each in examples_of([mark.number])[mark.number])
        return format_html("<ul>{}</ul>", format_html_join("", '<li><a href="{}">{}</a></li>', rows))

    @admin.display(description="On the site")
    def page(self, mark: HouseMark) -> SafeString:
        return format_html('<a href="{0}">{0}</a>', line_address(mark.number))

    @admin.action(description="These lines are the page’s", permissions=["change"])
    def the_pages(self, request: HttpRequest, marks: QuerySet[HouseMark]) -> HttpResponse | None:
        return self._rule(request, marks, HOUSE)

    @admin.action(description="These lines are the articles’ own", permissions=["change"])
    def the_articles_own(self, request: HttpRequest, marks: QuerySet[HouseMark]) -> HttpResponse | None:
        return self._rule(request, marks, OWN)

    @admin.action(description="Take the rulings on these lines back", permissions=["change"])
    def take_back(self, request: HttpRequest, marks: QuerySet[HouseMark]) -> HttpResponse | None:
        return self._rule(request, marks, BACK)

    def _rule(self, request: HttpRequest, marks: QuerySet[HouseMark], kind: str) -> HttpResponse | None:
        """Say what it will do; once that is confirmed, decide and read again what carries the lines."""
        chosen = list(marks.filter(kind__in=WHOLE_LINES).order_by("words", "pk"))
        if not chosen:
            self.refuse(request, "Select whole lines: of a part of one it cannot be said whose it is.")
            return None
        consequences = consequences_of(chosen, kind)
        if "confirmed" not in request.POST:
            return self._ask(request, consequences, kind)
        try:
            _take(request, consequences, kind)
        except InvalidDecision as error:
            self.refuse(request, str(error))
            return None
        not_shown = read_again(())
        level = messages.WARNING if not_shown else messages.SUCCESS
        self.message_user(
            request, f"Ruled. {not_shown or 'The articles with these lines were read again.'}", level
        )
        return None

    def _ask(self, request: HttpRequest, consequences: Sequence[Consequence], kind: str) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": {
                HOUSE: "These lines are the page’s",
                OWN: "These lines are the articles’ own",
                BACK: "Take the rulings on these lines back",
            }[kind],
            "kind": kind,
            "opts": self.opts,
            "consequences": consequences,
            "changes": _articles_changed(consequences, kind),
            "most_at_once": MOST_AT_ONCE,
            "action": request.POST["action"],
            "reason": request.POST.get("reason", ""),
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/articles/housemark/rule.html", context)


def consequences_of(marks: Sequence[HouseMark], kind: str) -> list[Consequence]:
    """Say what ruling these lines to be of a kind will do to each: as many queries for any number."""
    decisions = _decisions(marks)
    uses = MarkUse.objects.filter(number__in=[mark.number for mark in marks])
    counted = uses.order_by().values_list("number", "applied").annotate(Count("article", distinct=True))
    applied = {(number, applied): count for number, applied, count in counted}
    return [
        Consequence(
            mark=mark,
            carriers=sum(count for (number, _), count in applied.items() if number == mark.number),
            changes=sum(
                count
                for (number, now), count in applied.items()
                if number == mark.number and now != _effect(mark, kind)
            ),
            decisions=decisions.get(mark.pk, ()),
        )
        for mark in marks
    ]


def _effect(mark: HouseMark, kind: str) -> str:
    """Return what readings will take a line for: without a ruling, what counting says."""
    return kind or (HOUSE if mark.is_learned else "")


def _articles_changed(consequences: Sequence[Consequence], kind: str) -> int:
    """Count the articles that change, each once, however many of the lines they carry."""
    by_effect: defaultdict[str, list[int]] = defaultdict(list)
    for each in consequences:
        by_effect[_effect(each.mark, kind)].append(each.mark.number)
    changing = reduce(
        or_,
        (Q(number__in=numbers) & ~Q(applied=effect) for effect, numbers in by_effect.items()),
    )
    return MarkUse.objects.filter(changing).values("article").distinct().count()


def _decisions(marks: Sequence[HouseMark]) -> dict[int, tuple[Decision, ...]]:
    """Return, by row, the rulings on lines everywhere that are in force."""
    held: dict[str, tuple[Decision, ...]] = {}
    for decision in Decision.objects.in_force().filter(kind="line.kind"):
        if "article" not in decision.subject:
            line = decision.subject["line"]
            held[line] = (*held.get(line, ()), decision)
    return {mark.pk: held[fold_line(mark.words)] for mark in marks if fold_line(mark.words) in held}


def _take(request: HttpRequest, consequences: Sequence[Consequence], kind: str) -> None:
    by, reason = request.user.get_username(), request.POST.get("reason", "")[:500]
    if kind:
        lines = dict.fromkeys(each.mark.words for each in consequences)
        rulings = [Ruling("line.kind", {"line": line}, {"kind": kind}) for line in lines]
        decide_all(rulings, reason=reason, by=by)
        return
    for decision in {held.pk: held for each in consequences for held in each.decisions}.values():
        revoke(decision, reason=reason, by=by)
