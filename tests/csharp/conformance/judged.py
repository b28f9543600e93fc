"""Writes the cases, and runs a command while a judge is there: `judged.py dotnet test tests/csharp/xunit`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2]
EMITTED = TESTS / "csharp" / "xunit" / "emitted"
sys.path.insert(0, str(TESTS))

from csharp.conformance.judge import judging  # noqa: E402
from csharp.conformance.source import sources  # noqa: E402


def main() -> int:
    shutil.rmtree(EMITTED, ignore_errors=True)
    for path, text in sources().items():
        target = EMITTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    with judging() as judge:
        return subprocess.run(sys.argv[1:], env={**os.environ, "PYGEN_JUDGE": judge}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
