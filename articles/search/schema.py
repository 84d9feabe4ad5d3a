"""The fields of the search index and how its words are made. A change here asks for another `VERSION`."""

from functools import cache

from tantivy import Filter, Index, Schema, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

VERSION = 3

TEXTS = ("title", "body", "captions")
"""What is searched; boilerplate, credits and bylines are in no field. Each has a twin `…_exact`."""

FACETS = (
    "outlet",
    "attribution",
    "person",
    "speaker",
    "event",
    "year",
    "month",
    "language",
    "certainty",
    "has",
)
"""Values one can choose: slugs, "2022", "2022-03", "en", "stated". `MISSING` where there is none."""

COPY = "copy"
"""Key of the first of the articles with this very text; absent where there is only one."""

DAYS = ("earliest", "latest")
"""When it was published, both ends, as `date.toordinal()`; absent when undated."""

ORDERS = ("newest", "oldest")
"""Numbers to sort by, highest first; undated articles come last in both."""

MISSING = "none"

LONGEST_SENTENCE = 99
"""Words that may stand between two of one sentence, and fewer than are counted between two sentences."""

SENTENCE_GAP = "ꙮ " * (LONGEST_SENTENCE + 1)
"""Stands between sentences: words that are counted and not kept, so that no question reaches across."""

QUOTES = "quotes"
"""What stands in quotation marks. It has a twin `…_exact` as the texts have."""

_LONGEST_WORD = 100


@cache
def schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("key", stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for text in (*TEXTS, QUOTES):
        builder.add_text_field(text, tokenizer_name="stemmed")
        builder.add_text_field(f"{text}_exact", tokenizer_name="exact")
    for facet in FACETS:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(COPY, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for number in (*DAYS, *ORDERS):
        builder.add_integer_field(number, indexed=True, fast=True)
    return builder.build()


@cache
def exact() -> TextAnalyzer:
    """Return what turns a text into words as written, without case and accents."""
    return _words().build()


@cache
def stemmed() -> TextAnalyzer:
    """Return what turns a text into words without their English endings."""
    return _words().filter(Filter.stemmer("english")).build()


def with_analyzers(index: Index) -> Index:
    """Tell an index just opened how its words are made; it does not keep that itself."""
    index.register_tokenizer("exact", exact())
    index.register_tokenizer("stemmed", stemmed())
    return index


def _words() -> TextAnalyzerBuilder:
    builder = TextAnalyzerBuilder(Tokenizer.simple())
    return (
        builder.filter(Filter.custom_stopword([SENTENCE_GAP.split()[0]]))
        .filter(Filter.remove_long(_LONGEST_WORD))
        .filter(Filter.lowercase())
        .filter(Filter.ascii_fold())
    )
