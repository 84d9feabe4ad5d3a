"""Links of a page that were scraped into its sentences, after a name: they are no part of what is told.

"Vera Holt Vera Ann HoltFlood talks fail Council to vote MORE said": the name, its full form, the headlines of
other articles and the word of the link stand in the middle of "Vera Holt said".
"""

import re

WORD_OF_THE_LINK = "MORE"
INSERTED = re.compile(
    r"\b(?P<surname>[^\W\d_][\w'’-]{1,30}?) ?"
    r"(?P<links>(?:\(?[^\W\d_][\w.'’-]{0,30}\)? ){1,5}(?P=surname)(?=[A-Z\d\"'‘“]).{10,900}?"
    rf"\b{WORD_OF_THE_LINK}\b)"
)


def without_inserted_links(words: str) -> str:
    """Return the words with spaces in the place of such links; every other character keeps its place."""
    if WORD_OF_THE_LINK not in words:
        return words
    return INSERTED.sub(_blanked, words)


def _blanked(found: re.Match[str]) -> str:
    return found.group("surname").ljust(len(found.group()))
