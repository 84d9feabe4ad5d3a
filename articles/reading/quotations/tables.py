"""The words of `cues.toml`, as sets and patterns."""

import re
import tomllib
from pathlib import Path

_TABLE = tomllib.loads((Path(__file__).parent.parent / "data" / "cues.toml").read_text(encoding="utf-8"))

SAYING = frozenset(_TABLE["saying"])
JUDGING = frozenset(_TABLE["judging"])
ONLY_BESIDE = frozenset(_TABLE["only_beside"])
ONLY_WITH_CLAUSE = frozenset(_TABLE["only_with_clause"])
HUMAN_NOUNS = frozenset(_TABLE["human_nouns"])
PLAINLY_SAID = re.compile(
    rf"\b(?:{'|'.join(word for word in _TABLE['plain_forms'] if not word.endswith('ing'))})\b"
)
SOURCES_WRITTEN = frozenset(_TABLE["sources"])
SOURCES = re.compile(rf"\b(?:{'|'.join(_TABLE['sources'])})\b", re.IGNORECASE)
NAMES_FOLLOW = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TABLE['names_follow']))})[\s,:]*$", re.IGNORECASE)
WORKS_BEFORE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TABLE['works']))})[\s,:]*$", re.IGNORECASE)
DOCUMENTS = frozenset(_TABLE["documents"])
BRINGING_OUT = frozenset(_TABLE["bringing_out"])
SHORT_ROLES = {noun: frozenset(short) for noun, short in _TABLE["short_roles"].items()}
EITHER_GENDER = frozenset(_TABLE["either_gender"])
GROUPS = frozenset(_TABLE["groups"])
SPEECH_NOUNS = frozenset(_TABLE["speech_nouns"])
