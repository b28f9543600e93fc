"""Processor time of this tree against an earlier revision of it, in pairs.

    python benchmarks/against_revision.py [--rounds 5] [--count 30000] REVISION [tasks ...]

The revision is checked out beside, and both sides run in the environment this script runs in, with their own
sources in front. Every measurement is a process of its own; a round takes both sides one after the other in
changing order. The table shows the least of each side and their ratio, and the median, least and greatest
ratio of the pairs: a ratio of 1.03 says that this tree needs 3 % more. Processor time drifts with what else a
machine does, for both alike, so of many rounds the least say most.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("src", "runtime/python/src", "engine/src", "runtime/src")
"""Where packages lie, in this tree and in earlier ones."""

GENERATE = """
import json, sys, time
from pygen import generate_sdk
model = json.load(open(sys.argv[1]))
started = time.process_time()
generate_sdk(model, package="big", client="BigClient")
print(json.dumps({"cpu": time.process_time() - started}))
"""
ENGINE = """
import json, sys, time
try:  # where it was; the environment has today's engine in any case
    from pygen_runtime.local import Engine
except ImportError:
    from pygen_engine import Engine
model = json.load(open(sys.argv[1]))
engine = Engine.open()
engine.load_model(model)
def post(path, body):
    target = "/api/v1/projects/p/models/" + path
    headers = {"content-type": "application/json"}
    status, _, content = engine.handle("POST", target, headers, json.dumps(body).encode())
    assert status == 200, content
    return content
view = model["views"][0]
source = {"type": "view"} | {name: view[name] for name in ("space", "externalId", "version")}
names = [name for name, prop in view["properties"].items() if "container" in prop][:8]
rows = [{"instanceType": "node", "space": view["space"], "externalId": f"n{n}",
         "sources": [{"source": source, "properties": {name: f"{name} {n}" for name in names}}]}
        for n in range(20_000)]
started = time.process_time()
if sys.argv[2] == "write":
    for at in range(0, len(rows), 1000):
        post("instances", {"items": rows[at:at + 1000]})
else:
    for at in range(0, len(rows), 1000):
        post("instances", {"items": rows[at:at + 1000]})
    started = time.process_time()
    for _ in range(20):
        post("instances/list", {"sources": [{"source": source}], "limit": 1000})
print(json.dumps({"cpu": time.process_time() - started}))
"""
SMALL = """
import json, sys, time
sys.path.insert(0, ".")
from bench_sdk import BenchClient
from pygen_runtime import Config
class Empty:
    def handle(self, method, target, headers, body):
        return 200, {"content-type": "application/json"}, b'{"items":[]}'
if sys.argv[1] == "in process":
    client = BenchClient(Config(project="p", credentials="x", transport=Empty()))
else:
    client = BenchClient(Config(url=f"http://127.0.0.1:{sys.argv[1]}", project="p", credentials="x"))
listed = client.bench_item.list
for _ in range(100):
    listed(limit=1)
started = time.process_time()
for _ in range(1000):
    listed(limit=1)
print(json.dumps({"cpu": time.process_time() - started}))
"""


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """The tree of a revision in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), revision], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


class Side:
    """One of the two trees."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        folders = [str(tree / source) for source in SOURCES if (tree / source).is_dir()]
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.environ = kept | {"PYTHONPATH": os.pathsep.join(folders)}

    def run(self, *arguments: object, cwd: Path | None = None) -> tuple[str, float]:
        """What a Python process prints, and the processor time it took as a whole."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            env=self.environ,
            capture_output=True,
            text=True,
            timeout=600,
            cwd=cwd or self.tree,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, arguments))} failed in {self.tree}:\n{done.stderr[-3000:]}")
        return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def said(self, *arguments: object, cwd: Path | None = None) -> float:
        """The processor time that a script measured of itself."""
        printed, _ = self.run(*arguments, cwd=cwd)
        found: dict[str, float] = json.loads(printed.strip().splitlines()[-1])
        return found["cpu"]


@contextmanager
def page_server(count: int) -> Iterator[str]:
    """The same bytes for both sides; prints its port."""
    command = [sys.executable, str(ROOT / "benchmarks/versus_v1/server.py"), "--total", str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def made(folder: Path) -> Path:
    """A model of 100 views with twenty texts each, as a file."""
    containers, views = [], []
    for number in range(100):
        names = [f"property{place}" for place in range(20)]
        reference = {"type": "container", "space": "bench", "externalId": f"Thing{number}"}
        containers.append(
            {
                "space": "bench",
                "externalId": f"Thing{number}",
                "usedFor": "node",
                "properties": {name: {"type": {"type": "text"}, "nullable": True} for name in names},
            }
        )
        properties = {name: {"container": reference, "containerPropertyIdentifier": name} for name in names}
        identity = {"space": "bench", "externalId": f"Thing{number}", "version": "v1"}
        views.append(identity | {"properties": properties})
    references = [
        {"type": "view"} | {key: view[key] for key in ("space", "externalId", "version")} for view in views
    ]
    model = {"space": "bench", "externalId": "Big", "version": "v1", "views": references}
    document = {
        "spaces": [{"space": "bench"}],
        "containers": containers,
        "views": views,
        "dataModels": [model],
    }
    path = folder / "model.json"
    path.write_text(json.dumps(document))
    return path


def tasks(
    port: str, count: int, model: Path, folder: Path, sample: Path
) -> dict[str, Callable[[Side], float]]:
    def reading(task: str, number: int) -> Callable[[Side], float]:
        return lambda side: side.said("benchmarks/versus_v1/our_side.py", task, port, number)

    def small(where: str) -> Callable[[Side], float]:
        return lambda side: side.said("-c", SMALL, where, cwd=side.tree / "benchmarks/versus_v1")

    def whole(side: Side) -> float:
        return side.run("-c", COLD, port, cwd=side.tree / "benchmarks/versus_v1")[1]

    def wheel(side: Side) -> float:
        project = folder / f"project-{side.tree.name}"
        if not project.exists():
            shutil.copytree(sample, project)
        return side.run("-m", "hatchling", "build", "--target", "wheel", cwd=project)[1]

    return {
        "list": reading("list", count),
        "iterate": reading("iterate", count),
        "frame": reading("frame", count),
        "upsert": reading("upsert", count),
        "1,000 times list(limit=1)": small(port),
        "the same in process, without a transport": small("in process"),
        "cold start to the first instance (whole process)": whole,
        "generate 100 views": lambda side: side.said("-c", GENERATE, model),
        "hatchling builds the sample's wheel (whole process)": wheel,
        "engine: 20,000 upserts": lambda side: side.said("-c", ENGINE, model, "write"),
        "engine: 20 pages of 1,000": lambda side: side.said("-c", ENGINE, model, "list"),
    }


COLD = """
import sys
sys.path.insert(0, ".")
from bench_sdk import BenchClient
from pygen_runtime import Config
config = Config(url=f"http://127.0.0.1:{sys.argv[1]}", project="p", credentials="x")
BenchClient(config).bench_item.list(limit=1)
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("revision")
    parser.add_argument("tasks", nargs="*", help="beginnings of names; default: all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=30_000)
    given = parser.parse_args()
    with (
        checked_out(given.revision) as tree,
        page_server(given.count) as port,
        tempfile.TemporaryDirectory() as folder,
    ):
        sides = {"before": Side(tree), "after": Side(ROOT)}
        print("| task | before, least s | after, least s | ratio | of pairs: median | least to greatest |")
        print("|---|---|---|---|---|---|")
        sample = tree / "examples/sample-sdk"  # today's says what the revision may not know
        for name, task in tasks(port, given.count, made(Path(folder)), Path(folder), sample).items():
            if given.tasks and not name.startswith(tuple(given.tasks)):
                continue
            for side in sides.values():
                task(side)  # pages and compiled modules are there from now on
            taken: dict[str, list[float]] = {"before": [], "after": []}
            for _ in range(given.rounds):
                for which in random.sample(list(sides), 2):
                    taken[which].append(task(sides[which]))
            ratios = [after / before for before, after in zip(taken["before"], taken["after"], strict=True)]
            before, after = (min(taken[which]) for which in ("before", "after"))
            spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
            print(
                f"| {name} | {before:.3f} | {after:.3f} | {after / before:.2f} "
                f"| {statistics.median(ratios):.2f} | {spread} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
