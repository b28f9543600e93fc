"""Runs Wind.cs, compiled ahead of time, against the engine: `python tests/csharp/ahead.py ahead/Ahead`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from csharp.wind import SAID, wind_served


def main(program: str) -> None:
    with wind_served() as url:
        done = subprocess.run([program, url], capture_output=True, text=True, check=True, timeout=120)
    assert json.loads(done.stdout) == SAID, done.stdout
    print(done.stdout, end="")


if __name__ == "__main__":
    main(sys.argv[1])
