"""Fixtures for people who test their code against the embedded engine.

`pygen_engine` is a fresh, empty engine in memory for every test; `pygen_server` is the same engine behind a
socket, for clients that need a URL.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pygen_engine.engine import Engine
    from pygen_engine.http.server import Server


@pytest.fixture
def pygen_engine() -> Iterator[Engine]:
    """A fresh engine in memory. `pygen_engine.load_model(document)` gives it a data model."""
    from pygen_engine.engine import Engine

    opened = Engine.open()
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture
def pygen_server(pygen_engine: Engine) -> Iterator[Server]:
    """The engine of this test on a free port of 127.0.0.1; `pygen_server.url` says where."""
    from pygen_engine.http.server import running

    with running(pygen_engine) as server:
        yield server
