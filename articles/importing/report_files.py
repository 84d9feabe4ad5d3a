"""The report of an import as a file."""

import csv
import json
from pathlib import Path

from articles.importing.report import Report, file_as_json

COLUMNS = ("file", "bucket", "article", "cause", "advice")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet would run a cell that begins with one."""


def write_report(report: Report, path: Path) -> None:
    """Write what became of each file, as JSON or CSV by the path's end."""
    if path.suffix.lower() == ".json":
        path.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return
    with path.open("w", newline="", encoding="utf-8") as lines:
        table = csv.DictWriter(lines, COLUMNS)
        table.writeheader()
        for outcome in report.outcomes:
            table.writerow({name: _guarded(cell) for name, cell in file_as_json(outcome).items()})


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
