"""Running parts of the model over many paragraphs: the same outcome as `nlp.pipe`, in less time.

spaCy takes the transitions of its name finder and its parser in C and asks for the interpreter's lock at
each of them, which is half of what they cost; taken step by step from here, for all paragraphs at once, they
find it held.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc

WORDS_AT_ONCE = 10_000
"""The model's memory grows with it, 3 KB a word; more words at once are no faster."""


def through(pipes: Iterable[Any], docs: "Iterable[Doc]") -> None:
    """Send the docs through these parts of the model, which write into them."""
    parts = list(pipes)
    for batch in _batches(docs):
        for part in parts:
            if hasattr(part, "moves"):
                _take_transitions(part, batch)
            else:
                for _ in part.pipe(batch, batch_size=len(batch)):
                    pass


def _batches(docs: "Iterable[Doc]") -> "Iterator[list[Doc]]":
    """Yield docs of like length together: a batch takes as many steps as its longest has words."""
    batch: list[Doc] = []
    words = 0
    for doc in sorted(filter(len, docs), key=len):
        if batch and words + len(doc) > WORDS_AT_ONCE:
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


def _take_transitions(part: Any, docs: "list[Doc]") -> None:
    states = part.moves.init_batch(docs)
    model = part.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = part.transition_states(unfinished, model.predict(unfinished))
    model.clear_memory()
    part.set_annotations(docs, states)
