"""Words that news uses for one another: `articles/reading/data/like_words.toml`, for an editor to extend."""

import tomllib
from functools import cache
from pathlib import Path

from articles import reading
from articles.reading.content import Groups, root_of

LIKE_WORDS = Path(reading.__file__).parent / "data" / "like_words.toml"


@cache
def groups_of_words() -> Groups:
    """Return, by the root of a word, the groups it stands in, each named by its first word."""
    groups: dict[str, frozenset[str]] = {}
    for line in tomllib.loads(LIKE_WORDS.read_text(encoding="utf-8"))["groups"]:
        name, *_ = words = line.split()
        for word in words:
            groups[root_of(word)] = groups.get(root_of(word), frozenset()) | {name}
    return groups
