"""An article for a reference manager that looks at its page, as COinS: https://en.wikipedia.org/wiki/COinS."""

from urllib.parse import urlencode

from articles.exports import Reference


def coins(reference: Reference) -> str:
    """Return the title of the empty span that Zotero reads: an estimated date is not in it."""
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article"),
        ("rft.atitle", reference.title),
        ("rft.jtitle", reference.outlet),
        *(("rft.au", author) for author in reference.authors),
        ("rft.date", reference.published),
        ("rft.language", reference.language),
        ("rft_id", reference.address),
    ]
    return urlencode([(name, value) for name, value in fields if value])
