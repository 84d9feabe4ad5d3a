import pytest

from articles.reading.number_words import value_of
from articles.reading.numbers import find_numbers
from articles.reading.records import Number
from tests.reading.texts import cleaned, seed

FRAME = (
    "The council of Harrow Mills met on the hill above the river to hear what its engineers had found there."
)


def numbers(sentence: str) -> list[Number]:
    return list(find_numbers(*cleaned(f"{FRAME}\n\n{sentence}")))


@pytest.mark.parametrize(
    ("sentence", "value", "text", "unit"),
    [
        (
            "It had more than 16,000 applications from people abroad.",
            16000,
            "more than 16,000",
            "applications",
        ),
        ("They recruited some 280,000 people into the army.", 280000, "some 280,000", "people"),
        ("Nearly 40 percent of the voters stayed at home.", 40, "Nearly 40 percent", "percent"),
        ("Wages rose by 7.5 per cent in the spring.", 7.5, "7.5 per cent", "percent"),
        ("At least six million migrants live there.", 6_000_000, "At least six million", "migrants"),
        ("The mill paid just over $5,000 for the wheel.", 5000, "just over $5,000", "dollars"),
        ("The loan of €1.2bn was paid back.", 1.2e9, "€1.2bn", "euros"),
        ("The town owes $3 million to the bank.", 3_000_000, "$3 million", "dollars"),
        ("Two dozen riders watched from the ridge.", 24, "Two dozen", "riders"),
        ("About two hundred thousand people fled.", 200_000, "About two hundred thousand", "people"),
        ("Half a million tonnes of grain were lost.", 500_000, "Half a million", "tonnes"),
        ("They hold twenty-five old stone bridges in the valley.", 25, "twenty-five", "old stone bridges"),
        ("The offer was 190,000 rubles a month.", 190_000, "190,000", "rubles"),
        ("Some 2000 people came to the fair.", 2000, "Some 2000", "people"),
        ("Of the 2,300 who voted, all said yes.", 2300, "2,300", ""),
        ("Under the deal, 90 of them stay.", 90, "90", ""),
        ("The ferry had a crew of 19 when it sank.", 19, "19", ""),
        ("On the first morning nineteen came.", 19, "nineteen", ""),
        ("The yard can put up six a day.", 6, "six", ""),
        ("The bell used to call 140 children.", 140, "140", "children"),
    ],
)
def test_a_quantity_has_its_value_its_hedge_and_what_it_counts(
    sentence: str, value: float, text: str, unit: str
) -> None:
    assert [(number.value, number.text, number.unit) for number in numbers(sentence)] == [(value, text, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was built in 1974 and mended in 2015.",
        "The 2024 presidential election is near.",
        "She arrived on May 12, 2021, and left on 3 June.",
        "The meeting begins at 4:05 p.m. in the hall.",
        "The doors open at 9 am.",
        "Olga Roth, 43, a baker, saw it fall.",
        "The 43-year-old baker saw it fall.",
        "A girl aged 12 saw it fall.",
        "The war is in its 19th month.",
        "Under Article 5 of the treaty all must help.",
        "He cited Section 230 and Resolution 1701.",
        "Flight 370 never landed.",
        "Call 555 123 4567 for help.",
        "Harrow won 3-1 on the day.",
        "The virus that causes COVID-19 came back.",
        "An F-16 flew over the G7 summit.",
        "Tens of thousands fled, and dozens drowned.",
        "Several hundred families stayed.",
        "He is one of us.",
        "In the 1990s the mill closed.",
        "The two said nothing.",
        "1. The bridge is closed.",
        "It costs $40-50 billion a year.",
    ],
)
def test_a_year_a_date_an_age_or_a_name_is_no_quantity(sentence: str) -> None:
    assert numbers(sentence) == []


def test_offsets_point_at_the_words() -> None:
    decoded, blocks = cleaned(
        f"Headline of the day\n\n{FRAME}\n\nMore than 300 sheep and 12 goats were saved."
    )
    found = find_numbers(decoded, blocks)
    assert [decoded.content[number.start : number.end] for number in found] == ["More than 300", "12"]


def test_only_the_body_is_counted() -> None:
    assert numbers("Sign up to our newsletter with 40,000 readers") == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("16,000", 16000),
        ("two hundred and fifty thousand", 250_000),
        ("a hundred", 100),
        ("1.5 million", 1.5e6),
        ("5k", 5000),
    ],
)
def test_number_words_have_values(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.seeds
def test_the_seeds_sixteen_thousand_has_two_claims() -> None:
    found = {number: list(find_numbers(*cleaned(seed(number)))) for number in ("000", "001", "003")}
    assert [(n.text, n.unit) for n in found["000"] if n.value == 16000] == [
        ("more than 16,000", "applications")
    ]
    assert [(n.text, n.unit) for n in found["001"] if n.value == 16000] == [("more than 16,000", "people")]
    assert {n.value for n in found["003"]} == {
        495_000,
        5000,
        190_000,
        2000,
        4160,
        3800,
        6_000_000,
        280_000,
        230_000,
    }
