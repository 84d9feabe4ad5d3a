from pathlib import Path

import pytest

from articles.importing import import_articles
from articles.models import Quotation
from tests.importing.texts import write

pytestmark = pytest.mark.django_db

TEXT = """Dam of Lisk is old

Vera Holt opened the market. She met nobody there.

“We shall rebuild the dam,” Vera Holt told Boris Kerr. The town slept. “It is late.”
"""


def test_a_quotation_keeps_its_sentence_and_who_else_is_named_there(tmp_path: Path) -> None:
    import_articles([write(tmp_path / "texts", dam=TEXT)])
    first, last = Quotation.objects.in_marks().in_text_order()
    assert first.sentence == "“We shall rebuild the dam,” Vera Holt told Boris Kerr."
    assert [named.name for named in first.named.all()] == ["Boris Kerr"]
    assert last.sentence == "“It is late.”"
    assert not last.named.exists()
