"""Is the title the page's own headline?"""

from __future__ import annotations

import re
from itertools import islice

from articles.reading.cleaning import clean
from articles.reading.describing.titles import find_title
from articles.reading.sources import decode
from benchmarks.accuracy.corpora import Labelled, labelled
from benchmarks.accuracy.figures import table

SETS = ("abp", "fundus_en", "htmldate_en")
MOST = 2000


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return the share of right titles, beside "the first line" as the floor."""
    results: dict[str, object] = {}
    for name in SETS:
        pages = [page for page in islice(labelled(name, half), MOST) if page.gold.get("title")]
        right = [page for page in pages if same_title(_title(page), page.gold["title"])]
        first = [page for page in pages if same_title(page.text.strip().split("\n")[0], page.gold["title"])]
        results[name] = {"articles": len(pages), "right": len(right) / len(pages)}
        print(f"\ntitles · {name} · {half} half · {len(pages)} articles")
        print(
            table(
                ["", "right"],
                [
                    ["our reading", f"{len(right) / len(pages):.4f}"],
                    ["the first line", f"{len(first) / len(pages):.4f}"],
                ],
            )
        )
        for page in [page for page in pages if page not in right][:worst]:
            print(f"  worst: {page.file}  found {_title(page)[:70]!r}  true {page.gold['title'][:70]!r}")
    return results


def _title(page: Labelled) -> str:
    text = decode(page.text.encode())
    return find_title(text, clean(text)).value or ""


def same_title(found: str, true: str) -> bool:
    """Compare letters and digits only; a site's name after the headline does not count."""
    folded_found, folded_true = _folded(found), _folded(true)
    return bool(folded_found) and (
        folded_true.startswith(folded_found) or folded_found.startswith(folded_true)
    )


def _folded(title: str) -> str:
    return re.sub(r"\W+", "", title).lower()
