from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.base import ReadOnlyAdmin, ReasonForm
from articles.deciding import InvalidDecision, revoke
from articles.models import Decision


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """Append-only: to look at, and to revoke."""

    list_display = ("decided_at", "kind", "subject", "value", "by", "reason", "holds")
    list_filter = ("kind", "by")
    list_select_related = ("revocation", "revokes")
    search_fields = ("subject", "value", "reason", "by")
    ordering = ("-decided_at", "-pk")
    fields = ("key", "kind", "subject", "value", "reason", "by", "decided_at", "revokes", "holds")
    readonly_fields = fields
    actions = ("take_back",)
    action_form = ReasonForm

    @admin.display(boolean=True, description="in force")
    def holds(self, decision: Decision) -> bool:
        return decision.revokes_id is None and not hasattr(decision, "revocation")

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """Whoever may change decisions' rows in principle may revoke them, which is all there is."""
        return request.user.has_perm("articles.change_decision")

    @admin.action(description="Revoke selected decisions", permissions=["revoke"])
    def take_back(self, request: HttpRequest, decisions: QuerySet[Decision]) -> None:
        reason, by = request.POST.get("reason", "")[:500], request.user.get_username()
        try:
            for decision in decisions.order_by("decided_at", "key"):
                revoke(decision, reason=reason, by=by)
        except InvalidDecision as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(request, "Revoked; what they ruled is found anew.")
