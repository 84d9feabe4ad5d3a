import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.cleaning.pieces import MOST_LINES
from tests.reading.cleaning.pages import BODY, MORE, body_of, page
from tests.reading.texts import cleaned


def test_hard_wrapped_paragraphs_are_put_together_again() -> None:
    wrapped = (
        "The council voted on Tuesday to close the\nold bridge for good, ending a quarrel that\n"
        "had gone on for the better part of a long\ndecade in which three mayors fell.\n\n"
        "Its engineers had warned that the piers in\nthe river would not stand another flood.\n"
    )
    assert [words.replace("\n", " ")[-25:] for words in body_of(wrapped)] == [
        "e in which three mayors fell."[-25:],
        "not stand another flood.".rjust(25)[-25:],
    ]


def test_single_line_ends_part_paragraphs_where_nothing_is_wrapped() -> None:
    assert body_of(f"{BODY}\n{MORE}") == [BODY, MORE]


def test_marks_of_direction_stay_in_the_body() -> None:
    paragraph = f"\u202b{BODY}\u202c {MORE}"
    assert body_of(page(BODY, paragraph)) == [BODY, paragraph]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "صوت المجلس يوم الثلاثاء على إغلاق الجسر القديم نهائيا بعد خلاف دام تسع سنوات في المدينة.",
            "وكان المهندسون قد حذروا من أن الأعمدة لن تصمد أمام فيضان آخر؟",
        ],
        [
            "市议会周二投票决定永久关闭这座旧桥，结束了长达九年的争论，渡轮将从周一开始运行。",
            "工程师曾警告说，桥墩无法承受另一场洪水。",
        ],
        [
            "Рада міста у вівторок проголосувала за закриття старого мосту після дев’яти років суперечок.",
            "Інженери попереджали.",
        ],
        ["สภาเมืองลงมติเมื่อวันอังคารให้ปิดสะพานเก่าอย่างถาวรหลังจากการโต้เถียงกันมานานเก้าปีในเมืองแห่งนี้", "วิศวกรเตือนแล้ว"],
    ],
)
def test_a_report_in_another_script_is_all_body(paragraphs: list[str]) -> None:
    assert body_of(page(*paragraphs, *paragraphs[:1])) in ([*paragraphs, paragraphs[0]], paragraphs)


@given(st.text(alphabet=st.sampled_from("aB .\n—()“”/:©1 \u2028\u202e\u200b\t"), max_size=300))
@settings(max_examples=200, deadline=None)
def test_the_blocks_cover_all_that_is_not_blank_in_order(content: str) -> None:
    if not content.strip():
        return
    decoded, blocks = cleaned(content)
    covered = [place for block in blocks for place in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert all(place in set(covered) for place, letter in enumerate(decoded.content) if not letter.isspace())


@pytest.mark.parametrize(
    "content",
    [
        "word " * 2_000_000,
        "\n" * 3_000_000 + BODY,
        "Share\n" * (MOST_LINES + 5),
        "(" * 500_000,
        "\u202e\u200b" * 500_000 + "x",
        f"{BODY}\n\n" + "Ida Brandt\n" * 50_000,
    ],
)
def test_odd_and_huge_texts_lose_nothing(content: str) -> None:
    decoded, blocks = cleaned(content)
    covered = "".join("".join(decoded.content[block.start : block.end].split()) for block in blocks)
    assert covered == "".join(decoded.content.split())


def test_what_follows_the_lines_that_are_looked_at_is_one_block_of_body() -> None:
    _, blocks = cleaned("Share\n" * (MOST_LINES + 500))
    assert (len(blocks), blocks[-1].kind.value) == (MOST_LINES + 1, "body")
