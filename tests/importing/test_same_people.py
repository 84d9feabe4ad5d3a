"""The same texts and the same decisions make the same people: in any order, in one import or in many."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from articles import deciding
from articles.importing import import_articles, importing
from articles.models import Decision, Person, Suggestion
from tests.importing.test_same_archive import empty_the_archive
from tests.importing.texts import whole_archive, write

pytestmark = pytest.mark.django_db

MORNING = datetime(2024, 5, 2, 9, 0, tzinfo=UTC)

OPENINGS = (
    "Sluice at Alder is mended",
    "Tannery of Lowen burns down",
    "Ferry to the island is late",
    "Museum of clocks reopens",
)
HAPPENINGS = (
    "The sluice above Alder was mended in the night, and the mill turned again before breakfast.",
    "The tannery in Lowen burned for six hours while the wind carried the smoke out over the bay.",
    "The ferry left the pier two hours late because a goat had climbed into the engine room.",
    "The museum of clocks opened its doors again after a winter in which none of them struck.",
)
CASTS = (
    "Defence Minister Sergei Volkov spoke to the crowd. Volkov thanked nobody.",
    "Defence Minister Sergey Volkov spoke to the crowd with Governor Vera Lind.",
    "Defence Minister Serhiy Volkov sent a letter. “It holds,” Volkov wrote.",
    "Goalkeeper Ada Brook watched it with coach Tomas Hald. “It turns,” said Brook.",
    "Senator Ada Brook had asked for it together with Governor Vera Lind.",
    "Novelist Ada Brook means to write about it, she told her editor Una Falk.",
    "Ada Brook was there, too, and said nothing at all.",
    "Engineer Julia Kerr had warned the town. “Nobody listened,” said Julia Kerr.",
    "Banker John Kerr paid for it, and surgeon Ivo Kern drove him home.",
    "The bill was signed by J. Kerr, whoever that may be.",
    "Composer Pavel Dorn played in the square until midnight.",
    "Composer Paul Dorn played in the square until midnight.",
    "President Recep Tayyip Aslan called it a triumph in a telegram.",
    "Tayyip Aslan called it a triumph in a telegram.",
    "Sheikh Mohammed al-Hadi gave money for it, said Muhammad Al-Hadi himself.",
    "Volkov did not come, and nobody asked why he had stayed away.",
    "Mayor Bo Lind opened it. The mayor, Bo Lind, cut his thumb.",
)
SEVERAL_RUNS = ((7, (5, 6, 9)), (11, (1, 20)))
"""A seed for the order, and how many files each import has; the last one has the rest."""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {f"text{number:02}": text for number, text in enumerate(_texts())}
    return sorted(write(tmp_path / "texts", **texts).iterdir())


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "FILES_AT_ONCE", 7)


def test_the_texts_have_namesakes_spellings_and_suggestions_at_all(files: list[Path]) -> None:
    import_articles(files)
    assert Person.objects.filter(name="Ada Brook").count() > 1
    assert Person.objects.filter(sort_name__startswith="volkov").count() == 1
    assert Suggestion.objects.filter(is_namesake=True).exists()
    assert Suggestion.objects.filter(is_namesake=False).exists()


def test_one_import_and_many_in_any_order_end_in_the_same_people(files: list[Path]) -> None:
    import_articles(files)
    for decision in decisions():
        take(decision)
    people = the_people()
    for seed, sizes in SEVERAL_RUNS:
        empty_the_archive()
        forget_decisions()
        import_between_decisions(shuffled(files, seed), sizes)
        assert the_people() == people


def test_texts_that_become_others_and_back_leave_the_same_people(files: list[Path]) -> None:
    import_articles(files)
    people = the_people()
    words = [file.read_text() for file in files[:6]]
    for file, other in zip(files, [*words[3:], *words[:3]], strict=False):
        file.write_text(f"{other}\nMore was not known at nightfall.\n")
    import_articles(files)
    assert the_people() != people
    for file, own in zip(files, words, strict=False):
        file.write_text(own)
    import_articles(files)
    assert the_people() == people


def import_between_decisions(files: Sequence[Path], sizes: Sequence[int]) -> None:
    """Import some files at a time, and take some of the decisions after each."""
    waiting = list(decisions())
    left = list(files)
    for size in sizes:
        import_articles(left[:size])
        del left[:size]
        for decision in waiting[:2]:
            take(decision)
        del waiting[:2]
    import_articles(left)
    for decision in waiting:
        take(decision)


def take(decision: dict[str, Any]) -> None:
    taken = deciding.decide(
        decision["kind"],
        subject=decision["subject"],
        value=decision.get("value"),
        by="kim",
        at=decision["at"],
    )
    if decision.get("taken_back"):
        deciding.revoke(taken, by="kim", at=decision["at"] + timedelta(minutes=1))


def decisions() -> Iterator[dict[str, Any]]:
    """Yield what a curator rules, in the order of time: some of it is taken back, some contradicts."""
    hours = (MORNING + timedelta(hours=number) for number in count())
    one, two = ["Paul Dorn", "Pavel Dorn"], ["J. Kerr", "John Kerr"]
    yield {"kind": "people.same", "subject": {"names": one}, "at": next(hours)}
    yield {"kind": "people.different", "subject": {"names": two}, "at": next(hours)}
    named = {"subject": {"name": "Bo Lind"}, "value": {"name": "Vera Lind"}}
    yield {"kind": "person.name", **named, "at": next(hours)}
    bearers = {"names": ["Ada Brook", "Ada Brook"]}
    yield {"kind": "people.same", "subject": bearers, "at": next(hours), "taken_back": True}
    yield {"kind": "people.different", "subject": bearers, "at": next(hours)}
    yield {"kind": "people.same", "subject": {"names": ["Ivo Kern", "Una Falk"]}, "at": next(hours)}


def forget_decisions() -> None:
    Decision.objects.exclude(revokes=None).delete()
    Decision.objects.all().delete()


def the_people() -> dict[str, Any]:
    archive = whole_archive()
    return {part: archive[part] for part in ("persons", "names", "suggestions", "quotations", "addresses")}


def shuffled(files: Sequence[Path], seed: int) -> list[Path]:
    order = list(files)
    random.Random(seed).shuffle(order)  # noqa: S311  a test's order, no secret
    return order


def _texts() -> Iterator[str]:
    """Yield a text for each of the casts and another for every second one with somebody else's beside it."""
    for number, cast in enumerate(CASTS):
        beside = CASTS[(number + 5) % len(CASTS)]
        yield _text(number, cast)
        if number % 2:
            yield _text(number + 1, f"{cast}\n\n{beside}")


def _text(number: int, cast: str) -> str:
    opening, happening = OPENINGS[number % 4], HAPPENINGS[number % 4]
    return f"{opening}, for the {number + 2}th time\n\n{happening}\n\n{cast}\n"
