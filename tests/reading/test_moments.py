import time
from datetime import date

import pytest

from articles.reading.moments import find_moments
from articles.reading.records import Block, BlockKind, Period, Text

FRIDAY = date(2021, 5, 14)


def moments(words: str, published: Period | None = None) -> list[tuple[str, str]]:
    """Return each moment's words and when it is; the text came out on Friday, 14 May 2021."""
    block = Block(BlockKind.BODY, 0, len(words), "paragraph")
    found = find_moments(Text(words, "utf-8", ""), (block,), published or Period(FRIDAY, FRIDAY))
    return [(moment.text, moment.period.iso) for moment in found]


@pytest.mark.parametrize(
    ("sentence", "words", "when"),
    [
        ("The council voted on Friday to close it.", "Friday", "2021-05-14"),
        ("The miller said Thursday that the mill was lost.", "Thursday", "2021-05-13"),
        ("On Saturday, the ferry sank.", "Saturday", "2021-05-08"),
        ("Two men were hurt by the blast Monday night.", "Monday night", "2021-05-10"),
        ("A storm hit the town early Monday.", "Monday", "2021-05-10"),
        ("After Monday’s vote the town was calm.", "Monday", "2021-05-10"),
        ("The court will rule on Tuesday.", "Tuesday", "2021-05-18"),
        ("The vote is scheduled for Monday.", "Monday", "2021-05-17"),
        ("A vote scheduled Wednesday may settle it.", "Wednesday", "2021-05-19"),
        ("Ahead of Monday’s vote the town was calm.", "Monday", "2021-05-17"),
        ("She said Thursday that the ferry will sail.", "Thursday", "2021-05-13"),
        ("The mayor, who will retire soon, said Tuesday that she was glad.", "Tuesday", "2021-05-11"),
        ("On Tuesday, the bakers will march again.", "Tuesday", "2021-05-18"),
        ("The old mill burned last Monday.", "last Monday", "2021-05-10"),
        ("The old mill burned last Wednesday.", "last Wednesday", "2021-05-05/2021-05-12"),
        ("It opens next Tuesday.", "next Tuesday", "2021-05-18"),
        ("It opens next Sunday.", "next Sunday", "2021-05-16/2021-05-23"),
        ("They met this past Sunday.", "this past Sunday", "2021-05-09"),
        ("They meet this coming Sunday.", "this coming Sunday", "2021-05-16"),
        ("They met on Tuesday of last week.", "Tuesday of last week", "2021-05-04"),
        ("He left yesterday.", "yesterday", "2021-05-13"),
        ("They sail tomorrow morning.", "tomorrow morning", "2021-05-15"),
        ("The bridge fell last night.", "last night", "2021-05-13/2021-05-14"),
        ("The bridge reopened this morning.", "this morning", "2021-05-14"),
        ("Earlier today the bridge was shut.", "Earlier today", "2021-05-14"),
        ("The bridge was shut last week.", "last week", "2021-05-02/2021-05-09"),
        ("The bridge was shut earlier this week.", "earlier this week", "2021-05-09/2021-05-14"),
        ("The fire broke out last month.", "last month", "2021-04-01/2021-04-30"),
        ("The ferry starts next month.", "next month", "2021-06-01/2021-06-30"),
        ("Earlier this year the town sold its mill.", "Earlier this year", "2021-01-01/2021-05-14"),
        ("The bridge was painted late last year.", "late last year", "2020-07-01/2020-12-31"),
        ("The ferry stops early next year.", "early next year", "2022-01-01/2022-06-30"),
        ("They left three days ago.", "three days ago", "2021-05-11"),
        ("They left two weeks ago.", "two weeks ago", "2021-04-27/2021-05-03"),
        ("He came more than three years ago.", "more than three years ago", "2017-05-14/2018-05-14"),
        ("She left nearly a month ago.", "nearly a month ago", "2021-04-14/2021-04-29"),
        ("In the past year, bread rose by a third.", "In the past year", "2020-05-14/2021-05-14"),
        ("Bread rose over the last two months.", "over the last two months", "2021-03-14/2021-05-14"),
        ("The law passed in March.", "in March", "2021-03-01/2021-03-31"),
        ("It was shut in late November.", "in late November", "2020-11-16/2020-11-30"),
        ("The fair will open in August.", "in August", "2021-08-01/2021-08-31"),
        ("The fair closed last December.", "last December", "2020-12-01/2020-12-31"),
        ("It began on Feb. 24 with a storm.", "Feb. 24", "2021-02-24"),
        ("The hearing is set for June 3.", "June 3", "2021-06-03"),
        ("The June 3 hearing is public.", "June 3", "2021-06-03"),
        ("They voted on Tuesday, May 11, to close it.", "Tuesday, May 11", "2021-05-11"),
        ("The mill burned down on 3 June 1974.", "3 June 1974", "1974-06-03"),
        ("It was built in June 1974.", "June 1974", "1974-06-01/1974-06-30"),
        ("The wells ran dry last summer.", "last summer", "2020-06-01/2020-08-31"),
        ("The town was quiet over the weekend.", "over the weekend", "2021-05-08/2021-05-09"),
        ("The ferry will run this weekend.", "this weekend", "2021-05-15/2021-05-16"),
        ("The town was quiet last weekend.", "last weekend", "2021-05-08/2021-05-09"),
    ],
)
def test_words_of_time_are_counted_from_the_day_of_publication(sentence: str, words: str, when: str) -> None:
    assert (words, when) in moments(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "On Black Friday the shops opened early.",
        "He was there on Bloody Sunday.",
        "Friday prayers were held in the square.",
        "He told the Sunday Times that he was glad.",
        "She taught at a Sunday school.",
        "He bakes every Monday.",
        "It is open on Mondays.",
        "The bridge stays shut until Tuesday.",
        "It opens from Monday to Saturday.",
        "Nobody knows whether he was due to speak Wednesday.",
        "They may march 3 miles.",
        "The Sept. 11 attacks changed that.",
        "People today eat less bread.",
        "He spent the last year of his life there.",
        "A few years ago bread was cheap.",
        "Fifty years ago bread was cheap.",
    ],
)
def test_names_habits_limits_and_vague_words_are_no_moments(sentence: str) -> None:
    assert moments(sentence) == []


def test_a_season_that_has_just_ended_may_not_be_the_last_one() -> None:
    december = date(2021, 12, 10)
    assert moments("The mill burned last fall.", Period(december, december)) == []


def test_words_in_quotation_marks_are_counted_from_another_day() -> None:
    assert moments("“We left yesterday,” said the miller, and “it was built in June 1974”.") == [
        ("June 1974", "1974-06-01/1974-06-30")
    ]


def test_the_turns_of_a_transcript_are_quotations() -> None:
    assert moments("VALE: We left last night, and it was cold.") == []


def test_a_paragraph_that_tells_of_another_year_gives_no_date_the_year_of_publication() -> None:
    assert moments("The flood came on Sept. 12, 2012. By Sept. 15 the bridge had gone.") == [
        ("Sept. 12, 2012", "2012-09-12")
    ]


def test_a_date_that_its_verb_would_set_nearly_a_year_off_is_left_out() -> None:
    assert moments("The hearing was moved to May 20 after a storm.") == []


def test_an_interval_of_publication_widens_what_is_counted_from_it() -> None:
    published = Period(FRIDAY, date(2021, 5, 16))
    assert moments("He left yesterday.", published) == [("yesterday", "2021-05-13/2021-05-15")]
    assert moments("They voted on Friday.", published) == [("Friday", "2021-05-14")]
    assert moments("It was shut last month.", published) == [("last month", "2021-04-01/2021-04-30")]


def test_a_year_of_publication_gives_no_sense_to_days_and_some_to_years() -> None:
    published = Period(date(2021, 1, 1), date(2021, 12, 31))
    assert moments("They voted on Friday. It was shut last year.", published) == [
        ("last year", "2020-01-01/2020-12-31")
    ]


def test_an_undated_text_has_only_the_dates_that_say_their_year() -> None:
    words = "They voted on Friday, as last month. The mill burned down on 3 June 1974, and again in May."
    block = Block(BlockKind.BODY, 0, len(words), "paragraph")
    found = find_moments(Text(words, "utf-8", ""), (block,), None)
    assert [moment.text for moment in found] == ["3 June 1974"]


def test_a_moment_stands_where_its_words_do_and_says_its_rule() -> None:
    words = "Headline on Monday\n\nThe council voted on Friday to close it."
    blocks = (
        Block(BlockKind.HEADLINE, 0, 18, "first line"),
        Block(BlockKind.BODY, 20, len(words), "paragraph"),
    )
    [moment] = find_moments(Text(words, "utf-8", ""), blocks, Period(FRIDAY, FRIDAY))
    assert words[moment.start : moment.end] == moment.text == "Friday"
    assert moment.rule == "“Friday”, counted from the day of publication, as its verb looks back"


@pytest.mark.parametrize(
    "words",
    [
        "on Friday " * 200_000,
        "said " * 400_000 + "on Friday",
        "“" * 1_000_000,
        "May 3 " * 200_000,
        "a year ago " * 100_000,
        "last " * 400_000 + "week",
    ],
)
def test_an_endless_text_takes_bounded_time(words: str) -> None:
    start = time.process_time()
    moments(words)
    assert time.process_time() - start < 5
