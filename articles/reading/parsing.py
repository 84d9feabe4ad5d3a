from articles.reading.records import Block, Paragraph, Text


def parse(text: Text, blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    """Give headline, body and caption blocks their grammar."""
    raise NotImplementedError
