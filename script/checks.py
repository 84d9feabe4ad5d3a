"""Run every check in the order that fails fastest, and end in one line of counts.

`--coverage` also tells which lines no test runs, which takes half as long again.
"""

from __future__ import annotations

import contextlib
import glob
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BIN = PROJECT / ".venv" / "bin"
NOTHING_LEFT_OUT = os.environ.get("CI") == "true"

GATE = [
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("layers", ["lint-imports", "--no-logo"]),
    ("templates", ["djade", "--check", "--target-version", "5.2"]),
    ("types", ["mypy"]),
    ("migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"]),
    ("deployment", ["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"]),
]


def main() -> int:
    os.chdir(PROJECT)
    passed = failed = 0
    for name, command in GATE:
        ok = _gate(name, command)
        passed, failed = passed + ok, failed + (not ok)
    for passed_here, failed_here in _tests():
        passed, failed = passed + passed_here, failed + failed_here
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


def _gate(name: str, command: list[str]) -> bool:
    if name == "templates":
        command = [*command, *sorted(glob.glob("templates/**/*.html", recursive=True))]
    with tempfile.TemporaryDirectory() as home:
        settings = {"ARCHIVE_HOME": home, "ARCHIVE_HTTPS": "1"}
        run = subprocess.run(
            [BIN / command[0], *command[1:]],
            env=os.environ | settings,
            capture_output=True,
            text=True,
            check=False,
        )
    print(f"{name}: {'ok' if run.returncode == 0 else 'FAILED'}", flush=True)
    if run.returncode:
        print(run.stdout + run.stderr, flush=True)
    return run.returncode == 0


def _tests() -> Iterable[tuple[int, int]]:
    """Run each kind of test in a process of its own, two at a time: each has its database and its index."""
    print("tests: two kinds at a time, each printed when it is done", flush=True)
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield from pool.map(lambda run: run(), (_on_sqlite, _on_postgresql, _in_chromium))


def _on_sqlite() -> tuple[int, int]:
    coverage = ["--cov", "--cov-report=term:skip-covered"] if "--coverage" in sys.argv[1:] else []
    return _pytest("on SQLite", ["-m", "not browser", *coverage])


def _on_postgresql() -> tuple[int, int]:
    initdb = _initdb()
    if not initdb:
        return _left_out("PostgreSQL", "apt install postgresql")
    with _postgresql(initdb) as address:
        return _pytest("on PostgreSQL", ["-m", "not browser"], address)


def _in_chromium() -> tuple[int, int]:
    if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
        return _left_out("Chromium", "apt install chromium, or CHROMIUM=/path/to/chromium")
    return _pytest("in Chromium", ["-m", "browser"])


def _pytest(where: str, arguments: list[str], environment: dict[str, str] | None = None) -> tuple[int, int]:
    started = time.monotonic()
    run = subprocess.run(
        [BIN / "python", "-m", "pytest", "-W", "error", *arguments],
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"tests {where}\n{run.stdout}\ntests {where} took {time.monotonic() - started:.0f} s", flush=True)
    passed = _count(run.stdout, "passed")
    failed = _count(run.stdout, "failed") + _count(run.stdout, "errors?")
    skipped = _count(run.stdout, "skipped")
    if skipped and NOTHING_LEFT_OUT:
        print(f"{skipped} tests {where} were skipped, and with CI=true nothing may be left out", flush=True)
        failed += skipped
    return passed, failed or int(run.returncode != 0)


def _count(output: str, word: str) -> int:
    last = output.strip().splitlines()[-1] if output.strip() else ""
    found = re.search(rf"(\d+) {word}\b", last)
    return int(found[1]) if found else 0


def _left_out(what: str, how: str) -> tuple[int, int]:
    print(f"LEFT OUT: the tests with {what}, which is not installed. To have them: {how}", flush=True)
    return 0, int(NOTHING_LEFT_OUT)


def _initdb() -> str | None:
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
    return found[-1] if found else shutil.which("initdb")


@contextlib.contextmanager
def _postgresql(initdb: str) -> Iterator[dict[str, str]]:
    """Run a server of our own in a temporary folder, on a loopback port."""
    folder = Path(tempfile.mkdtemp(prefix="archive-pg-"))
    port = _free_port()
    as_owner = _as_postgres_user(folder)
    control = [*as_owner, str(Path(initdb).with_name("pg_ctl")), "-D", str(folder / "data"), "-w"]
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
    _quietly([*as_owner, initdb, "-D", str(folder / "data"), "-U", "archive", "-A", "trust", "-E", "UTF8"])
    _quietly([*control, "-l", str(folder / "log"), "-o", options, "start"])
    try:
        yield {"PGHOST": "127.0.0.1", "PGPORT": str(port), "PGUSER": "archive", "PGDATABASE": "postgres"}
    finally:
        _quietly([*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres_user(folder: Path) -> list[str]:
    """Return the words before a command: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]


def _quietly(command: list[str]) -> None:
    run = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd="/",
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"could not run {' '.join(command)}:\n{run.stdout}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
