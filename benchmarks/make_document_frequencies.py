"""Make the table of document frequencies: `python -m benchmarks.make_document_frequencies FOLDER`.

FOLDER holds one news text a `.txt` file. Only counts are kept: in how many texts a word, or a
pair of neighbouring words, stands. No text can be made of them again.
"""

import gzip
import sys
from collections import Counter
from pathlib import Path

from articles.reading.terms import TABLE, term_counts

WORD_IN_TEXTS = 8
PAIR_IN_TEXTS = 100
"""Rarer terms are left out: they would fill the table and say little more than "rare"."""


def main(folder: Path) -> None:
    texts = sorted(folder.glob("*.txt"))
    found = Counter[str]()
    for text in texts:
        found.update(term_counts("", text.read_text(encoding="utf-8")).keys())
    kept = {term: count for term, count in found.items() if count >= _least(term)}
    _write(len(texts), kept)
    print(f"{len(texts)} texts, {len(kept)} terms, {TABLE.stat().st_size} bytes")


def _least(term: str) -> int:
    return PAIR_IN_TEXTS if " " in term else WORD_IN_TEXTS


def _write(documents: int, counts: dict[str, int]) -> None:
    lines = [str(documents), *(f"{term}\t{counts[term]}" for term in sorted(counts))]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_bytes(gzip.compress("\n".join([*lines, ""]).encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
