"""The hatchling version source `pygen`: the package's version is the model's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.version.source.plugin.interface import VersionSourceInterface

from hatch_pygen.doors import user_errors


class PygenVersionSource(VersionSourceInterface):
    """Asked in every metadata query, so it only reads pyproject.toml."""

    PLUGIN_NAME = "pygen"

    @user_errors
    def get_version_data(self) -> dict[str, Any]:
        from pygen.config import load_settings
        from pygen.config.load import read_pyproject
        from pygen.config.versions import package_version
        from pygen.package.preconditions import check_hooks_enabled

        root = Path(self.root)
        check_hooks_enabled(read_pyproject(root))
        return {"version": package_version(load_settings(root))}

    @user_errors
    def set_version(self, version: str, version_data: dict[str, Any]) -> None:
        from pygen.errors import PygenUserError

        raise PygenUserError(
            "PG147",
            "The version of this package comes from its model.",
            where="pyproject.toml [tool.hatch.version]",
            hint=f'Lock another version of the model, or write `"<model version>" = "{version}"` '
            "in [tool.pygen.versions].",
        )
