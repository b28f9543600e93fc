"""The SDK of the case model, and both faces of its client."""

from __future__ import annotations

from types import ModuleType

import pytest
from runtime.conformance.sdk import Face, generated


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return generated(tmp_path_factory.mktemp("conformance"))


@pytest.fixture(params=["sync", "async"])
def face(request: pytest.FixtureRequest, package: ModuleType) -> Face:
    return Face(package, request.param)
