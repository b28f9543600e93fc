"""The tests of the TypeScript runtime, where Node and what they need are installed (`make test-ts`)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from typescript.places import NPM, RUNTIME, needs_node


@needs_node
@pytest.mark.parametrize("script", ["check", "lint", "build", "test"])
def test_npm_script(script: str) -> None:
    assert NPM is not None
    environment = os.environ | {"PYGEN_PYTHON": sys.executable, "NO_COLOR": "1"}
    done = subprocess.run(
        [NPM, "run", "--silent", script], cwd=RUNTIME, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
