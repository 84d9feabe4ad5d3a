"""What people say of a text, in their own spellings of fields, dates and languages."""

from articles.reading.said.dates import iso_of, moment_of
from articles.reading.said.fields import field_called, is_label, is_label_of_body, is_nothing, names_the_file
from articles.reading.said.sayings import Saying, plain, said_in

__all__ = [
    "Saying",
    "field_called",
    "is_label",
    "is_label_of_body",
    "is_nothing",
    "iso_of",
    "moment_of",
    "names_the_file",
    "plain",
    "said_in",
]
