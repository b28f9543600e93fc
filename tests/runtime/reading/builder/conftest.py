"""A world of its own for each test."""

from __future__ import annotations

import pytest
from runtime.reading.builder.company import company
from runtime.reading.builder.worlds import World


@pytest.fixture
def world() -> World:
    return company()
