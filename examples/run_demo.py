"""`make demo`: from source code to a running SDK, the way a user's pip goes it.

Builds our distributions, builds the sample SDK's wheel with pip in an isolated build environment that
gets them, installs that wheel into a clean environment and runs the sample's demo there. Safe to repeat.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "examples" / "sample-sdk"
WORK = ROOT / ".demo"
WHEELS = WORK / "wheels"
PYTHON = WORK / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def step(text: str, *command: object, cwd: Path = ROOT) -> None:
    """Run a command quietly; what it said is shown only if it fails."""
    print(f"-- {text}", flush=True)
    started = time.perf_counter()
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nfailed: {' '.join(str(part) for part in command)}")
    print(f"   {time.perf_counter() - started:.1f} s", flush=True)


def main() -> None:
    shutil.rmtree(WORK, ignore_errors=True)
    WHEELS.mkdir(parents=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    uv = Path(sys.executable).with_name("uv")
    step(
        "building hatch-pygen, pygen-runtime, pygen-spark and pygen-engine",
        *pip,
        "wheel",
        "--no-deps",
        "-w",
        WHEELS,
        ROOT,
        ROOT / "runtime" / "python",
        ROOT / "runtime" / "spark",
        ROOT / "engine",
    )
    step(
        "building the sample SDK: pip wheel, build isolation, our wheels in it",
        *pip, "wheel", "--no-deps", "--find-links", WHEELS, "-w", WORK / "dist", SAMPLE,
    )  # fmt: skip
    wheel = next((WORK / "dist").glob("acme_wind-*.whl"))
    print(f"   {wheel.name}, {wheel.stat().st_size / 1024:.0f} KB")
    step("making a clean environment", uv, "venv", "--python", sys.executable, WORK / "env")
    step(
        "installing the SDK into it",
        uv, "pip", "install", "--python", PYTHON, "--find-links", WHEELS,
        "--refresh-package", "pygen-runtime", "--refresh-package", "pygen-engine",  # same names, new content
        "--refresh-package", "acme-wind",
        f"{wheel}[demo]",
    )  # fmt: skip
    print("-- running examples/sample-sdk/demo.py\n", flush=True)
    sys.exit(subprocess.call([str(PYTHON), str(SAMPLE / "demo.py"), str(WORK / "wind.png")], cwd=WORK))


if __name__ == "__main__":
    main()
