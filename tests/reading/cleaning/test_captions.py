import pytest

from tests.reading.cleaning.pages import BODY, LAST, MORE, body_of, kind_of, page
from tests.reading.texts import kinds


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
    found = kinds(page(BODY, line, MORE))
    assert found == [("body", BODY), ("caption", caption), ("credit", credit), ("body", MORE)]


def test_a_credit_is_cut_off_where_it_stands_among_characters_that_nobody_sees() -> None:
    found = kinds(page(BODY, "The bridge in\u200b spring\u200b (AP / file)", MORE))
    assert found[1:3] == [("caption", "The bridge in\u200b spring\u200b"), ("credit", "(AP / file)")]


@pytest.mark.parametrize(
    "line",
    [
        "Getty Images",
        "Photograph: Nils Aker",
        "Nils Aker/Getty Images",
        "(NPA)",
        "Image copyright Getty Images",
    ],
)
def test_a_credit_may_stand_alone(line: str) -> None:
    assert kind_of(line, page(BODY, line, MORE)) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brandt, left, and Nils Aker at the opening of the ferry",
        "Ida Brandt (right) shakes hands with the ferrymen.",
        "From left: Ida Brandt, Nils Aker, Otto Fenn",
        "Residents wait for the ferry in Harrow Mills, Tuesday, Nov. 19, 2019.",
        "A general view of the old bridge after the flood",
        "In this Nov. 3, 2019 photo, the old bridge is closed to lorries.",
        "Image caption The old bridge was built in 1911",
    ],
)
def test_a_line_that_says_what_is_to_be_seen_is_a_caption(line: str) -> None:
    assert kind_of(line, page(BODY, line, MORE)) == "caption"
    assert body_of(page(BODY, line, MORE)) == [BODY, MORE]


def test_a_sentence_in_the_present_over_a_credit_is_its_caption() -> None:
    line = "Ida Brandt walks over the old bridge for the last time."
    assert kind_of(line, page(BODY, line, "Nils Aker/Getty Images", MORE)) == "caption"
    assert kind_of(line, page(BODY, line, MORE)) == "body"


@pytest.mark.parametrize(
    "sentence",
    [
        "He showed the picture to the AP and to Reuters, which declined to print it.",
        "The party has moved left, and its voters have not followed, the pollsters found.",
        "The bridge was closed on May 3, 2019, after a lorry had gone through its deck.",
        "Prices were not moved by the vote in the end, and rose 8 percent from its start on April 15, 1989.",
        "“She is second from left in that picture,” the mother said.",
    ],
)
def test_a_sentence_of_the_article_is_no_caption(sentence: str) -> None:
    assert body_of(page(BODY, sentence, MORE)) == [BODY, sentence, MORE]


def test_a_paragraph_over_a_credit_stays_the_articles() -> None:
    assert body_of(page(BODY, MORE, "Photograph: Nils Aker", LAST)) == [BODY, MORE, LAST]


def test_a_caption_that_stands_twice_is_kept_once() -> None:
    caption = "Ida Brandt said the bridge was safe. Picture: AP"
    found = [kind for kind, _ in kinds(f"{BODY}\n\n{caption}\n{caption}\n\n{MORE}")]
    assert found == ["body", "caption", "credit", "boilerplate", "credit", "body"]


def test_a_caption_that_stands_nearly_twice_is_kept_once() -> None:
    walk = "left, walks over the bridge with Nils Aker of the works office, Tuesday, May 4, 2021."
    whole, cropped = f"Ida Brandt, {walk}", f"Brandt, {walk}"
    other = "Otto Fenn, right, waits for the ferry on the other side of the river, Tuesday, May 4, 2021."
    found = kinds(page(BODY, whole, cropped, other, MORE))
    assert [kind for kind, _ in found] == ["body", "caption", "boilerplate", "caption", "body"]


def test_a_paragraph_that_a_scraper_took_twice_is_read_once_and_not_lost() -> None:
    assert body_of(page(BODY, MORE, MORE, LAST)) == [BODY, MORE, LAST]


def test_an_agencys_signature_under_a_long_paragraph_leaves_the_paragraph_alone() -> None:
    paragraph = f"{BODY} {MORE} {LAST}"
    assert kinds(page(BODY, f"{paragraph} (AP)"))[1:] == [("body", paragraph), ("credit", "(AP)")]
