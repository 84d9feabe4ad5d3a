"""Settling: which bucket a file belongs in. Identity is its place and the SHA-256 of its bytes.

Same place, same bytes: unchanged. Same place, other bytes: a revision of its article, unless another
place still holds the article's text: then an article of its own. Bytes that are an article's text
already, at whatever place: a duplicate, and the place is that article's from now on; so are bytes
that were an article's text at first, at a place that no article lives on.
"""

import hashlib
from dataclasses import dataclass, replace

from articles.importing.given import GivenWords, change_in_words, merged, refused_dates, said_at
from articles.importing.ledger import KEY_LENGTH, Held, Ledger
from articles.importing.outcomes import Outcome, place_of
from articles.importing.readings import Reader, refused
from articles.importing.testimony import Heard
from articles.reading.sources import FoundFile, Unreadable


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file with its bytes, and what is said of it."""

    place: str
    raw: bytes
    sha256: str
    heard: Heard

    def given(self, before: GivenWords) -> GivenWords:
        """Return the layers that hold with what was said before."""
        return merged(before, self.heard.words, self.place, self.heard.unheard)


def load(found: FoundFile, heard: Heard) -> Loaded | Outcome:
    """Return the file with its bytes, or the outcome that says why there are none."""
    place = place_of(found.path)
    try:
        raw = found.read()
    except Unreadable as problem:
        return refused(place, problem)
    sha256 = hashlib.sha256(raw).hexdigest()
    if found.is_standard_input:
        place = f"stdin:{sha256[:KEY_LENGTH]}"
    return Loaded(place, raw, sha256, heard)


def settle(file: Loaded, ledger: Ledger, reader: Reader) -> Outcome:
    """Return what becomes of the file, and note it in the ledger: the next file meets it there."""
    outcome = _outcome(file, ledger, reader)
    if outcome.reading:
        ledger.revise(outcome.article, file.sha256, outcome.given)
    if outcome.is_handled:
        ledger.put(file.place, outcome.article, file.sha256)
    return outcome.with_flaws(file.heard.flaws)


def _outcome(file: Loaded, ledger: Ledger, reader: Reader) -> Outcome:
    before = ledger.place(file.place)
    if before and before.sha256 == file.sha256:
        return _same_bytes(file, ledger.articles[before.article], reader)
    known = ledger.article_with(file.sha256)
    if known and known.current == file.sha256:
        return _said_anew(file, known, reader, _duplicate(file, known, ledger))
    if before and not ledger.is_current_elsewhere(before.article, file.place):
        return _revision(file, ledger.articles[before.article], reader)
    return _duplicate(file, known, ledger) if known else _new(file, ledger, reader)


def _same_bytes(file: Loaded, held: Held, reader: Reader) -> Outcome:
    """Return "unchanged", unless somebody says now what nobody said before."""
    unchanged = Outcome(file.place, "unchanged", held.key, sha256=file.sha256)
    if held.current != file.sha256:
        return unchanged
    return _said_anew(file, held, reader, unchanged)


def _said_anew(file: Loaded, held: Held, reader: Reader, outcome: Outcome) -> Outcome:
    """Return the outcome; if what is said of the article has changed, the article read with it."""
    given = file.given(held.given)
    change = change_in_words(held.given, given, file.place)
    if not change:
        return outcome
    bucket = "revised" if outcome.bucket == "unchanged" else outcome.bucket
    read = _read(file, bucket, held.key, given, _as_then(reader, held))
    return replace(read, cause=". ".join(filter(None, (read.cause or outcome.cause, change))))


def _duplicate(file: Loaded, known: Held, ledger: Ledger) -> Outcome:
    other = ledger.another_place(known.key, file.place) or f"article {known.key}"
    which = "" if known.current == file.sha256 else "an earlier revision of "
    cause = f"The same bytes as {which}{other}"[:500]
    return Outcome(file.place, "duplicate", known.key, cause=cause, sha256=file.sha256)


def _revision(file: Loaded, held: Held, reader: Reader) -> Outcome:
    """Return the article with other bytes: of them nobody at another place has said anything."""
    given = file.given(said_at(file.place, held.given))
    return _read(file, "revised", held.key, given, _as_then(reader, held))


def _as_then(reader: Reader, held: Held) -> Reader:
    return replace(reader, today=held.first_seen_on or reader.today)


def _new(file: Loaded, ledger: Ledger, reader: Reader) -> Outcome:
    key = file.sha256[:KEY_LENGTH]
    if key in ledger.articles:
        cause = f"Another article has the address {key} already, by a coincidence of 1 in 18 million million."
        return Outcome(
            file.place, "failed", cause=cause, advice="Add a blank line to the file, import it again."
        )
    return _read(file, "new", key, file.given([]), reader)


def _read(file: Loaded, bucket: str, key: str, given: GivenWords, reader: Reader) -> Outcome:
    reading = reader.read(file.place, file.raw, key, given)
    if isinstance(reading, Outcome):
        return reading
    return Outcome(
        file.place,
        bucket,
        key,
        cause=_told("; ".join(reading.text.notes)),
        sha256=file.sha256,
        raw=file.raw,
        reading=reading,
        given=given,
        flaws=refused_dates(given, reader.today),
    )


def _told(notes: str) -> str:
    return notes[:1].upper() + notes[1:]
