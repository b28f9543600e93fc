"""The shared cases and the weather of networks on every platform that npm has (`make platforms`)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typescript.places import NODE_MODULES, NPM, RUNTIME

TESTS = RUNTIME / "tests" / "platforms"
MODULES = TESTS / "node_modules"
PLATFORMS = {
    "node-22": [MODULES / "node-22" / "bin" / "node"],
    "node-24": [MODULES / "node-24" / "bin" / "node"],
    "deno": [MODULES / ".bin" / "deno", "run", "--quiet", "--allow-all", "--node-modules-dir=none"],
    "bun": [MODULES / ".bin" / "bun", "run"],
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if NPM is None or not NODE_MODULES.is_dir():
        pytest.skip("needs Node and node_modules: run `make test-ts` once")
    bundle = tmp_path_factory.mktemp("platforms") / "cases.mjs"
    subprocess.run(["node", str(TESTS / "bundle.mjs"), str(bundle)], check=True)
    return bundle


@pytest.mark.parametrize("platform", PLATFORMS)
def test_cases_and_weather(program: Path, platform: str) -> None:
    command = PLATFORMS[platform]
    if isinstance(command[0], Path) and not command[0].exists():
        pytest.skip(f"needs {platform} from npm: run `make platforms` once")
    environment = os.environ | {"PYGEN_PYTHON": sys.executable, "NO_COLOR": "1"}
    done = subprocess.run(
        [str(part) for part in [*command, program]],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    found = re.search(r"(\d+) passed, 0 failed", done.stdout)
    assert found is not None and int(found[1]) > 600, done.stdout
