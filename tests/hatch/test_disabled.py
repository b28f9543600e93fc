"""A build without our hook: refused where the SDK would be missing, allowed where it is committed."""

from __future__ import annotations

from pathlib import Path

import pytest
from sdk_project import SdkProject, make_project, names_in

NO_HOOKS = {"HATCH_BUILD_NO_HOOKS": "true"}
VERSION_SOURCE = '\n[tool.hatch.version]\nsource = "pygen"\n'


def with_version_source(project: SdkProject) -> SdkProject:
    project.edit('version = "1.0"', 'dynamic = ["version"]')
    project.write(project.pyproject + VERSION_SOURCE)
    return project


def test_committed_files_ship_without_the_hook(tmp_path: Path) -> None:
    """What the refusal itself recommends."""
    project = with_version_source(make_project(tmp_path / "project", "commit"))
    assert "acme_wind/sdk/wind_turbine.py" in names_in(project.build(environ=NO_HOOKS).wheel)


@pytest.mark.parametrize("layout", ["package", "source"])
def test_a_hook_that_is_not_enabled_by_default_is_noticed(layout: str, tmp_path: Path) -> None:
    project = with_version_source(make_project(tmp_path / "project", layout))
    project.edit(
        "[tool.hatch.build.hooks.pygen]", "[tool.hatch.build.hooks.pygen]\nenable-by-default = false"
    )
    refused = project.build()
    assert refused.status != 0
    assert "PG143: The build hook is not enabled by default" in refused.stderr
    assert refused.artifacts == []
    enabled = project.build(environ={"HATCH_BUILD_HOOK_ENABLE_PYGEN": "1"})
    assert f"{project.package.replace('.', '/')}/wind_turbine.py" in names_in(enabled.wheel)
