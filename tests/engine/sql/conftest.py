from __future__ import annotations

import pytest
from engine.bench import Bench
from engine.sql.items import furnish


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return furnish(bench)
