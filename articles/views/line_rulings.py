"""Ruling on the lines of an article from its page: give back what was removed, or say what is the page's.

A ruling is about a line, in this article or wherever it stands; taking it back revokes the decision.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from articles.deciding import RULED_KIND, InvalidDecision, decide, revoke
from articles.models import Article, Decision, MarkUse
from articles.reading.house_marks import LINE_KINDS, number_of
from articles.reading.line_folds import fold_line
from articles.reading.records import BlockKind
from articles.views.article_text import Passage, content_of, passages_of
from articles.views.reading_again import read_again

HOUSE, OWN = "house", "own"
DONE = {HOUSE: "It is no part of the article any more.", OWN: "It is the article’s own text again."}
NOT_YET = {
    HOUSE: "The ruling is kept, but another ruling says that the line is the article’s own.",
    OWN: "The ruling is kept, but the text is still left out.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article as a curator may rule on it."""

    may_become: str
    """`HOUSE` for the article's own text, `OWN` for what was removed."""
    carriers: int
    """Articles that carry the line, this one among them."""
    decision: Decision | None
    """The ruling on it that holds, here or everywhere."""


def may_curate(user: Any) -> bool:
    """Tell whether someone may rule: whoever may change articles in the back office."""
    return bool(user.is_staff and user.has_perm("articles.change_article"))


def rulings_on(article: Article, passages: Sequence[Passage], content: str) -> dict[int, Line]:
    """Return, by where it starts, what can be ruled on each passage: two queries, however many there are."""
    lines = {each.start: fold_line(line_of(each, content)) for each in passages}
    ruled, carriers = _in_force(article.key, set(lines.values())), _carriers(set(lines.values()))
    return {
        each.start: Line(
            may_become=OWN if each.kind == BlockKind.BOILERPLATE else HOUSE,
            carriers=carriers.get(lines[each.start], 1),
            decision=ruled.get(lines[each.start]),
        )
        for each in passages
    }


@require_POST
def rule_on_line(request: HttpRequest, key: str, slug: str) -> HttpResponse:  # noqa: ARG001  an address has it for people
    """Take a decision on one line, or take one back, read the text again and show it."""
    article = get_object_or_404(Article.objects.select_related("source"), key=key)
    if not may_curate(request.user):
        return _sent_to_sign_in(request, article)
    passage = _passage(article, request.POST)
    if passage is None:
        messages.warning(request, "The text was read again meanwhile: look once more before you rule.")
        return redirect(_laid_open(article))
    try:
        _rule(request, article, passage)
    except InvalidDecision as error:
        messages.error(request, str(error))
    article.refresh_from_db()
    return redirect(f"{_laid_open(article)}#{_anchor(article, passage.start)}")


def sign_in_address(article: Article) -> str:
    """Return where to sign in, coming back to the article with its removed text laid open."""
    return f"{reverse('admin:login')}?{urlencode({'next': _laid_open(article)})}"


def _sent_to_sign_in(request: HttpRequest, article: Article) -> HttpResponse:
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect(sign_in_address(article))


def _rule(request: HttpRequest, article: Article, passage: Passage) -> None:
    line, kind = line_of(passage, content_of(article)), request.POST.get("kind", "")
    by, reason = request.user.get_username(), request.POST.get("reason", "")[:500]
    if kind:
        subject = {"line": line} | ({} if "everywhere" in request.POST else {"article": article.key})
        decide("line.kind", subject=subject, value={"kind": kind}, reason=reason, by=by)
    elif decision := _in_force(article.key, {fold_line(line)}).get(fold_line(line)):
        revoke(decision, reason=reason, by=by)
    not_shown = read_again([article.key])
    (messages.warning if not_shown else messages.success)(request, not_shown or _done(article, passage, kind))


def _done(article: Article, passage: Passage, kind: str) -> str:
    """Say what came of it, as the text reads now: an earlier ruling or another rule may stand against it."""
    if not kind:
        return "The ruling is taken back."
    article.refresh_from_db()
    blocks = article.reading["blocks"]
    is_house = any(
        block["kind"] == BlockKind.BOILERPLATE and block["start"] <= passage.start < block["end"]
        for block in blocks
    )
    return (DONE if is_house == (kind == HOUSE) else NOT_YET)[kind]


def line_of(passage: Passage, content: str) -> str:
    """Return the words to rule on: all of a line, where a passage of the article's own is a part of one."""
    if passage.kind == BlockKind.BOILERPLATE:
        return passage.text
    start = content.rfind("\n", 0, passage.start) + 1
    end = content.find("\n", passage.end)
    return content[start : end if end >= 0 else len(content)].strip()


def _in_force(key: str, lines: Collection[str]) -> dict[str, Decision]:
    """Return, by line, the ruling that holds for it in this article: one on the article outranks others."""
    holding: dict[str, Decision] = {}
    rulings = Decision.objects.in_force().filter(kind="line.kind")
    for decision in sorted(rulings, key=lambda ruling: "article" in ruling.subject):
        if decision.subject["line"] in lines and decision.subject.get("article", key) == key:
            holding[decision.subject["line"]] = decision
    return holding


def _carriers(lines: Iterable[str]) -> dict[str, int]:
    """Return, by line, how many articles carry it; a line that nobody counts is not among them."""
    numbers = {number_of(kind, line): line for line in lines for kind in (*LINE_KINDS, RULED_KIND)}
    counts = MarkUse.objects.filter(number__in=numbers).order_by().values_list("number")
    carriers: dict[str, int] = {}
    for number, count in counts.annotate(Count("article", distinct=True)):
        carriers[numbers[number]] = max(count, carriers.get(numbers[number], 0))
    return carriers


def _passage(article: Article, form: QueryDict) -> Passage | None:
    """Return the passage that a form names, unless the text has been read otherwise since."""
    passages = passages_of(article, content_of(article), ())
    span = form.get("start"), form.get("end")
    return next((each for each in passages if (str(each.start), str(each.end)) == span), None)


def _laid_open(article: Article) -> str:
    return f"{article.get_absolute_url()}?show=removed"


def _anchor(article: Article, start: int) -> str:
    """Return the anchor of the passage that begins there, or nearest before."""
    number, anchor = 0, "main"
    for block in article.reading["blocks"]:
        number += block["kind"] == BlockKind.BODY
        if block["start"] <= start:
            anchor = f"p{number}" if block["kind"] == BlockKind.BODY else f"x{block['start']}"
    return anchor
