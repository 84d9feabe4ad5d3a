from articles.reading.records import Block, Number, Text


def find_numbers(text: Text, blocks: tuple[Block, ...]) -> tuple[Number, ...]:
    """Find the quantities in the body, in text order; years, dates and clock times are none."""
    raise NotImplementedError
