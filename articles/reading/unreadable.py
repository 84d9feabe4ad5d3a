class Unreadable(Exception):  # noqa: N818  the newsroom's word for it
    """The bytes are no text. `cause` says why, `advice` what to do.

    `is_skip` tells what was never meant to be a text (a picture, a PDF: the import skips it)
    from what was and is not one (empty, blank, broken: the import fails on it).
    """

    def __init__(self, cause: str, advice: str, *, is_skip: bool = False) -> None:
        super().__init__(cause, advice)
        self.cause = cause
        self.advice = advice
        self.is_skip = is_skip

    def __str__(self) -> str:
        return self.cause
