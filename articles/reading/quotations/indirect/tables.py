"""The words of `cues.toml` that report without quotation marks."""

import tomllib
from pathlib import Path

_DATA = Path(__file__).parent.parent.parent / "data" / "cues.toml"
_TABLE = tomllib.loads(_DATA.read_text(encoding="utf-8"))["indirect"]

REPORTING = frozenset(_TABLE["reporting"])
ONLY_OF_SOMEBODY = frozenset(_TABLE["only_of_somebody"])
NO_SPEAKERS = frozenset(_TABLE["no_speakers"])
NO_SOURCES = frozenset(_TABLE["no_sources"])
SOME = frozenset(_TABLE["some"])
