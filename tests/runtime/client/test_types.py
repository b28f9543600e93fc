"""mypy and pyright see the real parameters and results of every verb."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]
USE = Path(__file__).with_name("typed_use.py")
WRONG = {number for number, line in enumerate(USE.read_text().splitlines(), 1) if line.endswith("# E")}


def refused(*command: str) -> set[int]:
    """The lines of the file a checker finds fault with."""
    done = subprocess.run(
        [sys.executable, "-m", *command, str(USE)], capture_output=True, text=True, cwd=TESTS, check=False
    )
    assert "rror" in done.stdout, done.stdout + done.stderr
    found = re.findall(rf"{USE.name}:(\d+)(?::\d+)?:? (?:- )?error", done.stdout)
    return {int(number) for number in found}


@pytest.mark.long
def test_mypy() -> None:
    options = "--strict --explicit-package-bases --namespace-packages --no-error-summary --hide-error-context"
    assert refused("mypy", *options.split()) == WRONG


@pytest.mark.long
def test_pyright() -> None:
    assert refused("pyright", "--pythonpath", sys.executable) == WRONG
