"""The runtime as it would be published, built once."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from typescript.places import NODE, RUNTIME


@pytest.fixture(scope="session")
def runtime_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the npm package `pygen-runtime`."""
    folder = tmp_path_factory.mktemp("runtime") / "pygen-runtime"
    folder.mkdir()
    command = [NODE, "scripts/build.mjs", str(folder / "dist")]
    done = subprocess.run(command, cwd=RUNTIME, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    for name in ("package.json", "README.md"):
        shutil.copy(RUNTIME / name, folder)
    return folder
