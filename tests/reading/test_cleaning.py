import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.texts import cleaned, kinds, seed

BODY = (
    "The council of Harrow Mills voted on Tuesday to close the old bridge for good,"
    " ending a quarrel of nine years."
)
MORE = (
    "Its engineers had warned that the piers would not stand another flood,"
    " and nobody on the council denied it."
)


def body_of(content: str) -> list[str]:
    return [words for kind, words in kinds(content) if kind == "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Sign up to our Morning Brief newsletter",
        "Subscribe to The Dromel Post's weekly newsletter",
        "Our daily newsletter brings you the best of the week.",
        "Support The Dromel Post!",
        "Please support us monthly starting from just $3.",
        "Your donation makes our journalism possible.",
        "This site uses cookies to improve your experience.",
        "Advertisement",
        "Story continues below",
        "Share | Tweet | Email",
        "Share this article",
        "READ MORE: Five bridges that fell",
        "Follow us on Facebook",
        "© 2021 The Dromel Post. All rights reserved.",
        "You must be logged in to comment.",
        "Skip to content",
        "5 minute read",
        "We apologize, but this video has failed to load.",
        "Get our letter from the valley, free of charge",
    ],
)
def test_a_line_of_the_page_is_boilerplate(line: str) -> None:
    assert ("boilerplate", line) in kinds(f"{BODY}\n\n{line}\n\n{MORE}")
    assert body_of(f"{BODY}\n\n{line}\n\n{MORE}") == [BODY, MORE]


@pytest.mark.parametrize(
    "sentence",
    [
        "The senator said that he would support the bill, but only if his party signed up to it.",
        "The paper's newsletter had 40,000 subscribers before the editor was arrested, court files show.",
        "“Please share this with everyone you know,” the mother wrote under the picture of her son.",
        "The company uses cookies to follow its customers, the regulator said, and will be fined.",
        "Copyright law does not protect an idea, the judge said in her ruling on Thursday.",
        "He asked his followers to donate to the party and not to the church.",
        "“Support us or leave,” the minister told the bishops.",
        "By Monday the water had reached the second floor.",
        "“No,” she said.",
    ],
)
def test_a_sentence_of_the_article_stays_in_the_body(sentence: str) -> None:
    assert body_of(f"{BODY}\n\n{sentence}\n\n{MORE}") == [BODY, sentence, MORE]


def test_headlines_listed_under_a_heading_go_with_it_until_prose_goes_on() -> None:
    content = f"{BODY}\n\nRead more\n\nFive bridges that fell\n\nWhy rivers rise\n\n{MORE}"
    assert body_of(content) == [BODY, MORE]


def test_a_message_from_the_outlet_goes_on_to_the_end() -> None:
    message = (
        "A Message from The Dromel Post:\n\nDear readers,\n\nThey called our work lies. It is not.\n\nOnce"
    )
    content = f"{BODY}\n\n{MORE}\n\n{message}"
    assert body_of(content) == [BODY, MORE]


def test_a_message_in_the_midst_of_an_article_does_not_swallow_what_follows() -> None:
    rest = [f"{MORE} Speaker {n} agreed." for n in range(6)]
    content = "\n\n".join([BODY, "A message from The Dromel Post:", "We need your support.", *rest])
    assert body_of(content) == [BODY, *rest]


@pytest.mark.parametrize("mark", ["ENDS", "###", "-30-", "Comments"])
def test_nothing_after_the_end_mark_is_the_article(mark: str) -> None:
    assert body_of(
        f"{BODY}\n\n{MORE}\n\n{mark}\n\nCall the press office for more, day or night, in any weather."
    ) == [
        BODY,
        MORE,
    ]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Ida Brandt said the bridge was safe. Picture: AP",
            "Ida Brandt said the bridge was safe.",
            "Picture: AP",
        ),
        ("The bridge in spring (AP / file)", "The bridge in spring", "(AP / file)"),
        (
            "Ida Brandt, head of the works. Nils Aker / TASS",
            "Ida Brandt, head of the works.",
            "Nils Aker / TASS",
        ),
        (
            "Ida Brandt, head of the works. Photo by Nils Aker",
            "Ida Brandt, head of the works.",
            "Photo by Nils Aker",
        ),
        (
            "FILE - The bridge on May 3, 2019. (AP Photo, File)",
            "FILE - The bridge on May 3, 2019.",
            "(AP Photo, File)",
        ),
        ("The bridge at night (Reuters) (NILS AKER /)", "The bridge at night", "(Reuters) (NILS AKER /)"),
        ("Works in Harrow Mills. (Nils Aker/NPA)", "Works in Harrow Mills.", "(Nils Aker/NPA)"),
    ],
)
def test_a_credit_is_cut_off_its_caption(line: str, caption: str, credit: str) -> None:
    found = kinds(f"{BODY}\n\n{line}\n\n{MORE}")
    assert found == [("body", BODY), ("caption", caption), ("credit", credit), ("body", MORE)]


@pytest.mark.parametrize("line", ["Getty Images", "Photograph: Nils Aker", "Nils Aker/Getty Images", "(NPA)"])
def test_a_credit_may_stand_alone(line: str) -> None:
    assert ("credit", line) in kinds(f"{BODY}\n\n{line}\n\n{MORE}")


def test_a_caption_that_stands_twice_is_kept_once() -> None:
    caption = "Ida Brandt said the bridge was safe. Picture: AP"
    found = [kind for kind, _ in kinds(f"{BODY}\n\n{caption}\n{caption}\n\n{MORE}")]
    assert found == ["body", "caption", "credit", "boilerplate", "credit", "body"]


def test_a_sentence_about_a_picture_is_no_caption() -> None:
    sentence = "He showed the picture to the AP and to Reuters, which declined to print it."
    assert body_of(f"{BODY}\n\n{sentence}\n\n{MORE}") == [BODY, sentence, MORE]


def test_headline_byline_and_date_are_told_apart() -> None:
    found = kinds(f"Old bridge closes for good\n\nBy Ida Brandt\nPublished 14 May 2021\n\n{BODY}\n\n{MORE}")
    assert [kind for kind, _ in found] == ["headline", "byline", "dateline", "body", "body"]


def test_a_label_over_the_headline_is_not_the_headline() -> None:
    found = kinds(f"Harrow Valley\n\nOld bridge closes for good\n\n{BODY}")
    assert found[:2] == [("boilerplate", "Harrow Valley"), ("headline", "Old bridge closes for good")]


def test_a_text_that_opens_with_a_sentence_has_no_headline() -> None:
    assert [kind for kind, _ in kinds(f"{BODY}\n{MORE}")] == ["body", "body"]


@pytest.mark.parametrize(
    "placeline",
    [
        "KYIV, March 3 (Reuters) —",
        "PORT AMRA, Ardovia —",
        "LONDON (AP) —",
        "(NPA) -",
        "SANTA LUZ, N.M. (AP) —",
    ],
)
def test_place_and_date_before_the_first_sentence_are_a_block_of_their_own(placeline: str) -> None:
    assert kinds(f"{placeline} {BODY}\n\n{MORE}")[:2] == [("dateline", placeline), ("body", BODY)]


@pytest.mark.parametrize(
    "opening", ["NATO – and not only NATO –", "The plan — a bold one —", "Harrow Mills - the old one -"]
)
def test_a_dash_in_the_first_sentence_makes_no_dateline(opening: str) -> None:
    sentence = f"{opening} was on everybody's mind when the council met in the town hall."
    assert sentence in body_of(f"{BODY}\n\n{sentence}\n\n{MORE}")


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


@given(st.text(alphabet=st.sampled_from("aB .\n—()“”/:©1 \u2028\u202e\t"), max_size=300))
@settings(max_examples=200, deadline=None)
def test_the_blocks_cover_all_that_is_not_blank_in_order(content: str) -> None:
    if not content.strip():
        return
    decoded, blocks = cleaned(content)
    covered = [place for block in blocks for place in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert all(place in set(covered) for place, letter in enumerate(decoded.content) if not letter.isspace())


@pytest.mark.parametrize(
    "content", ["word " * 2_000_000, "\n" * 3_000_000 + BODY, "Share\n" * 100_000, "(" * 500_000]
)
def test_odd_and_huge_texts_lose_nothing(content: str) -> None:
    decoded, blocks = cleaned(content)
    covered = "".join("".join(decoded.content[block.start : block.end].split()) for block in blocks)
    assert covered == "".join(decoded.content.split())


@pytest.mark.seeds
def test_the_seeds_have_their_captions_credits_and_boilerplate_outside_the_body() -> None:
    captions = {
        number: [w for kind, w in kinds(seed(number)) if kind == "caption"]
        for number in ("002", "003", "004")
    }
    assert {number: len(found) for number, found in captions.items()} == {"002": 1, "003": 4, "004": 1}
    assert any("Sept." in words for words in captions["003"])
    assert body_of(seed("004"))[-1].startswith("There was no immediate official reaction")
    assert all(
        len(body_of(seed(number))) == count for number, count in (("000", 9), ("001", 14), ("002", 13))
    )
