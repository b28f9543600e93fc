from __future__ import annotations

import pytest
from local.bench import Bench
from local.filters.items import furnish


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return furnish(bench)
