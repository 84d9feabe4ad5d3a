"""The same full name, two people; and why two persons are suggested to be one."""

import random

from articles.reading.persons import group_persons
from articles.reading.records_across import NameUse, PersonGroup, Rulings

NO_RULINGS = Rulings()


def kerr(article: str, *roles: str, beside: tuple[str, ...] = (), at: tuple[str, ...] = ()) -> NameUse:
    return NameUse(article, "Julia Kerr", 2, roles, companions=beside, places=at)


def articles(groups: tuple[PersonGroup, ...]) -> dict[str, set[str]]:
    return {group.slug: {use.article for use in group.uses} for group in groups}


SENATOR = kerr("a", "Senator", beside=("Olan Veshkov",), at=("TARROW",))
STRIKER = kerr("b", "striker", beside=("Mira Holt",), at=("PORT AMRA",))


def test_an_athlete_and_a_senator_of_one_name_are_two_and_suggested() -> None:
    one, other = group_persons((SENATOR, STRIKER), NO_RULINGS)
    assert articles((one, other)) == {"julia-kerr": {"a"}, "julia-kerr-2": {"b"}}
    (suggested,) = one.suggestions
    assert (suggested.slug, suggested.reasons) == (
        "julia-kerr-2",
        ("Both are called Julia Kerr.", "Against it: Senator; striker.", "Nobody is named with both."),
    )


def test_a_companion_of_both_makes_them_one() -> None:
    both = kerr("c", beside=("Olan Veshkov", "Mira Holt"))
    assert len(group_persons((SENATOR, STRIKER, both), NO_RULINGS)) == 1


def test_a_place_of_both_makes_them_one() -> None:
    assert len(group_persons((SENATOR, kerr("b", "striker", at=("Tarrow",))), NO_RULINGS)) == 1


def test_a_general_who_is_elected_stays_one() -> None:
    assert len(group_persons((SENATOR, kerr("b", "General")), NO_RULINGS)) == 1


def test_without_roles_nothing_speaks_against_one_person() -> None:
    assert len(group_persons((kerr("a", beside=("Olan Veshkov",)), kerr("b")), NO_RULINGS)) == 1


def test_who_may_be_either_of_two_is_neither() -> None:
    groups = group_persons((SENATOR, STRIKER, kerr("c", beside=("Paul Varga",))), NO_RULINGS)
    assert set().union(*articles(groups).values()) == {"a", "b"}


def test_who_may_be_either_is_the_one_who_is_nearly_always_meant() -> None:
    often = tuple(kerr(f"a{number}", "Senator") for number in range(9))
    groups = group_persons((*often, STRIKER, kerr("c")), NO_RULINGS)
    assert "c" in articles(groups)["julia-kerr"]


def test_a_curator_may_say_that_all_who_bear_a_name_are_one() -> None:
    rulings = Rulings(same=frozenset({("Julia Kerr", "Julia Kerr")}))
    assert len(group_persons((SENATOR, STRIKER), rulings)) == 1


def test_a_lone_surname_of_two_namesakes_is_nobodys() -> None:
    lone = NameUse("c", "Kerr", 1, lone=True)
    assert set().union(*articles(group_persons((SENATOR, STRIKER, lone), NO_RULINGS)).values()) == {"a", "b"}


def test_namesakes_come_out_the_same_in_any_order() -> None:
    dice = random.Random(7)  # noqa: S311 - a fixed shuffle, no secret
    roles = ("Senator", "striker", "nurse", "", "judge")
    names = ("Olan Veshkov", "Mira Holt", "Paul Varga", "Vera Quarrel", "Anna Lindgren", "Boris Brekkan")
    found = [
        kerr(f"{number:03}", *filter(None, [dice.choice(roles)]), beside=tuple(dice.sample(names, 1)))
        for number in range(40)
    ]
    groups = group_persons(found, NO_RULINGS)
    for _ in range(20):
        dice.shuffle(found)
        assert group_persons(found, NO_RULINGS) == groups


def suggested(one: str, other: str) -> tuple[str, ...]:
    groups = group_persons((NameUse("a", one, 1), NameUse("b", other, 1)), NO_RULINGS)
    return groups[0].suggestions[0].reasons if len(groups) == 2 and groups[0].suggestions else ()


def test_one_name_in_two_languages_is_only_suggested() -> None:
    assert suggested("John Kerr", "Juan Kerr") == ("John Kerr and Juan Kerr are one name in two languages.",)


def test_a_middle_name_that_is_the_others_first_is_only_suggested() -> None:
    reasons = ("Olan Tavis Kerr and Tavis Kerr have a given name in common.",)
    assert suggested("Olan Tavis Kerr", "Tavis Kerr") == reasons


def test_names_that_sound_alike_are_only_suggested() -> None:
    assert suggested("Olan Veshkenko", "Olan Veshkenka") == (
        "Olan Veshkenka and Olan Veshkenko sound alike.",
    )


def test_other_given_names_are_not_suggested() -> None:
    assert suggested("Anna Kerr", "Boris Kerr") == ()
