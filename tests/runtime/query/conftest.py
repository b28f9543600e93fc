"""A world of its own for each test."""

from __future__ import annotations

import pytest
from runtime.query.company import company
from runtime.query.worlds import World


@pytest.fixture
def world() -> World:
    return company()
