"""All benchmarks that need nothing but this tree: tables into docs/performance.md, and JSON.

    python benchmarks/bench.py [--quick] [names ...]

A table stands in the documentation between `<!-- bench: NAME -->` and `<!-- /bench -->`, and above it the
machine and how busy it was. `benchmarks/results.json` has the same figures, and how long each benchmark took.
Comparisons with v1 need an environment of its own (benchmarks/versus_v1) and are run by hand.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs/performance.md"
RESULTS = HERE / "results.json"
LONGEST = 600
"""Seconds for one of them."""
BENCHES: dict[str, tuple[list[str], list[str]]] = {
    "budgets": (["budgets.py"], []),
    "bars": (["bars.py"], ["--rounds", "1", "--count", "10000"]),
    "shapes": (["shapes.py"], ["--rounds", "2", "--count", "10000"]),
    "latency": (["shapes.py", "--latency", "--count", "30000"], []),
    "calls": (["calls.py"], ["--count", "100", "--rounds", "1"]),
    "start": (["start.py"], ["--rounds", "2"]),
    "pages": (["pipeline.py", "20"], []),
    "memory": (["iterate_memory.py"], ["--large", "200000"]),
    "engine doors": (["engine_doors.py"], []),
    "engine beside sqlite3": (["engine_versus_sqlite.py"], ["--rounds", "1", "--size", "5000"]),
    "planning": (["query_planning.py"], []),
}
"""Name -> command, and what makes it quick."""


def machine() -> str:
    """Where it was measured."""
    model = platform.processor() or platform.machine()
    try:
        found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
        model = found[1] if found else model
    except OSError:
        """Not Linux: the name of the architecture has to do."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"{model}, {os.cpu_count()} cores, load {load}, Python {platform.python_version()}"


def table_of(name: str, *, quick: bool) -> tuple[str, float]:
    """What a benchmark prints as a table, and the seconds it took."""
    command, fewer = BENCHES[name]
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(HERE / command[0]), *command[1:], *(fewer if quick else ())],
        capture_output=True,
        text=True,
        timeout=LONGEST,
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    rows = [line for line in done.stdout.splitlines() if line.startswith("|")]
    return "\n".join(rows), time.perf_counter() - started


def put(name: str, table: str, where: str) -> None:
    """Put a table where the documentation has a place for it."""
    page = PAGE.read_text()
    place = re.compile(rf"(<!-- bench: {re.escape(name)} -->\n).*?(<!-- /bench -->)", re.DOTALL)
    PAGE.write_text(place.sub(lambda found: f"{found[1]}{where}:\n\n{table}\n{found[2]}", page))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="default: all")
    parser.add_argument("--quick", action="store_true", help="to see that they run, not to keep the figures")
    given = parser.parse_args()
    if unknown := set(given.names) - set(BENCHES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are: {', '.join(BENCHES)}")
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for name in given.names or BENCHES:
        where = machine()
        table, seconds = table_of(name, quick=given.quick)
        print(f"{name}: {seconds:.0f} s\n{table}\n", flush=True)
        if given.quick:
            continue
        put(name, table, where)
        day = datetime.now(UTC).date().isoformat()
        results[name] = {"day": day, "machine": where, "seconds": round(seconds), "table": table.splitlines()}
        RESULTS.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
