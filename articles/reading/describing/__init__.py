from articles.reading.records import Block, Description, Given, Text


def describe(text: Text, blocks: tuple[Block, ...], given: Given) -> Description:
    """Find title, outlet, date and language."""
    raise NotImplementedError
