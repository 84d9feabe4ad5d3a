"""Clauses: which words a verb of saying reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.reading.quotations.indirect.reported import Reported
from articles.reading.quotations.indirect.tables import ONLY_OF_SOMEBODY

if TYPE_CHECKING:
    from spacy.tokens import Token

    from articles.reading.quotations.cues import Cue
    from articles.reading.quotations.scenes import Scene

FINITE = {"VBD", "VBP", "VBZ", "MD"}
SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
PARTICLES = {"prt"}
OWN_OBJECTS = {"ccomp", "xcomp", "dobj", "attr", "acomp", "oprd"}


def clause_of(scene: Scene, cue: Cue) -> Reported | None:
    """Return the clause that a verb reports, None when it reports none."""
    for rule in (_after_its_verb, _around_its_verb, _as_told, _accusation, _denial):
        if (reported := rule(scene, cue)) is not None:
            return reported
    return None


def _after_its_verb(scene: Scene, cue: Cue) -> Reported | None:
    """Read "Holt said (that) the dam is closed", "the dam is closed, Holt said" and both at once."""
    clause = _reported_verb(cue.token)
    if clause is None or not _may_report(cue, clause):
        return None
    if clause.right_edge.i < cue.token.i:
        return _before(scene, cue, clause)
    if clause.left_edge.i < cue.token.i:
        return _reported(cue, clause.left_edge, clause.right_edge, "clause around its verb")
    return _reported(cue, _past_that(clause), clause.right_edge, "reported clause")


def _reported_verb(verb: Token) -> Token | None:
    """Return the verb of what is said: the first one after the verb of saying, else one before it."""
    clauses = [child for child in verb.children if _is_a_clause(child)]
    return min(clauses, key=lambda clause: (clause.i < verb.i, clause.i), default=None)


def _before(scene: Scene, cue: Cue, clause: Token) -> Reported | None:
    """A clause that comes first has a comma between it and its verb."""
    between = scene.text[clause.right_edge.idx : cue.start]
    if "," not in between and clause.right_edge.text != ",":
        return None
    return _reported(cue, clause.left_edge, clause.right_edge, "clause before its verb")


def _around_its_verb(scene: Scene, cue: Cue) -> Reported | None:
    """Read "The dam, Holt said, is closed", where the grammar makes the verb an aside."""
    verb = cue.token
    if verb.dep_ not in {"parataxis", "ccomp"} or not _is_finite(verb.head) or _has_own_object(verb):
        return None
    if not _stands_between_commas(scene, cue):
        return None
    return _around(cue, verb.head)


def _as_told(_scene: Scene, cue: Cue) -> Reported | None:
    """Read "As Holt noted, the dam is closed"."""
    verb = cue.token
    marked = any(child.lower_ == "as" for child in verb.lefts)
    if not marked or verb.dep_ != "advcl" or not _is_finite(verb.head) or _has_own_object(verb):
        return None
    return _around(cue, verb.head)


def _around(cue: Cue, head: Token) -> Reported | None:
    """Take the clause of a verb without the aside, where the aside stands at either end of it."""
    aside = cue.token
    first, last = head.left_edge, head.right_edge
    if aside.right_edge.i >= last.i or _only_marks(aside.right_edge, last):
        last = last.doc[aside.left_edge.i - 1] if aside.left_edge.i > first.i else last
        rule = "clause before its verb"
    elif aside.left_edge.i <= first.i:
        first, rule = first.doc[aside.right_edge.i + 1], "clause after its source"
    else:
        rule = "clause around its verb"
    return _reported(cue, first, last, rule) if first.i <= last.i else None


def _accusation(_scene: Scene, cue: Cue) -> Reported | None:
    """Read "Holt accused the council of hiding the report"."""
    if cue.token.lemma_ != "accuse":
        return None
    whom = next((child for child in cue.token.rights if child.dep_ == "dobj"), None)
    if whom is None:
        return None
    of = next((near for near in (*whom.rights, *cue.token.rights) if near.lower_ == "of"), None)
    if of is None or not any(child.dep_ == "pcomp" for child in of.children):
        return None
    return _reported(cue, whom.left_edge, of.right_edge, "accusation")


def _denial(_scene: Scene, cue: Cue) -> Reported | None:
    """Read "Holt denied hiding the report"."""
    if cue.token.lemma_ != "deny":
        return None
    hiding = next((c for c in cue.token.rights if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    return _reported(cue, hiding.left_edge, hiding.right_edge, "denial") if hiding is not None else None


def _is_a_clause(child: Token) -> bool:
    return child.dep_ == "ccomp" and _is_finite(child) and not _is_a_question(child)


def _is_finite(verb: Token) -> bool:
    """Say whether a verb has its subject and its tense: no "to hide", no "hiding"."""
    subject = any(child.dep_ in SUBJECTS for child in verb.children)
    tense = verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children)
    return subject and tense


def _is_a_question(clause: Token) -> bool:
    """Say whether the clause leaves open what was said: "whether …", "how …", "what it meant"."""
    opening = {token.lower_ for token in (clause.left_edge, *clause.lefts)}
    return any(word in opening for word in ("whether", "if")) or clause.left_edge.tag_ in {
        *("WP", "WDT", "WRB", "WP$"),
    }


def _may_report(cue: Cue, clause: Token) -> bool:
    """Say whether a doubtful verb ("suggested") has somebody by name, or "that", to be speech."""
    if cue.token.lemma_ not in ONLY_OF_SOMEBODY:
        return True
    named = bool(cue.subject.name) or cue.subject.token.ent_type_ in {"ORG", "GPE", "NORP"}
    return named and any(child.lower_ == "that" for child in clause.lefts)


def _past_that(clause: Token) -> Token:
    edge = clause.left_edge
    if edge.lower_ == "that" and edge.dep_ == "mark" and edge.i < clause.i:
        return edge.nbor(1)
    return edge


def _has_own_object(verb: Token) -> bool:
    return any(child.dep_ in OWN_OBJECTS for child in verb.children if child.dep_ not in PARTICLES)


def _stands_between_commas(scene: Scene, cue: Cue) -> bool:
    before = scene.text[: cue.start].rstrip()
    after = scene.text[cue.end :].lstrip()
    return before.endswith((",", "—", "–")) and after[:1] in {",", ".", "", "—", "–", ";"}


def _only_marks(first: Token, last: Token) -> bool:
    return all(first.doc[place].is_punct for place in range(first.i + 1, last.i + 1))


def _reported(cue: Cue, first: Token, last: Token, rule: str) -> Reported:
    return Reported(cue, first.idx, last.idx + len(last), rule, cue.token)
