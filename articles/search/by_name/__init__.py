"""People, outlets and events by name, with typos and other spellings.

An index of names stands beside that of the articles, follows the archive's changes in the same way, and can
be thrown away as well. Each spelling is a document, its words folded by `articles.reading.names`.
"""

from articles.search.by_name.index import follow, rebuild
from articles.search.by_name.looking import Called, called

__all__ = ["Called", "called", "follow", "rebuild"]
