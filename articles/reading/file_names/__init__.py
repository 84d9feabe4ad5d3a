"""What the name of a file and the folders it lies in say of the text in it: little, and only what is sure."""

from articles.reading.file_names.own_rules import said_by_name
from articles.reading.file_names.patterns import InvalidPattern, NamePattern, pattern_of

__all__ = ["InvalidPattern", "NamePattern", "pattern_of", "said_by_name"]
