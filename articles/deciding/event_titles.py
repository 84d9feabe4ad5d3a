"""What an event is called and where it is found."""

from collections.abc import Container, Iterable

from articles.deciding.addresses import address_of
from articles.deciding.describing import signed
from articles.deciding.in_force import InForce
from articles.models import Article, Event

LONGEST_SLUG_WORDS = 60
LONGEST_RULE = 200


def ruled_title(members: Iterable[str], decided: InForce) -> tuple[str, str] | None:
    """Return the title that was decided last for any of these articles, and who decided it."""
    ruled = [decided.by_article.get(("event.title", key)) for key in members]
    last = max(filter(None, ruled), key=lambda decision: (decision.decided_at, decision.key), default=None)
    return (last.value["title"], signed(last)[:LONGEST_RULE]) if last else None


def event_slug(title: str, key: str, taken: Container[str]) -> str:
    """Return words and the oldest article's key: eight digits of it, or all when eight are taken."""
    words = address_of(title, "event")[:LONGEST_SLUG_WORDS].strip("-")
    short = f"{words}-{key[:8]}"
    return f"{words}-{key}" if short in taken else short


def retitled(keys: Iterable[str], decided: InForce) -> set[str] | None:
    """Give the events of these articles their decided titles; who belongs to them stays.

    Returns the keys of the articles in them, or None when a title has to be found anew by grouping.
    """
    changed: set[str] = set()
    for event in Event.objects.filter(articles__key__in=list(keys)).order_by("pk").distinct():
        members = list(Article.objects.filter(event=event).order_by("key").values_list("key", flat=True))
        ruled = ruled_title(members, decided)
        slug = event_slug(ruled[0], event.slug.rpartition("-")[2], ()) if ruled else ""
        if ruled is None or Event.objects.filter(slug=slug).exclude(pk=event.pk).exists():
            return None
        event.title, event.title_rule = ruled
        event.slug = slug
        event.save(update_fields=["title", "title_rule", "slug"])
        changed.update(members)
    return changed
