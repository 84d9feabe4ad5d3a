"""Ask the search 10,000 odd questions, and print how long they took and which were no page.

    python -m benchmarks.odd_queries [HOW_MANY]

Asks the archive of `ARCHIVE_HOME` through the whole view: control characters, 100 kB, patterns, text from
right to left, SQL, the syntax of other search engines, and ours, broken. Seconds are of the processor.
"""

import os
import random
import sys
from collections.abc import Iterator
from time import process_time

import django
from django.test import Client

SIGNS = [
    *"\x00\x07\x1b\u202e\u200f\ufffe😀ﷺéß'\"“”«()[]{}*?~^:;-−–/\\|&+<>=%_#\n\t",
    *("OR", "AND", "NOT", "/s", "title:", "person:", "on:", "is:copy", "ferr*", '"a b"~9', "~99", "-(", "a*"),
    *(
        "' OR 1=1 --",
        "'; DROP TABLE articles_article; --",
        "body:[a TO z]^2",
        "_exists_:x",
        "/(a+)+$/",
        "(((((",
    ),
    *("مرحبا بالعالم", "שלום", "weapons", "Syria", "the", "2022-03-11", "U.S.", "x" * 300, "(a|aa)+" * 20),
]
"""What odd questions are made of."""

LONGEST = 100_000


def main() -> None:
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    django.setup()
    seconds, failed = _asked(how_many)
    seconds.sort()
    print(f"{how_many:,} odd questions: p50 {seconds[how_many // 2]:.3f} s, max {seconds[-1]:.3f} s")
    print(f"over a second: {sum(each > 1 for each in seconds)}; answered otherwise than 200: {len(failed)}")
    for typed in failed[:10]:
        print(f"  {typed[:100]!r}")


def odd_questions(how_many: int) -> Iterator[str]:
    """Yield the same questions each time, one in a hundred of them 100 kB long."""
    chance = random.Random(6)  # noqa: S311  # nothing secret
    for number in range(how_many):
        between = chance.choice(["", " ", " "])
        typed = between.join(chance.choices(SIGNS, k=chance.randint(1, 25)))
        yield (typed * (LONGEST // len(typed) + 1))[:LONGEST] if number % 100 == 0 else typed


def _asked(how_many: int) -> tuple[list[float], list[str]]:
    client = Client(raise_request_exception=False)
    seconds, failed = [], []
    for typed in odd_questions(how_many):
        began = process_time()
        answer = client.get("/articles/", {"q": typed}, headers={"host": "localhost"})
        seconds.append(process_time() - began)
        if answer.status_code != 200:
            failed.append(typed)
    return seconds, failed


if __name__ == "__main__":
    main()
