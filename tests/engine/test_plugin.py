"""The pytest plugin as somebody else's test suite meets it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SUITE = """
import json
import urllib.request

SPACES = "/api/v1/projects/p/models/spaces"


def count(engine):
    return len(json.loads(engine.handle("GET", SPACES, {}, b"")[2])["items"])


def test_first(pygen_engine):
    assert count(pygen_engine) == 0
    pygen_engine.load_model({"items": [{"space": "mine"}]})
    assert count(pygen_engine) == 1


def test_second_has_an_engine_of_its_own(pygen_engine):
    assert count(pygen_engine) == 0


def test_the_server_has_the_engine_of_the_test(pygen_server, pygen_engine):
    pygen_engine.load_model({"items": [{"space": "mine"}]})
    with urllib.request.urlopen(pygen_server.url + SPACES) as answer:
        assert [one["space"] for one in json.load(answer)["items"]] == ["mine"]


def test_nothing_is_imported_before_it_is_used():
    import subprocess, sys
    code = "import sys, pygen_engine.pytest_plugin; print('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\\n"
"""


def test_fixtures_are_there_without_any_setup(tmp_path: Path) -> None:
    (tmp_path / "test_mine.py").write_text(SUITE)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout
