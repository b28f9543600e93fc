from __future__ import annotations

from collections.abc import Iterator

import pytest
from engine.bench import Bench

from pygen_engine import Engine


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine.open() as opened:
        yield opened


@pytest.fixture
def bench(engine: Engine) -> Bench:
    """An engine with the space `small` in it."""
    return Bench(engine)
