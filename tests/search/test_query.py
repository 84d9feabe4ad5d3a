import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.query import LONGEST_QUERY, MOST_TERMS, Term, understand

PIECES = [
    *(
        "ferry",
        '"old dam"',
        "(",
        ")",
        "-(",
        "-",
        "-OR",
        "/s",
        "/S",
        "//s",
        "OR",
        "NOT",
        "AND",
        '"a b"~3',
        "~3",
    ),
    *(
        "title:",
        "person:",
        "is:copy",
        "is:",
        "on:2022",
        "ferr*",
        "x-on:5",
        "5on:x",
        "TITLE: ",
        "outlet:(",
        "*",
    ),
]
"""What means something to the search, and what nearly does."""

TYPED = st.one_of(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from('"“”«»-−OR AND NOT ab*():′\x00\n')), max_size=80
    ),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "all articles"),
        ("weapons", "articles with *weapons*"),
        ('weapons "combat zone" -Syria', "articles with *weapons* and “combat zone”, without *Syria*"),
        ("ferry OR bridge", "articles with *ferry* or *bridge*"),
        ("ferry OR bridge money", "articles with (*ferry* or *bridge*) and *money*"),
        ("-Syria", "all articles without *Syria*"),
        ('-"combat zone" -Syria', "all articles without “combat zone” or *Syria*"),
        ("weapons AND money", "articles with *weapons* and *money*"),
        ("weapons AND NOT Syria", "articles with *weapons*, without *Syria*"),
        ("weapons weapons", "articles with *weapons*"),
    ],
)
def test_what_was_typed_is_said_in_words(typed: str, words: str) -> None:
    assert understand(typed).words == words


@pytest.mark.parametrize(
    "typed",
    ['"combat zone"', "“combat zone”", "«combat zone»", "„combat zone“", '“combat zone"', "“combat  zone″"],
)
def test_a_phrase_stands_in_any_quotation_marks(typed: str) -> None:
    assert understand(typed).groups == ((Term("combat zone", is_phrase=True),),)
    assert not understand(typed).notices


@pytest.mark.parametrize("typed", ["anti-tank", "Al-Bashir's", "U.S.", "24/7", "so-called"])
def test_a_sign_within_a_word_stays_in_it(typed: str) -> None:
    assert understand(typed).groups == ((Term(typed),),)


def test_punctuation_around_a_word_is_no_part_of_it() -> None:
    assert (
        understand("“It holds”, she said: weapons!").words
        == "articles with “It holds” and *she* and *said* and *weapons*"
    )


def test_a_lone_dash_excludes_nothing() -> None:
    assert understand("ferry - bridge – dam").words == "articles with *ferry* and *bridge* and *dam*"


def test_a_quotation_mark_that_stands_alone_makes_words_with_a_notice() -> None:
    understood = understand('ferry "combat zone')

    assert understood.words == "articles with *ferry* and *combat* and *zone*"
    assert understood.notices == ('A quotation mark " stands alone, so what follows it was read as words.',)


def test_an_exclusion_whose_quotation_mark_stands_alone_excludes_the_word() -> None:
    assert understand('ferry -"dam').words == "articles with *ferry*, without *dam*"


@pytest.mark.parametrize("typed", ["OR ferry", "ferry OR", "ferry OR OR", "OR ferry OR"])
def test_an_or_without_words_on_both_sides_is_left_out_with_a_notice(typed: str) -> None:
    understood = understand(typed)

    assert understood.words == "articles with *ferry*"
    assert understood.notices == ("OR stands between two words; where it does not, it was left out.",)


def test_an_or_before_an_exclusion_is_left_out_with_a_notice() -> None:
    understood = understand("ferry OR -dam")

    assert understood.words == "articles with *ferry*, without *dam*"
    assert understood.notices


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("host:ferry", "articles with *host* and *ferry*"),
        ("f*rry", "articles with *f* and *rry*"),
        ("body:[a TO b]^2", "articles with *body* and *a* and *TO* and *b* and *2*"),
        ("'; DROP TABLE articles; --", "articles with *DROP* and *TABLE* and *articles*"),
    ],
)
def test_the_syntax_of_others_is_read_as_words(typed: str, words: str) -> None:
    assert understand(typed).words == words


def test_a_sign_of_others_is_named_in_a_notice() -> None:
    assert understand("*ferry").notices == (
        "* is no sign of this search where it stands, so the words around it were read as words.",
    )


@pytest.mark.parametrize("typed", ["***", "&", '""', "!?"])
def test_a_query_without_a_word_says_so(typed: str) -> None:
    understood = understand(typed)

    assert understood.is_empty
    assert "There is no word in it to look for." in understood.notices


def test_nothing_typed_is_no_reason_for_a_notice() -> None:
    assert understand(" \n ").notices == ()


def test_a_very_long_query_is_cut_with_a_notice() -> None:
    understood = understand("ferry bridge dam " * 10_000)

    assert understood.notices[0] == f"Only the first {LONGEST_QUERY:,} characters were read."


def test_more_words_than_anyone_types_are_cut_with_a_notice() -> None:
    understood = understand(" ".join(f"word{number}" for number in range(MOST_TERMS + 5)))

    assert len(understood.groups) == MOST_TERMS
    assert understood.notices == (f"Only the first {MOST_TERMS} words were read.",)


@pytest.mark.parametrize("sign", ["on:", "title:", "-", "(", "NOT ", "/s ", "OR ", "is:", "ferry /s ", "-("])
def test_a_sign_typed_without_end_is_answered(sign: str) -> None:
    assert understand(sign * LONGEST_QUERY + "ferry").words
    assert understand(sign * 1_000 + "ferry").words


def test_letters_typed_in_two_parts_are_one_letter() -> None:
    assert understand("Ze\u0301").groups == ((Term("Zé"),),)


def test_a_plus_before_a_word_is_no_part_of_it_whatever_stands_before_the_plus() -> None:
    assert understand(":+ferry").groups == understand("ferry").groups


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("(ferry dam) OR bridge", "articles with (*ferry* and *dam*) or *bridge*"),
        ("(ferry OR bridge) -(mill dam)", "articles with *ferry* or *bridge*, without (*mill* and *dam*)"),
        ("-(ferry OR dam)", "all articles without *ferry* or *dam*"),
        ("-(-(ferry dam))", "articles with *ferry* and *dam*"),
        ("((ferry))", "articles with *ferry*"),
        ("ferr*", "articles with *ferr…*"),
        ('"ferry sinks"~3', "articles with “ferry sinks” at most 3 words apart"),
        ("weapons /s Syria", "articles with *weapons* and *Syria* in one sentence"),
        ("-weapons /s Syria", "all articles without *weapons* and *Syria* in one sentence"),
        ("title:ferry dam", "articles with *ferry* in the headline and *dam*"),
        ("TITLE: (ferry OR “old dam”)", "articles with *ferry* in the headline or “old dam” in the headline"),
        ("quote:ferry", "articles with *ferry* in quoted words"),
        ('person:"Ada Brook"', "articles naming *Ada Brook*"),
        ("speaker:brook OR ferry", "articles quoting *brook* or with *ferry*"),
        ("ferry -outlet:coast-wire", "articles with *ferry*, not from *coast-wire*"),
        ("after:2022-03 is:undated", "articles published after *2022-03* and that are *undated*"),
        ("is:copy", "articles that are *copies*"),
        ("-has:quotations", "all articles that have no *quotations*"),
    ],
)
def test_a_question_of_many_parts_is_said_in_words(typed: str, words: str) -> None:
    understood = understand(typed)

    assert understood.words == words
    assert not understood.notices


@pytest.mark.parametrize(
    "typed", ["(ferry OR dam", "ferry OR dam)", ")ferry OR dam(", "(((((((((((ferry OR dam"]
)
def test_parentheses_that_do_not_close_are_mended_with_a_notice(typed: str) -> None:
    understood = understand(typed)

    assert understood.words == "articles with *ferry* or *dam*"
    assert understood.notices[0].startswith("Parentheses stand in pairs")


@pytest.mark.parametrize("typed", ["/s ferry dam", "ferry dam /s", "ferry /s -dam", "outlet:a /s dam"])
def test_a_sign_for_one_sentence_without_words_on_both_sides_is_left_out(typed: str) -> None:
    understood = understand(typed)

    assert "in one sentence" not in understood.words
    assert understood.notices == (
        "/s stands between two or three words; where it does not, it was left out.",
    )


def test_what_no_article_can_be_is_read_as_a_word() -> None:
    understood = understand("is:open")

    assert understood.words == "articles with *open*"
    assert "there are is:undated, is:dated, is:copy" in understood.notices[0]


@given(TYPED)
def test_no_typing_fails(typed: str) -> None:
    understood = understand(typed)

    assert understood.words
    assert all(notice.endswith(".") for notice in understood.notices)


@given(TYPED)
def test_what_was_understood_can_be_typed_again_and_means_the_same(typed: str) -> None:
    understood = understand(typed)

    again = understand(understood.typed)

    assert (again.groups, again.without, again.notices) == (understood.groups, understood.without, ())
    assert again.typed == understood.typed


@given(TYPED)
def test_a_word_looked_for_holds_no_space_and_no_quotation_mark(typed: str) -> None:
    understood = understand(typed)

    for term in understood.terms:
        assert not set(term.text) & set('"“”«»„‟″\x00\n')
        assert term.is_phrase or " " not in term.text
