"""Sayings: what one person said, across articles. Pure; document frequencies come with the program."""

from articles.reading.sayings.changing import changed_statements
from articles.reading.sayings.grouping import group_sayings
from articles.reading.sayings.records import ChangedStatement, Saying, Utterance

__all__ = ["ChangedStatement", "Saying", "Utterance", "changed_statements", "group_sayings"]
