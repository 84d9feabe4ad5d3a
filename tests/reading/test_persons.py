import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.persons import blocks_of, group_persons, name_key
from articles.reading.records_across import NameUse, PersonGroup, Rulings

NO_RULINGS = Rulings()


def uses(*names: str, lone: tuple[str, ...] = ()) -> tuple[NameUse, ...]:
    """Make each name stand once in an article of its own."""
    return tuple(
        NameUse(article=f"{number:04}", name=name, mentions=1, lone=name in lone)
        for number, name in enumerate([*names, *lone])
    )


def spelled(groups: tuple[PersonGroup, ...]) -> dict[str, set[str]]:
    return {group.name: {use.name for use in group.uses} for group in groups}


def test_spellings_of_one_name_are_one_person() -> None:
    groups = group_persons(uses("Serhiy Vorontsky", "Sergei Vorontskyy", "Sergei Lavenko"), NO_RULINGS)
    assert sorted(spelled(groups).values(), key=len) == [
        {"Sergei Lavenko"},
        {"Serhiy Vorontsky", "Sergei Vorontskyy"},
    ]


def test_the_name_shown_is_the_one_most_articles_use() -> None:
    (group,) = group_persons(uses("Serhiy Vorontsky", "Sergei Vorontsky", "Sergei Vorontsky"), NO_RULINGS)
    assert (group.name, group.slug) == ("Sergei Vorontsky", "sergei-vorontsky")


def test_a_particle_written_beats_one_left_out() -> None:
    few = NameUse("a", "Nasser al-Hamdi", mentions=1)
    many = NameUse("b", "Nasser Hamdi", mentions=9)
    (group,) = group_persons((few, many), NO_RULINGS)
    assert group.name == "Nasser al-Hamdi"


def test_more_mentions_break_a_tie() -> None:
    groups = group_persons(
        (NameUse("a", "Olena Sadovska", mentions=1), NameUse("b", "Elena Sadovska", mentions=3)), NO_RULINGS
    )
    assert [group.name for group in groups] == ["Elena Sadovska"]


def test_a_lone_surname_joins_its_only_bearer() -> None:
    (group,) = group_persons(uses("Olan Veshkov", lone=("Veshkov",)), NO_RULINGS)
    assert [use.name for use in group.uses] == ["Olan Veshkov", "Veshkov"]


def test_a_lone_surname_of_two_stays_without_a_person() -> None:
    groups = group_persons(uses("Olan Veshkov", "Mira Veshkov", lone=("Veshkov",)), NO_RULINGS)
    assert all(not use.lone for group in groups for use in group.uses)


def test_a_lone_surname_alone_makes_no_person() -> None:
    assert group_persons(uses(lone=("Veshkov",)), NO_RULINGS) == ()


def test_an_initial_joins_the_only_one_it_can_mean() -> None:
    (group,) = group_persons(uses("J. Moreno", "Julia Moreno"), NO_RULINGS)
    assert group.name == "Julia Moreno"


def test_an_initial_that_can_mean_two_is_only_suggested() -> None:
    groups = {
        group.slug: group
        for group in group_persons(uses("J. Moreno", "Julia Moreno", "Juan Moreno"), NO_RULINGS)
    }
    assert set(groups) == {"j-moreno", "julia-moreno", "juan-moreno"}
    assert [(other.slug, other.reasons) for other in groups["j-moreno"].suggestions] == [
        ("juan-moreno", ("J. Moreno may stand for Juan Moreno.",)),
        ("julia-moreno", ("J. Moreno may stand for Julia Moreno.",)),
    ]


def test_a_name_without_middle_initials_does_not_tie_father_and_son() -> None:
    groups = group_persons(uses("George W. Marsh", "George H. W. Marsh", "George Marsh"), NO_RULINGS)
    assert len(groups) == 3


def test_what_a_curator_keeps_apart_stays_apart() -> None:
    rulings = Rulings(different=frozenset({("Serhiy Vorontsky", "Sergei Vorontsky")}))
    groups = group_persons(uses("Serhiy Vorontsky", "Sergei Vorontsky"), rulings)
    assert len(groups) == 2
    assert all(group.suggestions == () for group in groups)


def test_a_lone_name_that_a_curator_keeps_apart_stays_without_a_person() -> None:
    rulings = Rulings(different=frozenset({("Veshkov", "Olan Veshkov")}))
    (group,) = group_persons(uses("Olan Veshkov", lone=("Veshkov",)), rulings)
    assert [use.name for use in group.uses] == ["Olan Veshkov"]


def test_what_a_curator_joins_is_one_even_across_surnames() -> None:
    rulings = Rulings(same=frozenset({("Vera Holt", "Vera Quarrel")}))
    (group,) = group_persons(uses("Vera Holt", "Vera Quarrel"), rulings)
    assert {use.name for use in group.uses} == {"Vera Holt", "Vera Quarrel"}


def test_a_curator_may_say_whom_a_lone_surname_means() -> None:
    rulings = Rulings(same=frozenset({("Veshkov", "Mira Veshkov")}))
    groups = group_persons(uses("Olan Veshkov", "Mira Veshkov", lone=("Veshkov",)), rulings)
    assert {"Mira Veshkov", "Veshkov"} in spelled(groups).values()


def test_equal_addresses_are_numbered() -> None:
    rulings = Rulings(different=frozenset({("Zoe Kerr", "Zoë Kerr")}))
    groups = group_persons(uses("Zoë Kerr", "Zoe Kerr"), rulings)
    assert [(group.name, group.slug) for group in groups] == [
        ("Zoe Kerr", "zoe-kerr"),
        ("Zoë Kerr", "zoe-kerr-2"),
    ]


def test_names_that_may_be_one_share_a_block() -> None:
    assert name_key("Serhiy Vorontsky") == name_key("Sergei Vorontskyy") == name_key("Vorontskiy")
    assert name_key("Vera Holt") != name_key("Vera Quarrel")


def test_a_ruling_ties_blocks_together() -> None:
    names = ["Vera Holt", "Jan Holt", "Vera Quarrel", "Olan Veshkov"]
    assert blocks_of(names, NO_RULINGS) == (
        frozenset({"Jan Holt", "Vera Holt"}),
        frozenset({"Olan Veshkov"}),
        frozenset({"Vera Quarrel"}),
    )
    rulings = Rulings(same=frozenset({("Vera Holt", "Vera Quarrel")}))
    assert frozenset({"Jan Holt", "Vera Holt", "Vera Quarrel"}) in blocks_of(names, rulings)


SPELLINGS = st.sampled_from(
    [
        "Julia Moreno",
        "J. Moreno",
        "Juan Moreno",
        "Yulia Moreno",
        "Julia K. Moreno",
        "Júlia Moreno",
        "Moreno",
        "Jon Marino",
    ]
)
PAIRS = st.frozensets(st.tuples(SPELLINGS, SPELLINGS), max_size=2)


@settings(deadline=None, max_examples=60)
@given(st.lists(SPELLINGS, max_size=8), PAIRS, PAIRS, st.randoms(use_true_random=False))
def test_order_never_matters(
    names: list[str],
    same: frozenset[tuple[str, str]],
    different: frozenset[tuple[str, str]],
    dice: random.Random,
) -> None:
    rulings = Rulings(same=same, different=different)
    found = [NameUse(f"{n:02}", name, n % 3 + 1, lone=" " not in name) for n, name in enumerate(names)]
    groups = group_persons(tuple(found), rulings)
    dice.shuffle(found)
    assert group_persons(tuple(found), rulings) == groups
    assert len({group.slug for group in groups}) == len(groups)


@pytest.mark.parametrize("name", ["Ng", "Ío Áe", "…", "李 娜"])
def test_odd_names_have_a_key_too(name: str) -> None:
    assert isinstance(name_key(name), str)
