"""What building, planning and explaining a query of six steps costs: `python benchmarks/query_planning.py`.

It runs over the hand-made SDK of the tests; a markdown table of the median and the best of many runs.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from runtime.handmade_sdk import WindClient

from pygen_runtime.reading import Explanation
from pygen_runtime.reading.planning.planner import plan
from pygen_runtime.reading.running.session import Run


def six_steps(client: Any) -> Any:
    return (
        client.wind_turbine.query()
        .where(lambda t: (t.capacity > 3) & ~t.name.startswith("Test"))
        .with_rotor(lambda rotor: rotor.with_turbine())
        .with_blades(lambda blade: blade.where(is_damaged=True).with_turbines())
        .sort_by("capacity")
    )


def measured(call: Callable[[], object]) -> tuple[float, float]:
    """Median and best time in microseconds."""
    call()
    times = []
    for _ in range(500):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1e6)
    return statistics.median(times), min(times)


def main() -> None:
    with WindClient.local() as client:
        query = six_steps(client)
        run = Run(plan(query._asked, query._context), query._rows_of)
        tasks: dict[str, Callable[[], object]] = {
            "build": lambda: six_steps(client),
            "plan": lambda: plan(query._asked, query._context),
            "build and plan": lambda: plan(six_steps(client)._asked, query._context),
            "explain as text": lambda: str(Explanation(run)),
        }
        print("| step | median µs | best µs |\n|---|---|---|")
        for name, call in tasks.items():
            print("| {} | {:.0f} | {:.0f} |".format(name, *measured(call)))


if __name__ == "__main__":
    main()
