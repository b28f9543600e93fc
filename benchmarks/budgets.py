"""Figures that can be counted, against those of `budgets.json`: none may grow by more than a tenth.

    python benchmarks/budgets.py [--write]

Nothing here is a time. Requests, bytes, modules, calls of functions, memory and objects that the collector
looks at are the same on every machine, busy or not: what makes a read or a start dearer is found where it is
made. Calls and memory depend on the version of Python and are compared only where it is the one they were
written with. With `--write` the present figures become the budget, and the diff of `budgets.json` says what a
change costs.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUDGETS = HERE / "budgets.json"
BENCH = HERE / "versus_v1"
WIND = ROOT / "tests/generator/golden/wind"
GROWTH = 1.10
PYTHON = "{}.{}".format(*sys.version_info)

sys.path[:0] = [str(BENCH), str(WIND)]

Figures = dict[str, float]


class Pages:
    """Answers in this process; keeps what it was asked."""

    def __init__(self, total: int) -> None:
        import data

        self.total = total
        self.asked: list[bytes] = []
        self._items = [json.dumps(data.item(number)) for number in range(min(total, 1000))]

    def handle(
        self, method: str, target: str, headers: Any, body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(body)
        asked = json.loads(body)
        verb = target.rpartition("/")[2]
        return 200, {"content-type": "application/json"}, getattr(self, f"_{verb}")(asked).encode()

    def _page(self, start: int, size: int) -> tuple[str, int | None]:
        end = min(start + size, self.total)
        items = ",".join(self._items[number % len(self._items)] for number in range(start, end))
        return items, end if end < self.total else None

    def _list(self, asked: dict[str, Any]) -> str:
        items, after = self._page(int(asked.get("cursor", 0)), asked["limit"])
        return f'{{"items":[{items}]' + (f',"nextCursor":"{after}"}}' if after else "}")

    def _query(self, asked: dict[str, Any]) -> str:
        ((name, expression),) = asked["with"].items()
        items, after = self._page(int(asked.get("cursors", {}).get(name, 0)), expression["limit"])
        cursor = f'{{"{name}":"{after}"}}' if after else "{}"
        return f'{{"items":{{"{name}":[{items}]}},"nextCursor":{cursor}}}'

    def _byids(self, asked: dict[str, Any]) -> str:
        return f'{{"items":[{self._page(0, len(asked["items"]))[0]}]}}'

    def _instances(self, asked: dict[str, Any]) -> str:
        written = [
            {
                "instanceType": "node",
                "space": item["space"],
                "externalId": item["externalId"],
                "version": 1,
                "wasModified": True,
                "createdTime": 1,
                "lastUpdatedTime": 1,
            }
            for item in asked["items"]
        ]
        return json.dumps({"items": written})


def client_of(pages: Pages) -> Any:
    from bench_sdk import BenchClient

    from pygen_runtime import Config

    return BenchClient(Config(project="p", credentials="x", transport=pages))


def objects(count: int) -> list[Any]:
    import data
    from bench_sdk import BenchItemWrite

    return [
        BenchItemWrite(external_id=f"item-{number}", **data.properties(number)) for number in range(count)
    ]


def requests() -> Figures:
    """How often the service is asked, and how much it has to read."""
    pages = Pages(25_000)
    client = client_of(pages)
    api = client.bench_item
    tasks: dict[str, Callable[[], object]] = {
        "list of 25,000": lambda: api.list(),
        "iterate over 25,000": lambda: sum(1 for _ in api.iterate()),
        "retrieve of one": lambda: api.retrieve("item-0"),
        "retrieve of 1,500": lambda: api.retrieve([f"item-{number}" for number in range(1500)]),
        "upsert of 2,500": lambda: client.upsert(objects(2500)),
    }
    figures: Figures = {}
    for name, task in tasks.items():
        pages.asked.clear()
        task()
        figures[f"requests: {name}"] = len(pages.asked)
        figures[f"bytes of requests: {name}"] = sum(map(len, pages.asked))
    return figures


def connections() -> Figures:
    """Requests of queries that follow connections, against the engine."""
    from golden_wind import WindClient

    with WindClient.local() as client:
        engine, asked = client._engine, 0
        assert engine is not None
        handle = engine.handle

        def counted(*arguments: Any) -> Any:
            nonlocal asked
            asked += 1
            return handle(*arguments)

        engine.handle = counted  # type: ignore[method-assign]
        figures: Figures = {}
        tasks: dict[str, Callable[[], object]] = {
            "one connection": lambda: client.wind_turbine.query().with_blades().list(),
            "of a filter on another view": lambda: client.wind_turbine.query().where(name="x").list(limit=10),
        }
        for name, task in tasks.items():
            asked = 0
            task()
            figures[f"requests: query, {name}"] = asked
    return figures


MODULES = """
import json, sys
sys.path.insert(0, sys.argv[1])
seen = {}
def note(name):
    seen[name] = sum(module.partition(".")[0] == "pygen_runtime" for module in sys.modules)
import bench_sdk
note("a package that is imported")
from bench_sdk import BenchClient
from pygen_runtime import Config
client = BenchClient(Config(url=f"http://127.0.0.1:{sys.argv[2]}", project="p", credentials="x"))
note("a client that is made")
client.bench_item.list(limit=1)
note("the first list")
never = {"httpx", "asyncio", "ssl", "rich", "pandas", "pyarrow", "importlib.metadata", "http.client"}
print(json.dumps([seen, sorted(never & set(sys.modules))]))
"""


def modules() -> Figures:
    """What is loaded for a start, and what must not be."""
    command = [sys.executable, str(BENCH / "server.py"), "--total", "10"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            started = [sys.executable, "-c", MODULES, str(BENCH), port]
            seen, heavy = json.loads(
                subprocess.run(started, capture_output=True, text=True, check=True).stdout
            )
        finally:
            server.terminate()
    if heavy:
        raise SystemExit(f"budgets: a first list loads {', '.join(heavy)}, which it does without")
    return {f"modules of the runtime: {name}": number for name, number in seen.items()}


def calls() -> Figures:
    """Functions of Python that are called, once everything is loaded."""
    client = client_of(Pages(1))
    api, (write,) = client.bench_item, objects(1)
    tasks: dict[str, Callable[[], object]] = {
        "list(limit=1)": lambda: api.list(limit=1),
        "list with a filter": lambda: api.list(limit=1, name="x"),
        "retrieve of one": lambda: api.retrieve("item-0"),
        "upsert of one": lambda: client.upsert(write),
    }
    figures: Figures = {}
    for name, task in tasks.items():
        task()
        counted = 0

        def note(frame: Any, event: str, argument: Any) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(note)
        try:
            task()
        finally:
            sys.setprofile(None)
        figures[f"calls of functions: {name}"] = counted
    return figures


def kept() -> Figures:
    """What an instance of a list keeps: memory, and objects that the collector looks at."""
    client = client_of(Pages(3000))
    client.bench_item.list(limit=10)
    gc.collect()
    before = len(gc.get_objects())
    rows = client.bench_item.list()
    gc.collect()
    tracked = (len(gc.get_objects()) - before) / len(rows)
    del rows
    tracemalloc.start()
    try:
        start, _ = tracemalloc.get_traced_memory()
        rows = client.bench_item.list()
        gc.collect()
        memory = (tracemalloc.get_traced_memory()[0] - start) / len(rows)
    finally:
        tracemalloc.stop()
    return {"tracked objects an instance": round(tracked, 2), "bytes an instance": round(memory)}


def generated() -> Figures:
    """What a view costs a package."""
    files = [*(WIND / "golden_wind").glob("*.py")]
    views = sum(file.name[0] != "_" for file in files)
    return {"generated bytes a view": round(sum(file.stat().st_size for file in files) / views)}


ANYWHERE = (requests, connections, modules, generated)
OF_PYTHON = (calls, kept)
"""What differs between versions of Python."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="take the present figures as the budget")
    given = parser.parse_args()
    budget = json.loads(BUDGETS.read_text()) if BUDGETS.exists() else {}
    same = given.write or budget.get("python") == PYTHON
    found: Figures = {}
    for count in (*ANYWHERE, *(OF_PYTHON if same else ())):
        found |= count()
    if given.write:
        BUDGETS.write_text(json.dumps({"python": PYTHON, "figures": found}, indent=2) + "\n")
        return
    grown = []
    print("| what | budget | now |\n|---|---:|---:|")
    for name, now in found.items():
        most = budget["figures"].get(name)
        print(f"| {name} | {most if most is not None else 'none'} | {now} |")
        if most is None or now > most * GROWTH:
            grown.append(f"{name}: {most} -> {now}")
    if not same:
        print(f"calls and memory were not counted: the budget is of Python {budget['python']}")
    if grown:
        print("grown by more than a tenth, or without a budget:", *grown, sep="\n  ", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
