"""An engine to write to, through either face."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from runtime.faces import CLIENTS, close


@pytest.fixture(params=list(CLIENTS))
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    """A client, blocking or not, of an empty engine in memory."""
    client = CLIENTS[request.param].local()
    yield client
    await close(client)
