from datetime import date

import pytest

from articles.reading.people import find_people
from articles.reading.quotations import find_quotations
from articles.reading.records import Certainty, Finding, Period, Quotation, QuotationKind
from tests.reading.paragraphs import body, headline_and_body

FRIDAY = date(2021, 3, 12)
PUBLISHED = Finding(Period(FRIDAY, FRIDAY, FRIDAY), Certainty.STATED, "test")
SOME_TIME = Finding(Period(date(2021, 3, 1), FRIDAY), Certainty.INFERRED, "test")
NEVER: Finding[Period] = Finding(None, Certainty.UNKNOWN, "none")


def last_quotation(words: str, published: Finding[Period] = NEVER) -> Quotation:
    parsed = body(words)
    return find_quotations(parsed, find_people(parsed), published)[-1]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“We shall rebuild the dam,” Vera Holt said.", QuotationKind.FULL),
        ("“No,” Vera Holt said.", QuotationKind.FULL),
        ("“Please do this,” Vera Holt told him.", QuotationKind.FULL),
        ("A report was filed, Vera Holt said, “and a report is not a lamp”.", QuotationKind.FULL),
        ("“We stay,” Vera Holt said, “and we shall rebuild.”", QuotationKind.FULL),
        ("Vera Holt called it “a national disgrace”.", QuotationKind.FRAGMENT),
        ("The plan “is a sign that we are staying,” said Vera Holt.", QuotationKind.FRAGMENT),
        ("The “special repair operation” went on.", QuotationKind.SCARE),
        ("The so-called “dam” broke.", QuotationKind.SCARE),
    ],
)
def test_quoted_words_have_a_kind(sentence: str, kind: QuotationKind) -> None:
    assert last_quotation(sentence).kind == kind


def test_words_quoted_in_a_headline_are_a_fragment() -> None:
    parsed = headline_and_body("Dam ‘close to collapse’", "The dam leaked.")
    assert find_quotations(parsed, (), NEVER)[0].kind is QuotationKind.FRAGMENT


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("“We shall rebuild,” Vera Holt said on Wednesday.", date(2021, 3, 10)),
        ("“We shall rebuild,” Vera Holt told the council on Friday.", FRIDAY),
        ("“We shall rebuild,” Vera Holt said on March 2.", date(2021, 3, 2)),
        ("“We shall rebuild,” Vera Holt said on 2 December.", date(2020, 12, 2)),
        ("“We shall rebuild,” Vera Holt said on 2 May 2019.", date(2019, 5, 2)),
        ("On March 2 Vera Holt called for help. “Come quickly,” she said at the time.", date(2021, 3, 2)),
    ],
)
def test_the_sentence_may_say_when(sentence: str, day: date) -> None:
    said = last_quotation(sentence, PUBLISHED).said
    assert said == Period(day, day, day)


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("“We shall rebuild,” Vera Holt said.", PUBLISHED),
        ("“We shall rebuild on Sunday,” Vera Holt said.", PUBLISHED),
        ("“We shall rebuild,” Vera Holt said on Wednesday.", NEVER),
        ("“We shall rebuild,” Vera Holt said on Wednesday.", SOME_TIME),
        ("“We shall rebuild,” Vera Holt said on 31 February.", PUBLISHED),
        ("Vera Holt said that the dam that broke on Monday was “old”.", PUBLISHED),
    ],
)
def test_a_day_that_is_not_known_is_not_guessed(sentence: str, published: Finding[Period]) -> None:
    assert last_quotation(sentence, published).said is None
