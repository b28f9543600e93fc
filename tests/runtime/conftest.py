"""The server that misbehaves, and drivers for both runners."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime.http.faults import FAST, Answer, AsyncDriver, Call, Driver, FaultServer

from pygen_runtime.http import Config

Serve = Callable[..., FaultServer]
Open = Callable[..., Driver]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server that answers with the given function."""
    servers: list[FaultServer] = []

    def start(answer: Callable[[Call], Answer], **options: Any) -> FaultServer:
        servers.append(FaultServer(answer, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(params=[Driver, AsyncDriver], ids=["sync", "async"])
def open_driver(request: pytest.FixtureRequest, serve: Serve) -> Iterator[Open]:
    """Make a runner, blocking or not, for a URL; no thread of it may outlive the test."""
    # `serve` is asked for so that servers close after the runners that use them.
    drivers: list[Driver] = []

    def open_(url: str = "http://localhost", **settings: Any) -> Driver:
        config = Config(**{"url": url, "project": "p", "retries": FAST, **settings})
        drivers.append(request.param(config))
        return drivers[-1]

    yield open_
    for driver in drivers:
        driver.close()
    for thread in threading.enumerate():
        if thread.name.startswith("pygen-"):
            thread.join(10)
            assert not thread.is_alive(), f"{thread.name} outlives its client"
