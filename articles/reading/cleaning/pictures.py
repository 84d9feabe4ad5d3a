"""What the words of a caption say: that there is a picture, who stands where in it, what is to be seen."""

import re

from articles.reading.calendar_words import DAY, MONTH, WEEKDAY, YEAR
from articles.reading.cleaning.line_words import any_of
from articles.reading.cleaning.shapes import ends_as_sentence

LONGEST_CLOSING = 250
LONGEST_LABEL = 160

_OPENS_AS_CAPTION = re.compile(
    r"^(?:FILE(?: PHOTO)?\s*[-–—:]|File (?:photo|picture|image)\b"
    r"|(?:Pictured|Caption|Image caption|Photo|Above|Below)\s*:|Image caption\b|Image:\s"
    r"|(?:PHOTO|PICTURED)\b|In this (?:\w+[.,]? ){0,5}(?:file )?(?:photo|image|picture|photograph|handout)\b"
    r"|This (?:\w+[.,]? ){0,5}(?:file )?(?:photo|photograph|handout|undated photo|image made)\b"
    r"|An? (?:general|aerial|undated|combination|satellite|handout|still) (?:view|photo|picture|image)\b"
    r"|©\s?(?!\d|[Cc]opyright)[A-Z]\w"
    r"|(?:Enlarge this image )?toggle caption\b|Image [Cc]opyright .{2,60} Image caption\b"
    r"|(?:Facebook Twitter Pinterest )(?=\S))"
)
_CLOSES_AS_CAPTION = re.compile(
    r"\b(?:[Ff]ile (?:photo|picture|image)|\((?:[Ff]ile|pictured|[Ss]creengrab|[Ss]creenshot)\))\.?$"
)
_SIDES = (
    "left",
    "right",
    "center",
    "centre",
    "ground",
    "Left",
    "Right",
    "(L)",
    "(R)",
    "(C)",
    "L-R",
    "op)",
    "ottom)",
)
_CENTURIES = (" 19", " 20")
"""What the next two expressions cannot do without: most lines are told apart at little cost."""
_SIDE = r"(?:left|right|cent(?:er|re)|foreground|background)"
_PLACED = re.compile(
    r"\((?:[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Tt]op|[Bb]ottom)\)|\((?:L|R|C)\) (?=[a-z])"
    r"|\b[Ff]rom left(?: to right)?[,:]|\bL-R\b"
    rf"|(?:,|\() ?(?:second |third |far |bottom |top )?(?:from )?{_SIDE}(?: to {_SIDE})?[,):]"
)
_DATE = rf"(?:{MONTH} {DAY}|{DAY} {MONTH}),? {YEAR}"
_DAY_OF_A_PICTURE = re.compile(rf"\b(?:{WEEKDAY}, |on ){_DATE}\b")
_SHOWN = re.compile(
    rf"^(?=[A-Z“\"])(?:(?!\b{any_of('no_caption_before')}\b).){{2,140}}? {any_of('verbs_of_captions')}\b"
)


def opens_or_closes_as_caption(words: str) -> bool:
    if _OPENS_AS_CAPTION.match(words):
        return True
    return len(words) <= LONGEST_CLOSING and _CLOSES_AS_CAPTION.search(words[-40:]) is not None


def shows_a_picture(words: str) -> bool:
    """Tell what is said in the present of a day with its year, or of who stands left and right."""
    if "“" in words or '"' in words:
        return False
    if says_where(words):
        is_label = len(words) <= LONGEST_LABEL and not ends_as_sentence(words)
        return is_label or _says_when(words) or is_in_the_present(words)
    return _says_when(words) and is_in_the_present(words)


def says_where(words: str) -> bool:
    """Tell "Ida Brandt, left, …", "(left)", "from left:"."""
    return _holds(words, _SIDES) and _PLACED.search(words) is not None


def is_in_the_present(words: str) -> bool:
    """Tell "Ida Brandt speaks at the opening", what a caption says and a report does not."""
    return _SHOWN.match(words) is not None


def _says_when(words: str) -> bool:
    return _holds(words, _CENTURIES) and _DAY_OF_A_PICTURE.search(words) is not None


def _holds(words: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110  a generator takes four times as long, on every line
        if sign in words:
            return True
    return False
