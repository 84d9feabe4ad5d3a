from pathlib import Path

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def _own_index(settings: Settings, tmp_path: Path) -> None:
    settings.SEARCH_INDEX = tmp_path / "index"
