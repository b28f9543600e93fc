"""A service by script, read through either face."""

from __future__ import annotations

import pytest
from runtime.faces import CLIENTS
from runtime.reading.service import Connect, connecting


@pytest.fixture(params=list(CLIENTS))
def connect(request: pytest.FixtureRequest) -> Connect:
    return connecting(request.param)
