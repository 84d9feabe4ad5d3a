import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _counts_of_another_test_are_forgotten() -> None:
    """The footer keeps its counts for each state of the archive; two tests may number theirs the same."""
    cache.clear()
