"""A fresh project for every test."""

from __future__ import annotations

from pathlib import Path

import pytest
from sdk_project import SdkProject, make_project


@pytest.fixture
def project(tmp_path: Path) -> SdkProject:
    return make_project(tmp_path / "project")
