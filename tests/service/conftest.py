"""What the tests of the service share: one that runs for all of them, open on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sdk_environments import run, uv
from service.running import Running, body


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    found = Running(tmp_path_factory.mktemp("service") / "data").start()
    yield found
    found.stop()


@pytest.fixture
def client(running: Running) -> Iterator[httpx.Client]:
    with running.client() as opened:
        yield opened


@pytest.fixture(scope="session")
def registered(running: Running) -> Running:
    """The same service, with the sample in it."""
    with running.client() as opened:
        answer = opened.post("/v1/packages/acme-wind/versions", json=body())
    assert answer.status_code in (200, 201), answer.text
    return running


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with pip and nothing else."""
    folder = tmp_path_factory.mktemp("installer") / "env"
    run([uv(), "venv", "--quiet", "--seed", "--python", "3.11", folder])
    return folder / "bin/python"
