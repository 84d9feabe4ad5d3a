from articles.reading.records import Finding, NamedPerson, Paragraph, Period, Quotation


def find_quotations(
    paragraphs: tuple[Paragraph, ...], people: tuple[NamedPerson, ...], published: Finding[Period]
) -> tuple[Quotation, ...]:
    """Find what is said, how and by whom, in text order."""
    raise NotImplementedError
