"""The sample SDK does what its files promise."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sdk_project import SAMPLE, clean_environment


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the sample with its code generated."""
    folder = tmp_path_factory.mktemp("sample") / "sample-sdk"
    shutil.copytree(
        SAMPLE, folder, ignore=shutil.ignore_patterns("acme_wind", "dist", "*.png", "__pycache__")
    )
    done = subprocess.run(
        [sys.executable, "-m", "pygen", "--project", str(folder), "generate"],
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    yield folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = clean_environment(
        {"PYTHONPATH": str(folder / ".pygen/src"), "MPLBACKEND": "Agg", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    )
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environ, capture_output=True, text=True, timeout=180
    )


def test_lock_and_code_agree(sample: Path) -> None:
    done = run(sample, "-m", "pygen", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_demo_runs_and_draws(sample: Path) -> None:
    done = run(sample, "demo.py", "wind.png")
    assert done.returncode == 0, done.stderr
    assert "# The five largest running turbines in Hornsea" in done.stdout
    assert (sample / "wind.png").read_bytes().startswith(b"\x89PNG")


def test_its_own_tests_pass(sample: Path) -> None:
    done = run(sample, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert done.returncode == 0, done.stdout


def test_every_cell_of_the_notebook_runs(sample: Path) -> None:
    notebook = json.loads((sample / "explore.ipynb").read_text())
    code = "\n".join("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    done = run(sample, "-c", code)
    assert done.returncode == 0, done.stderr
