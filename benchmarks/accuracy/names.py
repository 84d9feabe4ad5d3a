"""Are the spellings of one name brought together, in a document and out of documents, and no two people's?

In a document: the names of a labelled person are those of its mentions that name (no "the minister"), without
titles. A chain is right when a found person has exactly these names among all labelled names of the
document. Whom else a document names does not count: `ecb` labels single sentences, `gum_news` leaves
people out.

Out of documents: spellings that `variants.spelling_ukraine` gives for one person, and for one given name
before an invented surname, joined by `same_name`; and false joins among 10,000 random pairs of authors of
`abp` whose names differ, and among all pairs of the file's given names. The peer is Jaro-Winkler at the
threshold that is best for these very pairs.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import combinations, islice

from articles.reading.names import same_name
from benchmarks.accuracy.chains import Chains, chains_of
from benchmarks.accuracy.corpora import HALVES, labelled, rows
from benchmarks.accuracy.figures import Score, table
from benchmarks.accuracy.found import found_in
from benchmarks.accuracy.jaro_winkler import jaro_winkler

Pair = tuple[str, str]
Compare = Callable[[str, str], bool]

RANDOM_PAIRS = 10_000
SEED = 20220311
ARTICLES_FOR_AUTHORS = 6_000
INVENTED_SURNAME = "Veshkov"
WORDS_OF_AN_AUTHOR = {2, 3}


def measure(half: str, worst: int) -> dict[str, object]:
    """Print and return how many chains are right, how many spellings are joined, how many joins are false."""
    results: dict[str, object] = {name: _chains(name, half, worst) for name in ("ecb", "gum_news")}
    return results | {"spellings": _spellings(half, worst)}


def _chains(name: str, half: str, worst: int) -> dict[str, object]:
    pages = [(page, found_in(page.text).people) for page in labelled(name, half) if page.gold.get("persons")]
    kinds = {"all": False, "with a full name": True}
    chains = {kind: [chains_of(*page, full_only=full) for page in pages] for kind, full in kinds.items()}
    scores = {kind: sum((each.score() for each in found), Score(0, 0, 0)) for kind, found in chains.items()}
    print(f"\nnames · {name} · {half} half · {len(pages)} articles")
    print(table(["chains", "number", "precision", "recall", "F"], [_line(*each) for each in scores.items()]))
    for each in sorted(chains["all"], key=_mistakes, reverse=True)[:worst]:
        if _mistakes(each):
            print(f"  worst: {each.file}  missed {_listed(each.true - each.found)}")
            print(f"         found {_listed(each.found - each.true)}")
    return {kind: _kept(score) for kind, score in scores.items()}


def _spellings(half: str, worst: int) -> dict[str, object]:
    true = {
        "persons": list(_variants("Person", "")),
        "given names": list(_variants("Personal name", f" {INVENTED_SURNAME}", half)),
    }
    false = {"random authors": _pairs_of_authors(half), "given names apart": list(_given_names_apart(half))}
    everything = [(pair, True) for pairs in true.values() for pair in pairs]
    everything += [(pair, False) for pairs in false.values() for pair in pairs]
    threshold = max((at / 100 for at in range(70, 100)), key=lambda at: _f(everything, _by_letters(at)))
    print(f"\nnames · spellings joined · {half} half")
    by_letters = _by_letters(threshold)
    lines = [
        [kind, str(len(pairs)), str(_joined(pairs, same_name)), str(_joined(pairs, by_letters))]
        for kind, pairs in (true | false).items()
    ]
    print(table(["pairs", "number", "joined", f"Jaro-Winkler ≥ {threshold}"], lines))
    _print_wrong(true, false, worst)
    return {
        kind: {"pairs": len(pairs), "joined": _joined(pairs, same_name)}
        for kind, pairs in (true | false).items()
    }


def _variants(kind: str, surname: str, half: str = "") -> Iterator[Pair]:
    """Yield a canonical spelling with each other one; both halves together unless a half is given."""
    of_kind = [row for row in rows("variants.spelling_ukraine") if row["kind"] == kind]
    for row in of_kind[HALVES.index(half) :: 2] if half else of_kind:
        for variant in row["variants"]:
            yield row["canonical"] + surname, variant + surname


def _given_names_apart(half: str) -> Iterator[Pair]:
    of_kind = [row for row in rows("variants.spelling_ukraine") if row["kind"] == "Personal name"]
    names = [row["canonical"] for row in of_kind[HALVES.index(half) :: 2]]
    for one, other in combinations(names, 2):
        yield f"{one} {INVENTED_SURNAME}", f"{other} {INVENTED_SURNAME}"


def _pairs_of_authors(half: str) -> list[Pair]:
    pages = islice(labelled("abp", half), ARTICLES_FOR_AUTHORS)
    named = {name.strip() for page in pages for name in (page.gold.get("authors") or "").split(",")}
    authors = sorted(name for name in named if len(name.split()) in WORDS_OF_AN_AUTHOR)
    dice = random.Random(SEED)  # noqa: S311 - the same pairs each time, no secret
    pairs = (dice.sample(authors, 2) for _ in range(RANDOM_PAIRS))
    return [(one, other) for one, other in pairs]


def _by_letters(threshold: float) -> Compare:
    return lambda one, other: jaro_winkler(one.casefold(), other.casefold()) >= threshold


def _joined(pairs: list[Pair], compare: Compare) -> int:
    return sum(compare(*pair) for pair in pairs)


def _f(pairs: list[tuple[Pair, bool]], compare: Compare) -> float:
    joined = [is_one for pair, is_one in pairs if compare(*pair)]
    return Score(sum(joined), len(joined), sum(is_one for _, is_one in pairs)).f


def _print_wrong(true: dict[str, list[Pair]], false: dict[str, list[Pair]], worst: int) -> None:
    apart = [pair for pairs in true.values() for pair in pairs if not same_name(*pair)]
    joined = [pair for pairs in false.values() for pair in pairs if same_name(*pair)]
    for one, other in joined[:worst]:
        print(f"  worst: joined {one!r} and {other!r}")
    for one, other in apart[:worst]:
        print(f"  worst: apart {one!r} and {other!r}")


def _mistakes(chains: Chains) -> int:
    return len(chains.true ^ chains.found)


def _listed(chains: frozenset[frozenset[str]]) -> list[str]:
    return sorted(" = ".join(sorted(chain)) for chain in chains)


def _line(kind: str, score: Score) -> list[str]:
    return [kind, str(score.true), f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f:.3f}"]


def _kept(score: Score) -> dict[str, object]:
    return {"precision": score.precision, "recall": score.recall, "f": score.f, "true": score.true}
