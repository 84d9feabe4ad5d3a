from articles.reading.records import Block, Text


def clean(text: Text) -> tuple[Block, ...]:
    """Name the blocks of a text, in order; together they cover all that is not white space."""
    raise NotImplementedError
