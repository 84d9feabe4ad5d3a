"""A reference as BibTeX reads it: https://www.bibtex.org/Format/ and, for `date`, the manual of biblatex."""

import re
from collections.abc import Iterator
from datetime import date

from articles.exports.references import Reference

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_TO_ESCAPE = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")


def bibtex_entry(reference: Reference, accessed: date) -> str:
    """Return one entry; an article of a known outlet is an @article of it."""
    kind = "article" if reference.outlet else "misc"
    fields = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(reference, accessed))
    return f"@{kind}{{article-{reference.key}{fields}\n}}\n"


def _fields(reference: Reference, accessed: date) -> Iterator[tuple[str, str]]:
    # The inner braces keep a style from writing "NATO" or "Lisk" in small letters.
    yield "title", f"{{{_escaped(reference.title)}}}"
    if reference.authors:
        yield "author", " and ".join(map(_name, reference.authors))
    if reference.outlet:
        yield "journal", _escaped(reference.outlet)
    if reference.published:
        yield "date", reference.published
        yield "year", reference.published[:4]
    yield "url", _address(reference.address)
    yield "urldate", accessed.isoformat()
    if reference.language:
        yield "langid", reference.language
    if reference.note:
        yield "note", _escaped(reference.note)


def _name(author: str) -> str:
    """Return a name; one that is not split into surname and given names is braced, to stay whole."""
    escaped = _escaped(author)
    return escaped if "," in author and " and " not in author else f"{{{escaped}}}"


def _escaped(text: str) -> str:
    readable = _UNPRINTABLE.sub(" ", text)
    return _TO_ESCAPE.sub(lambda sign: _SPECIAL[sign[0]], " ".join(readable.split()))


def _address(address: str) -> str:
    """Return an address in which no brace can end the field."""
    return address.replace("{", "%7B").replace("}", "%7D")
