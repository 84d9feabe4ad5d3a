"""What an outlet repeats: what is taken from a text, what is learned of it, and whom it gives away."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pytest

from articles.reading.house_marks import (
    LINE_KINDS,
    habits_of,
    learn_habits,
    learn_house_lines,
    learn_outlets,
    marks_of,
    number_of,
    outlet_by_marks,
)
from articles.reading.line_folds import fold_line
from articles.reading.records import Evidence, HouseMark
from articles.reading.records_across import LearnedMark, Tally
from tests.reading.texts import cleaned

PLACES = ("Harrow Mills", "Dromel", "Kestrel Bay", "Aldersea", "Varo", "Little Wick", "Stonebeck")
HEADLINE = "Old bridge closes for good in {}"
LEAD = "The council of {} voted on Tuesday to close the old bridge for good, ending a quarrel of nine years."
MORE = "Engineers in {} had warned that the piers would not stand another flood, and nobody denied it."
LAST = "A new bridge for {} will be built beside the mill, the mayor said, when there is money for it."


def article(place: str, *, top: str = "", amid: str = "", end: str = "") -> str:
    """Return an article like every other, about another place, with these lines over, amid and under it."""
    lines = [
        top,
        HEADLINE.format(place),
        LEAD.format(place),
        amid,
        MORE.format(place),
        LAST.format(place),
        end,
    ]
    return "\n\n".join(line for line in lines if line)


def marks(content: str) -> tuple[HouseMark, ...]:
    return marks_of(*cleaned(content))


def words_of(content: str, kind: str) -> set[str]:
    return {mark.words for mark in marks(content) if mark.kind == kind}


def tallies(outlets: Mapping[str, Iterable[str]]) -> dict[int, Tally]:
    """Count the marks of these texts by outlet, as an archive does."""
    counts: dict[int, Counter[str]] = {}
    kinds = {}
    for outlet, contents in outlets.items():
        for content in contents:
            for mark in marks(content):
                number = number_of(mark.kind, mark.words)
                kinds[number] = mark.kind
                counts.setdefault(number, Counter())[outlet] += 1
    return {number: Tally(kinds[number], count) for number, count in counts.items()}


def learned_lines(contents: Iterable[str]) -> set[str]:
    contents = tuple(contents)
    numbers = learn_house_lines(tallies({"The Lamp": contents}))
    found = {mark.words: number_of(mark.kind, mark.words) for content in contents for mark in marks(content)}
    return {words for words, number in found.items() if number in numbers}


def repeated(line: str, *, where: str) -> list[str]:
    return [article(place, **{where: line}) for place in PLACES]


# What is taken from a text ------------------------------------------------------------------


def test_a_line_under_the_article_is_a_mark_as_it_stands_in_the_text() -> None:
    content = article("Dromel", end="The Lamp is printed on paper made in Varo, 12 times a year")
    decoded, blocks = cleaned(content)
    [mark] = [mark for mark in marks_of(decoded, blocks) if mark.words.startswith("the lamp is printed")]
    assert (mark.kind, mark.words) == ("line", "the lamp is printed on paper made in varo, 0 times a year")
    assert fold_line(decoded.content[mark.start : mark.end]) == mark.words


def test_ordinary_paragraphs_leave_hardly_a_mark() -> None:
    kinds = Counter(mark.kind for mark in marks(article("Dromel")))
    assert kinds.keys() <= {"closing"}


def test_every_mark_stands_once_and_its_place_holds_its_words() -> None:
    content = article(
        "Dromel", top="Read more in The Lamp", amid="Read more in The Lamp", end="© 2021 The Lamp"
    )
    found = marks(content)
    assert len({(mark.kind, mark.words) for mark in found}) == len(found)
    assert all(0 <= mark.start < mark.end <= len(content) for mark in found)


def test_the_form_of_a_byline_leaves_out_the_name_and_keeps_whom_it_was_written_for() -> None:
    content = "\n\n".join([HEADLINE.format("Varo"), "By Ida Brandt, Special to The Lamp", LEAD, MORE, LAST])
    assert "by somebody, special to the lamp" in words_of(content, "byline")
    assert "ida brandt" in words_of(content, "author")


def test_the_form_of_a_credit_keeps_the_agency_and_leaves_out_the_photographer() -> None:
    content = article("Varo", amid="The old bridge in spring. (Nils Aker/Getty Images)")
    assert "somebody/getty images" in words_of(content, "credit")


def test_paragraphs_that_open_by_custom_leave_their_opening() -> None:
    line = "Image copyright Olga Roth Image caption The old bridge was built by the mayor's own grandfather"
    assert {"image copyright", "image copyright olga"} <= words_of(article("Varo", amid=line), "opening")


def test_a_label_before_a_colon_is_an_opening() -> None:
    assert "see also" in words_of(article("Varo", amid="SEE ALSO: Ten bridges that did not last"), "opening")


def test_whom_people_tell_things_is_counted() -> None:
    said = "“It is over,” Ida Brandt told CNN on the bridge. Nils Aker told CNN that he would miss it dearly."
    assert words_of(article("Varo", amid=said), "told") == {"cnn twice"}


def test_addresses_of_the_outlet_are_marks_those_of_everybodys_pages_are_not() -> None:
    line = (
        "Write to desk@thelamp-varo.com, or find us at facebook.com and @thelampvaro on any day of the week."
    )
    assert words_of(article("Varo", end=line), "address") == {"thelamp-varo.com", "@thelampvaro"}


ENDLESS = {
    "a letter": "a",
    "blank lines": "a" + "\n" * 100_000 + "b",
    "a word without end": "a" * 1_000_000,
    "a line without end": "one two " * 200_000,
    "a line again and again": "Read more\n" * 20_000,
    "dots": "." * 200_000,
    "signs": "@" * 200_000,
}


@pytest.mark.parametrize("content", ENDLESS.values(), ids=ENDLESS)
def test_any_text_leaves_few_marks(content: str) -> None:
    assert len(marks(content)) <= 60


# Lines of the page --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("The Lamp is printed on paper made in Varo", "end"),
        ("Bridge news", "top"),
        ("BRIDGES", "top"),
        ("Enlarge this picture of the day: photo 3 of 12", "amid"),
        (
            "Sign up for The Lamp’s newsletter and get the bridges of the week in your inbox every Friday.",
            "amid",
        ),
        (
            "Ida Brandt is a columnist for The Lamp. Follow her on Twitter, or write to her at the old mill.",
            "end",
        ),
        (
            "This story was first told in The Lamp, and may not be published elsewhere without permission.",
            "end",
        ),
    ],
)
def test_a_line_of_the_page_is_learned_once_five_articles_carry_it(line: str, where: str) -> None:
    assert fold_line(line) in learned_lines(repeated(line, where=where)[:5])
    assert fold_line(line) not in learned_lines(repeated(line, where=where)[:4])


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (
            "The quarrel, which began in 2012 when the first pier gave way, has cost the county four mayors.",
            "amid",
        ),
        (
            "The quarrel, which began in 2012 when the first pier gave way, has cost the county four mayors.",
            "end",
        ),
        ("What happens next", "amid"),
        ("Why the bridge matters", "amid"),
        ("Ida Brandt", "end"),
        ("Ida Brandt", "top"),
        ("Ida Brandt, Kestrel", "end"),
        ("“We will build it again, and we will build it better,” the mayor has said again and again.", "end"),
        (
            "“We will build it again, and we will build it better,” the mayor has said again and again.",
            "amid",
        ),
        ("2.", "amid"),
        ("For the bridge: 41 percent, against: 52 percent", "end"),
        ("ida brandt\n\nWho pays?\n\nida brandt\n\nWho does not?\n\nida brandt", "amid"),
        ("By Ida Brandt", "top"),
    ],
)
def test_what_an_article_may_say_again_is_never_learned_for_the_pages(line: str, where: str) -> None:
    assert fold_line(line.partition("\n")[0]) not in learned_lines(repeated(line, where=where))


def test_a_line_of_few_articles_of_many_outlets_is_learned_too() -> None:
    contents = repeated("Enlarge this picture", where="amid")
    counted = tallies({f"Outlet {n}": [content] for n, content in enumerate(contents)})
    assert number_of("line", "enlarge this picture") in learn_house_lines(counted)


def test_only_lines_are_learned_to_be_the_pages() -> None:
    many = Tally("opening", {"The Lamp": 500})
    assert learn_house_lines({1: many, 2: Tally(LINE_KINDS[0], {"The Lamp": 3, "": 2})}) == frozenset({2})


# Whom marks give away -----------------------------------------------------------------------


def test_what_one_outlet_alone_repeats_speaks_for_it() -> None:
    assert learn_outlets({1: Tally("line", {"The Lamp": 14, "": 3})}) == {1: "The Lamp"}


@pytest.mark.parametrize(
    "tally",
    [
        Tally("line", {"The Lamp": 2}),
        Tally("line", {"": 40}),
        Tally("line", {"The Lamp": 10, "Kestrel Gazette": 12, "Dromel Post": 11, "The Varo Echo": 9}),
        Tally("dateline", {"Reuters": 400}),
        Tally("line", {"Reuters": 40, "The Lamp": 3}),
    ],
    ids=[
        "too few",
        "of nobody known",
        "of many",
        "an agency's dateline",
        "an agency's line",
    ],
)
def test_what_others_repeat_too_speaks_for_none(tally: Tally) -> None:
    assert learn_outlets({1: tally}) == {}


def test_an_agency_is_known_by_the_lines_of_its_own_page() -> None:
    assert learn_outlets({1: Tally("line", {"Reuters": 100, "The Lamp": 1})}) == {1: "Reuters"}


def standing(*learned: LearnedMark) -> list[tuple[Evidence, LearnedMark]]:
    """Place each mark behind the one before."""
    return [(Evidence(10 * n, 10 * n + 9, mark.words), mark) for n, mark in enumerate(learned)]


def mark_of(outlet: str, articles: int, elsewhere: int = 0, kind: str = "line") -> LearnedMark:
    return LearnedMark(kind, "printed on paper", outlet, articles, elsewhere)


def test_a_line_of_fourteen_articles_and_no_others_names_its_outlet_and_says_so() -> None:
    found = outlet_by_marks(standing(mark_of("The Lamp", 14)))
    assert found is not None
    assert (found.value, found.certainty) == ("The Lamp", "inferred")
    assert found.rule == "a line that stands in 14 articles of The Lamp and nowhere else"
    assert [where.text for where in found.evidence] == ["printed on paper"]


def test_several_weak_marks_name_an_outlet_that_one_of_them_does_not() -> None:
    weak = mark_of("The Lamp", 9, 1, "opening")
    assert outlet_by_marks(standing(weak)) is None
    found = outlet_by_marks(standing(weak, weak, weak))
    assert found is not None
    assert found.rule == (
        "the opening of a paragraph that stands in 9 articles of The Lamp and in 1 of others,"
        " with 2 more marks of it"
    )


def test_marks_of_the_same_words_count_once() -> None:
    weak = mark_of("The Lamp", 9, 1, "opening")
    [(where, mark)] = standing(weak)
    assert outlet_by_marks([(where, mark)] * 3) is None


def test_two_outlets_that_marks_give_away_leave_it_open() -> None:
    assert outlet_by_marks(standing(mark_of("The Lamp", 40), mark_of("Kestrel Gazette", 30))) is None


def test_a_lesser_rival_is_a_candidate() -> None:
    found = outlet_by_marks(standing(mark_of("The Lamp", 90), mark_of("Kestrel Gazette", 3, 2)))
    assert found is not None
    assert (found.value, found.candidates) == ("The Lamp", ("Kestrel Gazette",))


def test_no_marks_no_outlet() -> None:
    assert outlet_by_marks([]) is None


# Habits -------------------------------------------------------------------------------------


def test_habits_are_how_a_text_is_set_not_what_it_says() -> None:
    one, other = (habits_of(*cleaned(article(place))) for place in ("Varo", "Dromel"))
    assert one == other
    straight = habits_of(*cleaned(article("Varo").replace("said", "says").replace("for good", '"for good"')))
    assert straight != one


def test_a_text_without_prose_has_no_habits() -> None:
    assert habits_of(*cleaned("Subscribe\n\nShare")) == ""


def test_habits_of_the_outlet_help_its_marks_and_others_habits_weigh_against_them() -> None:
    own = habits_of(*cleaned(article("Varo")))
    foreign = habits_of(
        *cleaned(article("Varo").replace(",", " -- ").replace("the ", 'the " US e-mail " Mr Brandt '))
    )
    learned = {"The Lamp": learn_habits([own] * 50)}
    doubtful = standing(mark_of("The Lamp", 6, 1))
    assert outlet_by_marks(doubtful) is None
    assert outlet_by_marks(doubtful, own, learned) is not None
    assert outlet_by_marks(standing(mark_of("The Lamp", 30, 2)), foreign, learned) is None


def test_habits_alone_name_nobody() -> None:
    own = habits_of(*cleaned(article("Varo")))
    assert outlet_by_marks([], own, {"The Lamp": learn_habits([own] * 50)}) is None


def test_habits_learned_from_nothing_weigh_nothing() -> None:
    assert set(learn_habits([]).values()) <= {0.0}
    assert learn_habits(["", ""]) == learn_habits([])
