"""Generating SDKs and importing them, against v1 of pygen on the same model.

    python benchmarks/generate_versus_v1.py [--rounds 5] [--without-v1]

Every figure is the median over fresh processes, both sides taking turns, and processor time, because machines
are shared. v1 gets its own environment, `.bench-venv`. Bars: 5 ms a view with the templates compiled; 3 s and
200 MB for 500 views of 20 properties; 10 ms for importing a package of 500 views; one view in use loads that
view alone.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".bench-venv"
V1 = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

OURS = """
import json, resource, sys, time
from pathlib import Path
model, folder = sys.argv[1:]
started = time.process_time()
import pygen
from pygen.notebook import generate_sdk
import pygen.pipeline, pygen.targets.python, pygen_runtime.schema
loaded = time.process_time()
files = generate_sdk(Path(model), package="made_sdk", instance_space="made")
first = time.process_time()
generate_sdk(Path(model), package="made_sdk", instance_space="made")
again = time.process_time()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
for path, text in files.items():
    target = Path(folder, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
lines = sum(text.count("\\n") for path, text in files.items() if path.endswith(".py"))
print(json.dumps({"load": loaded - started, "first": first - loaded, "again": again - first, "memory": memory,
                  "lines": lines, "files": len(files)}))
"""
THEIRS = """
import json, resource, sys, time, warnings
from pathlib import Path
warnings.simplefilter("ignore")
model, folder = sys.argv[1:]
started = time.process_time()
from cognite.client import data_modeling as dm
from cognite.pygen import generate_sdk
loaded = time.process_time()
document = dm.DataModel.load(Path(model).read_text())
options = dict(top_level_package="made_sdk", client_name="MadeClient", default_instance_space="made",
               return_sdk_files=True, logger=lambda text: None)
files = {Path("made_sdk", path): text for path, text in generate_sdk(document, **options).items()}
first = time.process_time()
generate_sdk(document, **options)
again = time.process_time()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
for path, text in files.items():
    target = Path(folder, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
lines = sum(text.count("\\n") for path, text in files.items() if str(path).endswith(".py"))
print(json.dumps({"load": loaded - started, "first": first - loaded, "again": again - first, "memory": memory,
                  "lines": lines, "files": len(files)}))
"""
IMPORT = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
started = time.process_time()
import made_sdk
imported = time.process_time()
if sys.argv[2]:
    getattr(made_sdk, sys.argv[2])
used = time.process_time()
views = [name for name in sys.modules if name.startswith("made_sdk.")]
print(json.dumps({"import": imported - started, "use": used - imported, "views": len(views)}))
"""


def prepare() -> None:
    """The environment of v1, once."""
    if not V1.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(V1), "-m", "pip", "install", "-q", "cognite-pygen==1.4.2", "pandas"], check=True)


def run(python: Path | str, program: str, *arguments: str) -> dict[str, Any]:
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [str(python), "-c", program, *arguments]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def median(results: list[dict[str, Any]]) -> dict[str, float]:
    return {key: statistics.median(result[key] for result in results) for key in results[0]}


def dumped(content: Any) -> dict[str, Any]:
    """A model as the service gives it: also with what the official client insists on."""
    service = {"isGlobal": False, "createdTime": 0, "lastUpdatedTime": 0}
    views = [{**service, **view} for view in content["views"]]
    return {
        **service,
        **{key: value for key, value in content.items() if key != "containers"},
        "views": views,
    }


def write_models(folder: Path) -> dict[str, tuple[Path, int]]:
    """The models as responses of the service: name -> (file, number of views)."""
    sys.path.insert(0, str(ROOT / "tests"))
    from generator.golden.small import synthetic
    from generator.golden.wind import wind

    from pygen.models import read_value

    models = {"wind farm": wind(), "500 views of 20 properties": synthetic(500, 20)}
    found = {}
    for number, (name, model) in enumerate(models.items()):
        document = read_value(list(model.files().values()))[0]
        path = folder / f"{number}.json"
        path.write_text(json.dumps(dumped(document.content)))
        found[name] = (path, len(document.views))
    return found


def generating(
    models: dict[str, tuple[Path, int]], folder: Path, rounds: int, sides: dict[str, tuple[Any, str]]
) -> None:
    columns = (
        "model",
        "side",
        "ms a view, first",
        "ms a view, again",
        "first s",
        "peak MB",
        "lines a view",
        "load s",
    )
    print(f"| {' | '.join(columns)} |")
    print("|---|---|---|---|---|---|---|---|")
    for name, (path, views) in models.items():
        taking_part = {side: how for side, how in sides.items() if side == "pygen" or views < 100}
        results: dict[str, list[dict[str, Any]]] = {side: [] for side in taking_part}
        for _ in range(rounds):
            for side, (python, program) in taking_part.items():
                results[side].append(run(python, program, str(path), str(folder / f"{side} {views}")))
        for side, measured in results.items():
            one = median(measured)
            times = (
                f"{one['first'] / views * 1000:.2f} | {one['again'] / views * 1000:.2f} | {one['first']:.2f}"
            )
            rest = f"{one['memory']:.0f} | {one['lines'] / views:.0f} | {one['load']:.2f}"
            print(f"| {name} | {side} | {times} | {rest} |")


def importing(folder: Path, rounds: int, sides: dict[str, tuple[Any, str]]) -> None:
    print("\n| package | side | import ms | one class in use, ms more | modules of the package then |")
    print("|---|---|---|---|---|")
    packages = [
        ("wind farm", "pygen", "17", "WindTurbine"),
        ("500 views of 20 properties", "pygen", "500", "View7"),
    ]
    packages += [("wind farm", "v1", "17", "")] if "v1" in sides else []  # which loads everything at once
    for name, side, views, cls in packages:
        place = str(folder / f"{side} {views}")
        measured = [run(sides[side][0], IMPORT, place, cls) for _ in range(rounds + 1)][1:]
        one = median(measured)
        print(
            f"| {name} | {side} | {one['import'] * 1000:.1f} | {one['use'] * 1000:.1f} | {one['views']:.0f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without-v1", action="store_true")
    options = parser.parse_args()
    sides: dict[str, tuple[Any, str]] = {"pygen": (sys.executable, OURS)}
    if not options.without_v1:
        prepare()
        sides["v1"] = (V1, THEIRS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generating(write_models(folder), folder, options.rounds, sides)
        importing(folder, options.rounds, sides)


if __name__ == "__main__":
    main()
