"""What journeys share: our own distributions, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from sdk_environments import build_wheelhouse


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheelhouse(tmp_path_factory.mktemp("wheelhouse"))
