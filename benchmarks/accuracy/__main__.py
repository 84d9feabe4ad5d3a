"""python -m benchmarks.accuracy cleaning titles … [--half report] [--worst 10] [--keep]

Prints figures against the labelled sets of ../shared/corpora. Rules are made on the half called
"develop"; quote the half called "report". With --keep the figures are written to benchmarks/results,
where the method page finds them.
"""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.accuracy.corpora import HALVES

SUBJECTS = (
    *("cleaning", "titles", "authors", "outlets", "copies", "dates"),
    *("people", "names", "quotations", "indirect", "statements", "events"),
)
RESULTS = Path(__file__).resolve().parents[1] / "results"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("subjects", nargs="+", choices=SUBJECTS)
    parser.add_argument("--half", choices=HALVES, default="report")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--keep", action="store_true", help="write the figures to benchmarks/results")
    arguments = parser.parse_args()
    for subject in arguments.subjects:
        figures = import_module(f"benchmarks.accuracy.{subject}").measure(arguments.half, arguments.worst)
        if arguments.keep:
            _keep(subject, arguments.half, figures)


def _keep(subject: str, half: str, figures: dict[str, object]) -> None:
    RESULTS.mkdir(exist_ok=True)
    kept = {
        "subject": subject,
        "half": half,
        "measured_on": datetime.now(UTC).date().isoformat(),
        "sets": figures,
    }
    (RESULTS / f"{subject}.json").write_text(json.dumps(kept, indent=2) + "\n")


if __name__ == "__main__":
    main()
