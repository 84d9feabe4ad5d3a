"""What a word is by its letters alone, wherever it stands. Worked out once for each word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from articles.reading.names import INITIALS, PARTICLES, bare, fold, is_given_name, is_title, without_particle
from articles.reading.people.tables import ATTRIBUTIVE, COINED, NOT_IN_NAMES, PEOPLES, POWERS
from articles.reading.unseen import ANY_UNSEEN

FORMS_KEPT = 100_000  # words; the vocabulary of some thousand articles, about 50 MB
POSSESSIVES = ("'s", "’s", "ʼs", "'S", "’S", "ʼS")
CONTRACTIONS = tuple(f"{mark}{end}" for mark in "'’ʼ" for end in ("ve", "re", "ll", "d", "m", "t"))
NO_INITIALS = frozenset(
    {"U.S.", "U.N.", "U.K.", "E.U.", "D.C.", "L.A.", "N.Y.", "G.O.P.", "U.S.A.", "P.M.", "C.E.O.", "C.F.O."}
)
BARE_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-Z][B-DF-HJ-NP-TV-Z]|[AEO]J")
CAPITAL_INSIDE = re.compile(r"(?:de|di|da|du|la|le|van|von|mac)[A-Z][a-z]")
NEVER_GIVEN = frozenset({"sheriff", "sheriffs"})  # a sheriff is no Sherif
POSTS_IN_LETTERS = frozenset(
    {"QB", "DL", "LB", "CB", "WR", "RB", "DB", "DT", "GM", "TV", "DJ", "PR", "MP", "VP", "PM"}
)
GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
OPENINGS_OF_SURNAMES = re.compile(
    r"(?:Mc|Mac|De|Del|Della|Des|Di|Du|La|Le|Li|Lo|Van|Von|Fitz|St|Al|El|Ab|Abd|Ap|Dos|Da)$"
)
SHORTEST_GLUED = 3  # letters


@dataclass(frozen=True, eq=False)
class Form:
    text: str

    @cached_property
    def lower(self) -> str:
        return bare(self.text)

    @cached_property
    def folded(self) -> str:
        """All spellings of a surname share it; "al-Assad" and "Asad"."""
        return fold(without_particle(self.text))

    @cached_property
    def is_capital(self) -> bool:
        """Say whether it has a capital, behind a particle too: "al-Vesh", "diVesh"."""
        return without_particle(self.text)[0].isupper() or bool(CAPITAL_INSIDE.match(self.text))

    @cached_property
    def is_shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @cached_property
    def is_initial(self) -> bool:
        """Tell "J." and "J.K." from "U.S." and the words "A" and "I"."""
        if self.text in NO_INITIALS or self.text in {"A", "I"}:
            return False
        return bool(INITIALS.fullmatch(self.text)) and self.text[0].isupper()

    @cached_property
    def stands_for_names(self) -> bool:
        """An initial, or two that lost their full stops: "JD", "HR"."""
        if self.text in POSTS_IN_LETTERS:
            return False
        return self.is_initial or bool(BARE_INITIALS.fullmatch(self.text) and self.can_be_of_a_name)

    @cached_property
    def is_title(self) -> bool:
        return is_title(self.text)

    @cached_property
    def is_given(self) -> bool:
        return is_given_name(self.text)

    @cached_property
    def is_particle(self) -> bool:
        return self.lower in PARTICLES and self.lower not in NOT_IN_NAMES

    @cached_property
    def can_be_of_a_name(self) -> bool:
        """A capital, and no title, people, weekday or the like: "Shoigu", not "Russian" nor "Minister"."""
        if not self.is_capital or self.lower.endswith(CONTRACTIONS):
            return False
        if self._is_an_acronym_of_many:
            return False
        if self.lower in NEVER_GIVEN or self.text in NO_INITIALS:
            return False
        if self.is_title or self.lower in PEOPLES or self.lower.removesuffix("s") in PEOPLES:
            return self.is_given
        return self.lower not in NOT_IN_NAMES

    @property
    def _is_an_acronym_of_many(self) -> bool:
        """Tell "MPs" and "CEOs" from names."""
        return len(self.text) > 2 and self.text.endswith("s") and self.text[:-1].isupper()

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """The words in it: those that a lost space glued together ("VeshkovMirren"), and "Veshkov | -era"."""
        if self.text.islower() or self.text.isupper():
            return (self.text,)
        first, hyphen, rest = self.text.partition("-")
        if hyphen and first[0].isupper() and rest in POWERS | ATTRIBUTIVE:
            return first, f"-{rest}"
        return _unglued(self.text)


def _unglued(text: str) -> tuple[str, ...]:
    """Part "VeshkovMirren" and "DeVeshkovMirren" where a small letter meets a capital.

    "McMirren" is one; so is "VeshkovCare", which is coined.
    """
    pieces: list[str] = []
    for piece in GLUED.split(text):
        if pieces and OPENINGS_OF_SURNAMES.fullmatch(pieces[-1]):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    if min(map(len, pieces)) < SHORTEST_GLUED or pieces[-1].lower() in COINED:
        return (text,)
    return tuple(pieces)


@lru_cache(maxsize=FORMS_KEPT)
def forms_of(written: str) -> tuple[Form, ...]:
    """Return the form of a word without its possessive, or of the words glued in it, as they are seen."""
    if not written.isascii():
        written = ANY_UNSEEN.sub("", written)
    form = form_of(written[:-2] if written.endswith(POSSESSIVES) else written)
    return (form,) if len(form.pieces) == 1 else tuple(form_of(piece) for piece in form.pieces)


@lru_cache(maxsize=FORMS_KEPT)
def form_of(text: str) -> Form:
    return Form(text)
