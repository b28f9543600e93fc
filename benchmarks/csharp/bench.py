"""What C# SDKs cost: `python benchmarks/csharp/bench.py`, after `make csharp`. Prints a table.

Reading and conditions are measured in one process against pages from memory, starting in a process for each
time, compiling with Roslyn as the tests have it, whose first compilation pays for its own.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from csharp.conftest import emitted  # noqa: E402
from csharp.harness.compiler import GLOBAL_USINGS, Compiler, run  # noqa: E402
from csharp.places import runtime_sources  # noqa: E402
from generator.golden.models import GOLDEN  # noqa: E402
from small_models import direct, document, mapped, view  # noqa: E402

from pygen.config import ModelSource, Settings  # noqa: E402
from pygen.pipeline import Pipeline  # noqa: E402
from pygen_engine import Engine, running  # noqa: E402

BENCH = Path(__file__).with_name("Bench.cs")
STARTS = 5
SIZES = (16, 60, 300)
PROPERTIES = 20


def main() -> None:
    compiler = Compiler()
    with TemporaryDirectory() as folder:
        runtime, program = Path(folder) / "Pygen.Runtime.dll", Path(folder) / "Bench.dll"
        rows = {"compile the runtime, s": seconds(compiler, runtime_sources(), runtime, [])}
        sources = emitted("golden_wind")
        rows["compile golden_wind, s"] = seconds(compiler, sources, Path(folder) / "Wind.dll", [runtime])
        for views in SIZES:
            made = Path(folder) / f"Views{views}.dll"
            rows[f"compile {views} views, s"] = seconds(compiler, large(views), made, [runtime])
        sources |= {"GlobalUsings.cs": GLOBAL_USINGS, "Bench.cs": BENCH.read_text("utf-8")}
        wrong = compiler.compile(sources, references=[runtime], output=program, kind="program", name="Bench")
        assert not wrong, wrong
        compiler.close()
        done = run(program)
        assert done.returncode == 0, done.stderr
        rows |= json.loads(done.stdout)
        rows["start to first instance, s"] = start(program)
    for name, value in rows.items():
        print(f"| {name} | {value} |")


def seconds(compiler: Compiler, sources: dict[str, str], output: Path, references: list[Path]) -> float:
    started = time.perf_counter()
    wrong = compiler.compile(sources, references=references, output=output, name=output.stem)
    assert not wrong, wrong
    return round(time.perf_counter() - started, 2)


def large(views: int) -> dict[str, str]:
    """An SDK of so many views, each with values and a relation to the next."""
    kinds = ("text", "float64", "int64", "timestamp", "boolean")
    values = {f"property{number}": mapped(kinds[number % 5]) for number in range(PROPERTIES - 1)}
    named = [view(f"View{n}", {**values, "next": direct(f"View{(n + 1) % views}")}) for n in range(views)]
    made = document(*named)
    settings = Settings.model_validate({"package": "large", "models": [ModelSource.of(made.ref)]})
    files = Pipeline((made,), settings).output("csharp").files
    return {path: text for path, text in files.items() if path.endswith(".cs")}


def start(program: Path) -> float:
    """The best of some: a process, a client, a request to the engine, one instance."""
    [golden] = [golden for golden in GOLDEN if golden.package == "golden_wind"]
    best = float("inf")
    with Engine.open() as engine:
        engine.load_model(list(golden.bodies().values()))
        source = {"type": "view", "space": "acme", "externalId": "WindTurbine", "version": "v1"}
        values = {"source": source, "properties": {"name": "Hornsea 1"}}
        item = {"instanceType": "node", "space": "acme", "externalId": "t1", "sources": [values]}
        engine.load_model({"items": [item]})
        with running(engine) as server:
            for _ in range(STARTS):
                started = time.perf_counter()
                done = run(program, "start", server.url)
                assert done.stdout.strip() == "Hornsea 1", done.stderr
                best = min(best, time.perf_counter() - started)
    return round(best, 2)


if __name__ == "__main__":
    main()
