"""Asserted: whether a verb says that something was said; not that it was not, may be, or was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.reading.quotations.indirect.tables import REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST_OR_PRESENT = {"VBD", "VBZ", "VBP", "VBG"}
NOT_SAID = {"not", "n't", "n’t", "never", "hardly", "barely"}
IF = {"if", "unless", "whether", "until", "before", "should", "lest"}
PLAIN_HELPERS = {"have", "do", "be"}
BY_SAYING = {"by", "in", "after", "while", "when"}
GENERIC_VERBS = {"VBP", "VB"}


def is_reporting(verb: Token) -> bool:
    return verb.lemma_.lower() in REPORTING and verb.pos_ in {"VERB", "AUX"}


def is_asserted(verb: Token) -> bool:
    """Say whether the verb tells of words that were said, once, by its subject."""
    return (
        _has_a_telling_form(verb)
        and not _is_denied(verb)
        and not _is_conditional(verb)
        and not _is_asked(verb)
        and not _is_of_anybody(verb)
        and not _may_be_of_two(verb)
    )


def _has_a_telling_form(verb: Token) -> bool:
    """Let pass "said", "says", "adding", "has said", "did say"; not "would say", "to say", "was said"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.lemma_.lower() not in PLAIN_HELPERS or helper.tag_ == "MD" for helper in helpers):
        return False
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return verb.head.lower_ in BY_SAYING
    return bool(helpers) if verb.tag_ in {"VB", "VBN"} else verb.tag_ in PAST_OR_PRESENT


def _is_denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ in NOT_SAID for child in verb.lefts)


def _is_conditional(verb: Token) -> bool:
    """Say whether the verb, or the one that it goes on from, stands under "if" or a modal."""
    above = verb
    while above.dep_ == "conj":
        above = above.head
    marks = {child.lower_ for one in (verb, above) for child in one.lefts if child.dep_ in {"mark", "aux"}}
    return bool(marks & IF) or (above is not verb and not _has_a_telling_form(above) and verb.tag_ == "VB")


def _is_asked(verb: Token) -> bool:
    """Say whether the sentence is a question: "Did the mayor say that the dam was safe?"."""
    last = next((token for token in reversed(list(verb.sent)) if not token.is_space), verb)
    return last.text == "?" and (verb.dep_ == "ROOT" or verb.head.dep_ == "ROOT")


def _may_be_of_two(verb: Token) -> bool:
    """Say whether "saying" may belong to whoever said the rest: "Holt said that Kerr left, saying …"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return False
    clauses = (above for above in (verb.head, *verb.head.ancestors) if above.dep_ == "ccomp")
    return any(is_reporting(clause.head) for clause in clauses)


def _is_of_anybody(verb: Token) -> bool:
    """Say whether the verb tells of a sort of people and no occasion: "voters who say they are poor"."""
    if verb.tag_ not in GENERIC_VERBS or verb.dep_ != "relcl" or verb.left_edge.i == 0:
        return False
    return verb.left_edge.nbor(-1).text != ","
