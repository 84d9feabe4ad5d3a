import pytest

from articles.reading.copies import likeness, sketch
from articles.reading.records_across import CopyKind

BRIDGE = """The council of Harrow Mills has voted to close the old bridge, ending a quarrel of nine years.

Its engineers had warned since the flood of 2013 that the piers would not stand another winter.

Mayor Olga Roth told the meeting that 4,200 people cross the bridge on a working day, most of them on foot.

The ferry from Tarn is to run every ten minutes, and the tickets cost no more than the toll did.

Shopkeepers on the eastern bank fear for their trade, and three of them have already let their leases go.

A new bridge would cost some 60 million crowns, which the ministry has not promised to anybody.

The last lorry crossed at noon on Friday with a load of gravel for the road on the far side.

Nils Aker, who has kept the toll house since 1991, locked its door and gave away the key."""

STRIKE = """Teachers in the valley went on strike on Tuesday, closing eleven of its fourteen schools.

The union asks for smaller classes and for the repair of two roofs that have leaked since spring.

The ministry answered that it had offered a rise of four percent and that nothing had changed.

Parents looked after the children in the sports hall of Tarn, where volunteers cooked soup.

Talks are to go on next week under a mediator whom both sides know from the ferry dispute.

Classes for those who sit their final examinations went on, as the union had promised."""


def parts(text: str) -> list[str]:
    return text.split("\n\n")


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def meet(one: str, other: str) -> bool:
    return bool(set(sketch(one)) & set(sketch(other)))


def kind(one: str, other: str) -> CopyKind | None:
    like = likeness(one, other)
    return like.kind if like else None


def test_a_text_is_an_exact_copy_of_itself_whatever_its_capitals_marks_and_blanks() -> None:
    typed = BRIDGE.upper().replace("'", "’").replace(" ", "  ").replace("BRIDGE", "BRI\u00adD\u200bGE")
    assert kind(BRIDGE, typed.replace("\n\n", "\n")) is CopyKind.EXACT
    assert sketch(BRIDGE) == sketch(typed)


def test_accents_written_in_two_ways_are_one() -> None:
    text = BRIDGE.replace("Tarn", "Tárn").replace("Roth", "Röth")
    taken_apart = text.replace("á", "a\u0301").replace("ö", "o\u0308")
    assert kind(text, taken_apart) is CopyKind.EXACT


def test_another_figure_makes_it_a_near_copy_and_no_exact_one() -> None:
    assert kind(BRIDGE, BRIDGE.replace("4,200", "4,900")) is CopyKind.NEAR


def test_paragraphs_in_another_order_make_a_near_copy() -> None:
    reordered = joined(*reversed(parts(BRIDGE)))
    assert kind(BRIDGE, reordered) is CopyKind.NEAR
    assert meet(BRIDGE, reordered)


def test_a_few_words_edited_make_a_near_copy() -> None:
    edited = BRIDGE.replace("quarrel", "dispute").replace("locked", "shut")
    assert kind(BRIDGE, edited) is CopyKind.NEAR
    assert meet(BRIDGE, edited)


def test_a_word_edited_in_every_other_sentence_still_makes_a_near_copy() -> None:
    edits = ("ending", "working", "eastern", "gravel")
    edited = BRIDGE
    for word in edits:
        edited = edited.replace(word, "another", 1)
    longer, edited_longer = joined(BRIDGE, STRIKE), joined(edited, STRIKE)
    assert kind(longer, edited_longer) is CopyKind.NEAR


def test_a_text_cut_short_is_contained_in_the_whole_and_the_shares_say_which_holds_which() -> None:
    short = joined(*parts(BRIDGE)[:4])
    like, other_way = likeness(BRIDGE, short), likeness(short, BRIDGE)
    assert like
    assert other_way
    assert (like.kind, other_way.kind) == (CopyKind.CONTAINS, CopyKind.CONTAINS)
    assert (like.of_other, other_way.of_one) == (1, 1)
    assert like.of_one == other_way.of_other < 0.6
    assert meet(BRIDGE, short)


def test_a_report_within_a_longer_article_is_contained_in_it() -> None:
    longer = joined(*parts(STRIKE)[:3], BRIDGE, *parts(STRIKE)[3:])
    assert kind(BRIDGE, longer) is CopyKind.CONTAINS
    assert meet(BRIDGE, longer)


def test_whole_sentences_in_common_are_shared_passages_the_longest_first() -> None:
    wire = parts(BRIDGE)[1:5]
    one, other = joined(parts(BRIDGE)[0], *parts(BRIDGE)[5:], *wire), joined(STRIKE, *wire)
    like = likeness(one, other)
    assert like
    assert like.kind is CopyKind.SHARED
    assert set(like.passages) == set(wire)
    lengths = [len(passage) for passage in like.passages]
    assert lengths == sorted(lengths, reverse=True)
    assert meet(one, other)


def test_a_sentence_or_two_in_common_make_no_link() -> None:
    assert kind(BRIDGE, joined(STRIKE, *parts(BRIDGE)[1:3])) is None


def test_a_statement_that_both_quote_makes_no_link() -> None:
    said = joined(*(f"“{paragraph}”" for paragraph in parts(BRIDGE)[1:5]))
    statement = joined(*(f"“{paragraph}" for paragraph in parts(BRIDGE)[1:5]))
    about = (
        "The mayor read out a statement that she had written with the engineers over the week of the meeting."
    )
    assert kind(joined(STRIKE, said), joined(about, parts(BRIDGE)[0], *parts(BRIDGE)[5:], said)) is None
    assert (
        kind(joined(STRIKE, statement), joined(about, parts(BRIDGE)[0], *parts(BRIDGE)[5:], statement))
        is None
    )


PAGE = """If you value our reporting, please consider a contribution that helps us to go on asking.

You can change your mind at any time: there is a link at the foot of every newsletter we send.

Our journalists answer your letters every Thursday, and the best of them are printed.

Please tell us what you think of this article, and whether you would like to read more about the valley."""


def test_what_an_outlet_tells_its_readers_under_every_article_makes_no_link() -> None:
    assert kind(joined(BRIDGE, PAGE), joined(STRIKE, PAGE)) is None


def test_a_page_of_nothing_but_that_is_contained_in_no_article() -> None:
    assert kind(joined(BRIDGE, PAGE), PAGE) is None


def test_two_articles_on_different_things_have_nothing_in_common() -> None:
    assert kind(BRIDGE, STRIKE) is None
    assert not meet(BRIDGE, STRIKE)


@pytest.mark.parametrize(
    "body", ["", " \n", "Read more.", "This page is empty. " * 9, "The bridge is closed. " * 9]
)
def test_an_empty_or_very_short_text_is_nobody_s_copy(body: str) -> None:
    assert kind(body, body) is None
    assert sketch(body) == ()


def test_the_numbers_are_64_bits_signed_each_once_and_the_same_in_every_run() -> None:
    numbers = sketch(BRIDGE)
    assert len(set(numbers)) == len(numbers)
    assert all(-(2**63) <= number < 2**63 for number in numbers)
    assert numbers[0] == 8102752597485591152


def test_a_long_article_is_looked_up_by_two_sentences_in_three() -> None:
    long = " ".join(
        f"The council met {n} times in the year {n + 1900} and settled nothing." for n in range(60)
    )
    assert 30 <= len(sketch(long)) <= 50


def test_copies_are_found_in_scripts_without_blanks_and_in_others() -> None:
    chinese = (
        "市议会周二投票决定关闭旧桥结束了长达九年的争论。工程师自洪水以来一直警告说北侧桥墩撑不过下一个冬天。"
        * 2
    )
    russian = (
        "Совет долины проголосовал за закрытие старого моста и положил конец спору в девять лет. "
        "Инженеры с самого наводнения предупреждали, что северные опоры не выдержат ещё одной зимы. "
        "Паром из Тарна будет ходить каждые десять минут, и билет будет не дороже прежней пошлины. "
        "Торговцы на восточном берегу боятся за свои лавки, и трое из них уже отказались от аренды."
    )
    assert kind(chinese, chinese) is CopyKind.EXACT
    assert kind(russian, russian.lower()) is CopyKind.EXACT
    assert meet(chinese, chinese)
    assert meet(russian, russian.upper())


def test_endless_texts_take_bounded_time() -> None:
    endless = "bridge " * 2_000_000
    assert len(sketch(endless)) <= 1
    assert kind(endless, endless + "toll") is CopyKind.EXACT
    assert len(sketch(BRIDGE + "\n" * 1_000_000)) == len(sketch(BRIDGE))
