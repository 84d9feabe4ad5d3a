"""Names: how a name is made, how its spellings fold into one, and when two spellings are one name.

Precision first: what is not surely one name is two.
"""

from articles.reading.names.addresses import slug_of, sort_name
from articles.reading.names.agreement import (
    given_names_agree,
    initial_of,
    is_misspelling,
    same_name,
    surname_key,
)
from articles.reading.names.folding import bare, fold, is_title, skeleton, without_particle
from articles.reading.names.given_names import given_name_lines, given_names_translate, is_given_name
from articles.reading.names.parts import INITIALS, NameParts, gender_of, name_words, parts_of
from articles.reading.names.tables import (
    ABBREVIATIONS,
    FAMILY_FIRST,
    FEMALE_WORDS,
    HONORIFICS,
    MALE_WORDS,
    PARENTS,
    PARTICLES,
    POSTS,
    ROLE_OPENERS,
    ROLES,
    SUFFIXES,
    SURNAMES_AMONG_ROLES,
    WORDS_TOO,
)

__all__ = [
    "ABBREVIATIONS",
    "FAMILY_FIRST",
    "FEMALE_WORDS",
    "HONORIFICS",
    "INITIALS",
    "MALE_WORDS",
    "PARENTS",
    "PARTICLES",
    "POSTS",
    "ROLES",
    "ROLE_OPENERS",
    "SUFFIXES",
    "SURNAMES_AMONG_ROLES",
    "WORDS_TOO",
    "NameParts",
    "bare",
    "fold",
    "gender_of",
    "given_name_lines",
    "given_names_agree",
    "given_names_translate",
    "initial_of",
    "is_given_name",
    "is_misspelling",
    "is_title",
    "name_words",
    "parts_of",
    "same_name",
    "skeleton",
    "slug_of",
    "sort_name",
    "surname_key",
    "without_particle",
]
