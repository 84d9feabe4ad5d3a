from pathlib import Path

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def index_folder(settings: Settings, tmp_path: Path) -> Path:
    """Give every test an index of its own."""
    settings.SEARCH_INDEX = tmp_path / "index"
    return tmp_path / "index"
