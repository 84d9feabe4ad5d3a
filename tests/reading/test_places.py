import pytest

from articles.reading.describing.places import find_place
from articles.reading.records import Finding
from tests.reading.texts import cleaned, kinds

HEADLINE = "Old bridge closes for good"
LEAD = "The council of Harrow Mills voted to close the old bridge, ending a quarrel of nine years on Friday."
MORE = "Nobody was on the bridge when the water rose in the night, the council's engineer said on Monday."


def place_of(opening: str) -> Finding[str]:
    return find_place(*cleaned(f"{HEADLINE}\n\n{opening}{LEAD}\n\n{MORE}"))


@pytest.mark.parametrize(
    ("placeline", "place"),
    [
        ("LONDON — ", "London"),
        ("LONDON—", "London"),
        ("KYIV, Sept. 29 (Reuters) — ", "Kyiv"),
        ("Tarn, Norland (Reuters) – ", "Tarn, Norland"),
        ("(LONDON) — ", "London"),
        ("TARN: ", "Tarn"),
        ("RIO DE JANEIRO (AP) - ", "Rio de Janeiro"),
        ("WILKES-BARRE, Pa. -- ", "Wilkes-Barre, Pa."),
        ("ST. PAUL, Minn. — ", "St. Paul, Minn."),
        ("McLEAN, Va. — ", "McLean, Va."),
        ("SEOUL/GENEVA (Reuters) - ", "Seoul/Geneva"),
        ("Washington (CNN) ", "Washington"),
        ("WASHINGTON, D.C. — ", "Washington, D.C."),
        ("SYDNEY (AP) — ", "Sydney"),
    ],
)
def test_the_dateline_states_the_place_in_plain_letters(placeline: str, place: str) -> None:
    found = place_of(placeline)
    assert (found.value, found.certainty, found.rule) == (place, "stated", "dateline")
    assert found.evidence[0].text.lower() == place.lower()


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "(Reuters) - ",
        "(CNN) ",
        "(Lamp.com) - ",
        "BREAKING — ",
        "UPDATE - ",
        "EXCLUSIVE: ",
        "WORLD — ",
        "IDA BRANDT (AP) - ",
        "NOBODY WAS ON THE BRIDGE — ",
        "Friday, May 14 — ",
    ],
)
def test_an_agency_a_shout_a_section_or_a_person_is_no_place(opening: str) -> None:
    assert place_of(opening).value is None


def test_who_speaks_in_a_transcript_is_no_place() -> None:
    content = f"{HEADLINE}\n\nROTH: {LEAD}\n\nAKER: {MORE}\n\nROTH: {MORE}"
    assert find_place(*cleaned(content)).value is None


def test_a_place_further_down_places_another_report() -> None:
    content = f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n{MORE} It fell.\n\nTARN — {MORE} It rose."
    assert find_place(*cleaned(content)).value is None


def test_the_first_sentence_after_an_agency_without_a_dash_stays_body() -> None:
    assert ("body", LEAD) in kinds(f"{HEADLINE}\n\nWashington (CNN) {LEAD}\n\n{MORE}")


@pytest.mark.parametrize("opening", ["The bridge (Harrow's oldest) ", "Mayor Olga Roth (Tarn) "])
def test_a_bracket_in_the_first_sentence_makes_no_dateline(opening: str) -> None:
    assert ("body", opening + LEAD) in kinds(f"{HEADLINE}\n\n{opening}{LEAD}\n\n{MORE}")
