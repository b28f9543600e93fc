"""The hatchling version source `pygen`: the package's version is the model's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.version.source.plugin.interface import VersionSourceInterface

from hatch_pygen.doors import user_errors


class PygenVersionSource(VersionSourceInterface):
    """Asked in every metadata query, so it only reads pyproject.toml and the lock."""

    PLUGIN_NAME = "pygen"

    @user_errors
    def get_version_data(self) -> dict[str, Any]:

        from pygen.config.load import read_pyproject
        from pygen.package.preconditions import check_hooks_enabled
        from pygen.project import Project

        root = Path(self.root)
        check_hooks_enabled(read_pyproject(root))
        return {"version": Project.open(root).version_of_lock}

    @user_errors
    def set_version(self, version: str, version_data: dict[str, Any]) -> None:
        from pygen.errors import PygenUserError

        raise PygenUserError(
            "PG147",
            "The version of this package comes from its model.",
            where="pyproject.toml [tool.hatch.version]",
            hint=f"`pygen lock --keep-models --package-version {version}` gives another one.",
        )
