from articles.reading.cleaning import clean
from articles.reading.line_folds import LEARNED_RULE, fold_line
from articles.reading.records import LineRulings
from tests.reading.cleaning.pages import BODY, LAST, MORE, page
from tests.reading.texts import text

BACKGROUND = "Harrow Mills has had no second bridge since the flood of 1911 took the one at the mills."
PROMPT = "Lamp readers know more"


def body_with(known: LineRulings, content: str) -> list[str]:
    decoded = text(content)
    return [
        decoded.content[block.start : block.end]
        for block in clean(decoded, known)
        if block.kind.value == "body"
    ]


def learned(*lines: str) -> LineRulings:
    return LineRulings(house={fold_line(line): LEARNED_RULE for line in lines})


def test_a_line_that_was_learned_goes_wherever_it_stands() -> None:
    assert body_with(learned(PROMPT), page(BODY, PROMPT, MORE)) == [BODY, MORE]
    assert body_with(learned("© 2020 Lamp 12"), page(BODY, "© 2021 lamp 7.", MORE)) == [BODY, MORE]


def test_a_paragraph_that_was_learned_goes_at_the_end_and_beside_lines_of_the_page() -> None:
    assert body_with(learned(BACKGROUND), page(BODY, MORE, BACKGROUND)) == [BODY, MORE]
    assert body_with(learned(BACKGROUND), page(BODY, "Advertisement", BACKGROUND, MORE)) == [BODY, MORE]


def test_the_background_that_many_articles_tell_stays_amid_the_article() -> None:
    assert body_with(learned(BACKGROUND), page(BODY, BACKGROUND, MORE, LAST)) == [
        BODY,
        BACKGROUND,
        MORE,
        LAST,
    ]


def test_what_an_editor_ruled_holds_even_there() -> None:
    ruled = LineRulings(house={fold_line(BACKGROUND): "a curator’s ruling"})
    assert body_with(ruled, page(BODY, BACKGROUND, MORE, LAST)) == [BODY, MORE, LAST]


def test_a_line_that_an_editor_calls_the_articles_own_is_given_back() -> None:
    own = LineRulings(own=frozenset({fold_line("Support The Dromel Post!")}))
    assert body_with(own, page(BODY, "Support The Dromel Post!", MORE)) == [
        BODY,
        "Support The Dromel Post!",
        MORE,
    ]


def test_lines_are_counted_in_one_form() -> None:
    assert fold_line("© 2021 The Lamp.") == fold_line("© 1999  the\u00a0LAMP") == "0 the lamp"
    assert fold_line("Sub\u00adscribe\u200b now") == "subscribe now"
