"""The measured accuracy on the method page, from the benchmarks' own files."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from articles.views.accuracy import accuracy_in
from tests.views.pages import see

pytestmark = pytest.mark.django_db


@pytest.fixture
def results(settings: Settings, tmp_path: Path) -> Path:
    settings.BASE_DIR = tmp_path
    folder = tmp_path / "benchmarks" / "results"
    folder.mkdir(parents=True)
    return folder


def keep(folder: Path, subject: str, sets: dict[str, Any]) -> None:
    kept = {"subject": subject, "half": "report", "measured_on": "2024-05-01", "sets": sets}
    (folder / f"{subject}.json").write_text(json.dumps(kept))


def test_each_subject_is_a_table_with_its_date_half_and_command(client: Client, results: Path) -> None:
    keep(results, "titles", {"abp": {"articles": 1000, "right": 0.9912}})
    shown = see(client, "/method/")
    assert "Titles Set articles right abp articles of 452 US outlets 1,000 99.1 %" in shown
    assert (
        "Measured on 1 May 2024, half “report”. It is printed by "
        "python -m benchmarks.accuracy titles --half report" in shown
    )


def test_floors_and_peers_stand_under_the_set_they_were_measured_on(client: Client, results: Path) -> None:
    keep(
        results,
        "cleaning",
        {"fundus_en": {"f1": 0.97, "floors": {"keep everything": {"f1": 0.91}}, "peer": {"f1": 0.95}}},
    )
    shown = see(client, "/method/")
    assert "fundus en pages of 2023 to 2026, whole 97.0 % keep everything 91.0 % peer 95.0 %" in shown


def test_figures_nobody_foresaw_appear_with_their_names_in_words(client: Client, results: Path) -> None:
    keep(results, "weather", {"some_set": {"rain_found": 0.5, "median_days": 1.0, "note": "by hand"}})
    shown = see(client, "/method/")
    assert "Weather Set rain found median days note some set 50.0 % 1 by hand" in shown


def test_what_is_missing_is_said_plainly(client: Client, results: Path) -> None:
    assert "Nothing is measured in this copy of the archive." in see(client, "/method/")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"sets": 3}', '{"sets": {"a": 1}}', '{"half": "report"}']
)
def test_a_file_that_cannot_be_read_is_named(results: Path, content: str) -> None:
    (results / "broken.json").write_text(content)
    assert accuracy_in(results).unreadable == ("broken.json",)


def test_subjects_come_in_the_order_of_reading(results: Path) -> None:
    for subject in ("weather", "dates", "cleaning"):
        keep(results, subject, {})
    assert [each.subject for each in accuracy_in(results).measured] == ["cleaning", "dates", "weather"]


def test_a_figure_that_is_not_known_is_a_dash(results: Path) -> None:
    keep(results, "dates", {"ecb": {"inferred_median_days": None, "articles": 3}, "abp": {"articles": 4}})
    [measured] = accuracy_in(results).measured
    assert [line.cells for line in measured.lines] == [("–", "3"), ("", "4")]
