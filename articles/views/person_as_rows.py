"""A person as one table: a row for whatever the page counts or quotes, with the part it is from."""

from collections.abc import Iterator

from articles.views.person_as_json import person_as_json
from articles.views.person_page import PersonPage

COLUMNS = (
    *("part", "text", "person", "outlet", "article", "title", "published_earliest", "published_latest"),
    *("published_certainty", "kind", "verb", "certainty", "articles", "of", "mentions"),
)

Row = dict[str, object]


def person_as_rows(page: PersonPage) -> Iterator[Row]:
    """Yield what the JSON twin has, in its order; an empty cell is not known or not asked."""
    held = person_as_json(page)
    for part in ("spellings", "roles", "over_time", "articles", "quotations", "about", "together", "silent"):
        rows = held[part]
        if isinstance(rows, list):
            for row in rows:
                yield from _rows(part, row)


def _rows(part: str, row: Row) -> Iterator[Row]:
    outlets = row.pop("outlets", None)
    if not isinstance(outlets, dict):
        yield _row(part, row)
        return
    for outlet, count in outlets.items():
        yield _row(part, {**row, "outlet": outlet, "articles": count, "mentions": None})


def _row(part: str, row: Row) -> Row:
    return {column: part if column == "part" else row.get(column) for column in COLUMNS}
