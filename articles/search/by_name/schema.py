"""What the index keeps of a spelling: its folded words, whose it is, in how many articles these are."""

from functools import cache

from anyascii import anyascii
from tantivy import Schema, SchemaBuilder

from articles.reading.names import fold, name_words

VERSION = "2"
"""A part of the folder's name: another one after every change here or in how names are folded."""

PERSON, OUTLET, EVENT = KINDS = ("person", "outlet", "event")


@cache
def schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("spelling", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("slug", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("articles", fast=True)
    return builder.build()


def pieces_of(words: str) -> list[str]:
    """Return the words of a name one by one, "Kim" "Jong" "un", as they are compared."""
    return name_words(words.replace("-", " ").replace("–", " "))


def forms_of(word: str) -> set[str]:
    """Return a word folded, and in plain small letters for who has typed its beginning only."""
    plain = "".join(letter for letter in anyascii(word).lower() if letter.isalnum())
    return {fold(word), plain} - {""}
