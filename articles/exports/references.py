"""An article as a reference to cite: what is stated stands in its field, what is not in a note."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    key: str
    title: str
    """In brackets where the text does not carry it, as styles of citation ask."""
    address: str
    outlet: str = ""
    """In brackets where it is inferred."""
    authors: tuple[str, ...] = ()
    """Surname first, "Brook, Ada"; an agency as it is written."""
    published: str = ""
    """As much of the ISO date as the text states: "2022-03-11", "2022-03"; empty when it is estimated."""
    note: str = ""
    """What is not stated, in words: "Date estimated by the archive: 11 March 2022"."""
    language: str = ""
