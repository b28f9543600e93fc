"""What an npm package of 500 views costs: to make, to import, and to the compilers of those who use it.

make node && (cd runtime/typescript && npm run build) && .venv/bin/python benchmarks/typescript/views.py
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from generator.golden.small import synthetic  # noqa: E402
from generator.targets import making  # noqa: E402
from typescript.test_types import QUERY, START, project  # noqa: E402

RUNTIME = ROOT / "runtime" / "typescript"
ROUNDS = 9


def processor_time(target: str) -> float:
    """Of a fresh pipeline, as the first target takes what all of them share."""
    best = float("inf")
    for _ in range(3):
        pipeline = making.pipeline(synthetic(500, 20))
        pipeline.sdk  # noqa: B018 - what all targets share
        started = time.process_time()
        pipeline.output(target)
        best = min(best, time.process_time() - started)
    return best


def imported(app: Path, code: str) -> float:
    """Milliseconds of processor, of the middle of some processes."""
    script = (
        f"const start = process.cpuUsage(); {code}; const {{ user, system }} = process.cpuUsage(start);"
        " console.log((user + system) / 1000);"
    )
    (app / "start.mjs").write_text(script)
    times = []
    for _ in range(ROUNDS):
        command = ["node", "--preserve-symlinks", "start.mjs"]
        done = subprocess.run(command, cwd=app, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        times.append(float(done.stdout))
    return statistics.median(times)


def checked(app: Path, compiler: str) -> tuple[float, float, int]:
    """Seconds of processor and what the compiler says it took, each the least of some; instantiations."""
    tsc = RUNTIME / "node_modules" / compiler / "bin" / "tsc"
    best, took, said = float("inf"), float("inf"), ""
    for _ in range(4):
        started = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = ["node", str(tsc), "-p", ".", "--extendedDiagnostics", "--skipLibCheck"]
        said = subprocess.run(command, cwd=app, capture_output=True, text=True, check=True).stdout
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = ended.ru_utime + ended.ru_stime - started.ru_utime - started.ru_stime
        best = min(best, spent)
        total = re.search(r"Total time:\s+([\d.]+)s", said)
        assert total is not None, said
        took = min(took, float(total[1]))
    found = re.search(r"Instantiations:\s+(\d+)", said)
    assert found is not None
    return best, took, int(found[1])


def main() -> None:
    print(f"generating: {processor_time('typescript'):.2f} s, Python {processor_time('python'):.2f} s")
    files = making.pipeline(synthetic(500, 20)).output("typescript").files
    with tempfile.TemporaryDirectory() as folder:
        runtime = Path(folder) / "runtime"
        shutil.copytree(RUNTIME / "dist", runtime / "dist")
        shutil.copy(RUNTIME / "package.json", runtime / "package.json")
        app = project(Path(folder) / "app", runtime, {"made": files})
        alone = imported(app, 'await import("pygen-runtime"); await import("pygen-runtime/spi")')
        client = imported(app, 'await import("made")')
        view = imported(app, 'await import("made/view7")')
        print(
            f"import: runtime {alone:.0f} ms of processor, with the client {client:.0f} ms,"
            f" one view without the runtime {view:.0f} ms"
        )
        (app / "start.mjs").unlink()
        for what, code in {
            "nothing": "export {};\n",
            "one query": START + QUERY.format(7),
            "500 queries": START + "".join(QUERY.format(number) for number in range(500)),
        }.items():
            (app / "app.ts").write_text(code)
            for compiler in ("typescript", "typescript-5.9"):
                version = json.loads((RUNTIME / "node_modules" / compiler / "package.json").read_text())[
                    "version"
                ]
                seconds, took, count = checked(app, compiler)
                print(
                    f"{what}, tsc {version}: {took:.2f} s, {seconds:.2f} s of processor,"
                    f" {count:,} instantiations"
                )
    declared = [len(text) for path, text in files.items() if re.fullmatch(r"view\d+\.d\.ts", path)]
    tables = len(gzip.compress(files["model.js"].encode(), 9)) / 500
    print(f"a view: {sum(declared) / 500:,.0f} bytes of declarations, {tables:.0f} bytes of table gzipped")


if __name__ == "__main__":
    main()
