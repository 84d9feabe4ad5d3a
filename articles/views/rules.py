"""The rules of reading in a reader's words: what the method page lists and "why?" quotes."""

RULES: dict[str, str] = {}


def reason_of(rule: str) -> str:
    return RULES.get(rule, rule)
