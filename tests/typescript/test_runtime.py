"""The tests of the TypeScript runtime, where Node and what they need are installed (`make test-ts`)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parents[2] / "runtime" / "typescript"
NPM = shutil.which("npm")

pytestmark = [
    pytest.mark.skipif(NPM is None, reason="needs Node, which is not on the path"),
    pytest.mark.skipif(
        not (RUNTIME / "node_modules").is_dir(), reason="needs node_modules: run `make test-ts` once"
    ),
]


@pytest.mark.parametrize("script", ["check", "lint", "build", "test"])
def test_npm_script(script: str) -> None:
    assert NPM is not None
    environment = os.environ | {"PYGEN_PYTHON": sys.executable, "NO_COLOR": "1"}
    done = subprocess.run(
        [NPM, "run", "--silent", script], cwd=RUNTIME, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
