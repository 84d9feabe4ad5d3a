"""Ask the archive in a line, and read what it answers."""

from articles.models import Article
from articles.search.asking import Asked, Choice, stretch
from articles.search.query import understand
from articles.search.results import Found, search


def ask(
    words: str = "", *choices: Choice, since: str = "", until: str = "", order: str = "", page: int = 1
) -> Found:
    return search(
        Asked(
            understand(words),
            choices=choices,
            since=stretch(since) if since else None,
            until=stretch(until) if until else None,
            order=order,
            page=page,
        )
    )


def titles(found: Found) -> list[str]:
    by_key = dict(Article.objects.values_list("key", "title"))
    return [by_key[key] for key in found.keys]


def counts(found: Found, key: str) -> dict[str, int]:
    return next(facet.counts for facet in found.facets if facet.key == key)
