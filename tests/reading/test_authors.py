import pytest

from articles.reading.bylines import authors_in
from articles.reading.describing.authors import find_authors
from articles.reading.records import Finding
from tests.reading.texts import cleaned, kinds

HEADLINE = "Old bridge closes for good"
LEAD = "The council of Harrow Mills voted to close the old bridge, ending a quarrel of nine years on Friday."
MORE = "Nobody was on the bridge when the water rose in the night, the council's engineer said on Monday."


def authors_of(content: str) -> Finding[tuple[str, ...]]:
    return find_authors(*cleaned(content))


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Bell and Tom Reed", ("Ann Bell", "Tom Reed")),
        ("By Ann Bell, Tom Reed, and Olga Roth", ("Ann Bell", "Tom Reed", "Olga Roth")),
        ("By Ann Bell & Tom Reed", ("Ann Bell", "Tom Reed")),
        ("By Ann Bell, Special to The Evening Lamp", ("Ann Bell",)),
        ("By Ann Bell, Harrow Mills", ("Ann Bell",)),
        ("By Ann Bell and Tom Reed, Associated Press", ("Ann Bell", "Tom Reed")),
        ("By Ann Bell and Tom Reed Washington Post", ("Ann Bell", "Tom Reed")),
        ("By Ann Bell | The Evening Lamp", ("Ann Bell",)),
        ("By Ann Bell for The Lamp", ("Ann Bell",)),
        ("By Ann Bell Updated 5 May 2021", ("Ann Bell",)),
        ("By Ann Bell (@annbell)", ("Ann Bell",)),
        ("BY ANN BELL", ("Ann Bell",)),
        ("By TOM O'NEILL, ANN McCOY and J.T. BELL", ("Tom O'Neill", "Ann McCoy", "J.T. Bell")),
        ("BY ANN DE LA CRUZ AND TOM MCCOY", ("Ann de la Cruz", "Tom McCoy")),
        ("By Ludwig van der Berg", ("Ludwig van der Berg",)),
        ("By Tom Howell Jr.", ("Tom Howell Jr.",)),
        ("By Dr. Ida Brandt", ("Ida Brandt",)),
        ("Ann Bell, Chief Reporter", ("Ann Bell",)),
        ("Words: Ann Bell", ("Ann Bell",)),
        ("Ann Bell in Tarn", ("Ann Bell",)),
        ("Reporting by Ann Bell in Tarn; Editing by Tom Reed", ("Ann Bell",)),
        (
            "(Reporting by Ann Bell and Olga Roth; writing by Nils Aker)",
            ("Ann Bell", "Olga Roth", "Nils Aker"),
        ),
        ("By The Associated Press", ("The Associated Press",)),
    ],
)
def test_a_byline_names_its_writers(byline: str, names: tuple[str, ...]) -> None:
    assert tuple(author.name for author in authors_in(byline)) == names


@pytest.mark.parametrize(
    "line",
    [
        "Editing by Tom Reed",
        "Additional reporting by Tom Reed",
        "Tom Reed contributed to this report.",
        "Photographs by Ann Bell",
        "By Lamp Staff",
        "By the numbers",
        "By The Editorial Board",
    ],
)
def test_who_edited_helped_or_is_nobody_is_no_author(line: str) -> None:
    assert authors_in(line) == ()


def test_the_authors_are_stated_each_once_with_their_words_as_evidence() -> None:
    found = authors_of(f"{HEADLINE}\n\nBy ANN BELL and Tom Reed\n\n{LEAD}\n\n{MORE}\n\nReporting by Ann Bell")
    assert (found.value, found.certainty, found.rule) == (("Ann Bell", "Tom Reed"), "stated", "byline")
    assert [evidence.text for evidence in found.evidence] == ["ANN BELL", "Tom Reed"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Ann Bell and Mohal Phakela", ("Ann Bell", "Mohal Phakela")),
        ("Mohal Phakela\nUSA TODAY", ("Mohal Phakela",)),
        ("Mohal Phakela\n14 May 2021", ("Mohal Phakela",)),
        ("Mohal Phakela, political correspondent", ("Mohal Phakela",)),
        ("Ann Bell in Tarn", ("Ann Bell",)),
    ],
)
def test_names_under_the_headline_are_the_authors_by_a_second_sign(
    lines: str, names: tuple[str, ...]
) -> None:
    assert authors_of(f"{HEADLINE}\n{lines}\n{LEAD}\n\n{MORE}").value == names


@pytest.mark.parametrize(
    "line",
    [
        "Harrow Mills",
        "Anna Harrow Mills Bridge Closed",
        "Ida Brandt/Associated Press",
        "Anna Roth",
        "Council of Tarn",
        "The Evening Lamp",
    ],
)
def test_a_place_a_credit_or_somebody_the_article_is_about_is_no_author(line: str) -> None:
    assert (
        authors_of(f"{HEADLINE}\n{line}\n{LEAD}\n\n“I shall miss it,” said Mayor Roth. {MORE}").value is None
    )


def test_a_headline_of_names_and_a_trade_stays_the_headline() -> None:
    headline = "Ida Brandt, Tom Reed pay staff; council does not"
    assert kinds(f"{headline}\n\n{LEAD}\n\n{MORE}")[0] == ("headline", headline)


def test_a_byline_amid_the_article_belongs_to_a_box_in_it() -> None:
    box = f"What it means\n\nBy Tom Reed, The Lamp\n\n{LEAD}"
    assert (
        authors_of(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n{box}\n\n{MORE} It fell.\n\n{MORE} It rose.").value
        is None
    )


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brandt is a columnist for The Evening Lamp.",
        "• Ida Brandt is editor emeritus of The Evening Lamp.",
        "Write to Ida Brandt at ida.brandt@lamp.example",
        "Follow Ida Brandt on Twitter",
        "— Ida Brandt",
    ],
)
def test_whom_the_last_line_introduces_is_the_author_inferred(line: str) -> None:
    found = authors_of(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n{line}")
    assert (found.value, found.certainty) == (("Ida Brandt",), "inferred")
    assert found.evidence[0].text == "Ida Brandt"


def test_whom_the_article_tells_of_is_not_its_author() -> None:
    told = "Ida Brandt is a reporter who lived beside the bridge and is to write its history one day."
    assert authors_of(f"{HEADLINE}\n\n{LEAD} Brandt wept.\n\n{MORE}\n\n{told}").value is None


def test_a_text_without_a_byline_has_no_author() -> None:
    found = authors_of(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}")
    assert (found.value, found.certainty) == (None, "unknown")


def test_a_headline_that_opens_with_by_stays_one() -> None:
    assert kinds(f"By Closing The Bridge, Council Saves Nothing\n\n{LEAD}\n\n{MORE}")[0][0] == "headline"
