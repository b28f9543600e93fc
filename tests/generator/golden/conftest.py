"""The golden SDKs, importable, and one run of each checker over all of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from .models import GOLDEN

for golden in GOLDEN:
    if str(golden.folder) not in sys.path:
        sys.path.append(str(golden.folder))


@pytest.fixture
def wind() -> Iterator[Any]:
    yield from _local("golden_wind", "WindClient")


@pytest.fixture
def everything() -> Iterator[Any]:
    yield from _local("golden_everything", "EverythingClient")


@pytest.fixture
def hostile() -> Iterator[Any]:
    yield from _local("golden_hostile", "HostileClient")


def _local(package: str, client: str) -> Iterator[Any]:
    with getattr(import_module(package), client).local() as opened:
        yield opened
