"""What every page of the admin has in common: nothing is written but decisions."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.deciding import InvalidDecision, Ruling, decide_all
from articles.deciding.rulings import checked

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    ModelForm = forms.ModelForm[Any]
else:  # neither can be subscripted when it runs
    ModelAdmin = admin.ModelAdmin
    ModelForm = forms.ModelForm

REASON = "Why. It is kept with the decision, for whoever comes after you."


class ReasonForm(ActionForm):
    """The line above a list: the action, and why."""

    reason = forms.CharField(required=False, max_length=500)


class RulingForm(ModelForm):
    """A form whose changes become rulings; the row itself is never saved from it."""

    reason = forms.CharField(required=False, max_length=500, help_text=REASON)

    def rulings(self) -> list[Ruling]:
        """Return what was changed, as rulings."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if not self.errors:
            self._refuse_invalid()
        return cleaned

    def _refuse_invalid(self) -> None:
        try:
            for ruling in self.rulings():
                checked(ruling)
        except InvalidDecision as error:
            self.add_error(None, str(error))


class ReadOnlyAdmin(ModelAdmin):
    """Rows to look at: nothing is added, changed or deleted by hand."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, _request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        return False


class CuratedAdmin(ReadOnlyAdmin):
    """Rows of which some columns can be ruled on: what is saved are decisions."""

    action_form = ReasonForm

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return ModelAdmin.has_change_permission(self, request, obj)

    def save_model(self, request: HttpRequest, _obj: Model, form: Any, _change: bool) -> None:  # noqa: FBT001  Django's call
        rulings = form.rulings()
        decide_all(rulings, reason=form.cleaned_data["reason"], by=request.user.get_username())

    def decide(self, request: HttpRequest, rulings: Iterable[Ruling], done: str) -> None:
        """Take the decisions of an action and say so."""
        try:
            decide_all(rulings, reason=request.POST.get("reason", "")[:500], by=request.user.get_username())
        except InvalidDecision as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(request, done)

    def refuse(self, request: HttpRequest, why: str) -> None:
        """Say why an action was not done."""
        self.message_user(request, why, messages.ERROR)


def as_pretty_json(value: Any) -> SafeString:
    """Return JSON to be read by people."""
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=2))


def link_to_page(row: Any) -> SafeString:
    """Return a link to the row's own page in the archive."""
    return format_html('<a href="{0}">{0}</a>', row.get_absolute_url())


def count_of(rows: QuerySet[Any], *, by: str, of: str = "pk") -> Coalesce:
    """Return how many of `rows` point to each row of a list: counted for the rows of its page only."""
    counted = rows.filter(**{by: OuterRef("pk")}).order_by().values(by)
    return Coalesce(Subquery(counted.annotate(number=Count(of, distinct=True)).values("number")), 0)
