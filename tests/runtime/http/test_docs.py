"""What the pages on connecting, errors, logging, async and resources say is true."""

from __future__ import annotations

import logging

import pytest
from snippets import run_page

TOML = """
[cognite]
project = "my-project"
cdf_cluster = "westeurope-1"
token = "t"
"""


def test_connecting(monkeypatch, tmp_path):
    for name, value in {"CDF_CLUSTER": "c", "CDF_PROJECT": "p", "CDF_TOKEN": "t"}.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "config.toml").write_text(TOML)
    (tmp_path / "other.toml").write_text(TOML.replace("cognite", "production"))
    monkeypatch.chdir(tmp_path)
    run_page("runtime/connecting.md")


def test_errors():
    names = run_page("runtime/errors.md")

    class Client:
        class spaces:
            @staticmethod
            def create(items):
                cause = names["ApiError"]("bad name", status=400)
                raise names["WriteError"](
                    "stopped", failed=items[:1], not_attempted=items[1:], causes=[cause]
                )

    assert names["write"](Client, ["a", "b"]) == ["a", "b"]


@pytest.fixture
def quiet():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_logging(quiet):
    run_page("runtime/logging.md")


def test_async():
    run_page("runtime/async.md")


def test_resources():
    run_page("runtime/resources.md")
