"""The hatchling metadata hook `pygen`: fills dynamic dependencies, notices disabled hooks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

from hatch_pygen.doors import user_errors


class PygenMetadataHook(MetadataHookInterface):
    """`[tool.hatch.metadata.hooks.pygen]`, with perhaps `dependencies = [...]` of the project's own."""

    PLUGIN_NAME = "pygen"

    @user_errors
    def update(self, metadata: dict[str, Any]) -> None:
        from pygen._version import RUNTIME_REQUIREMENT
        from pygen.config.load import read_pyproject
        from pygen.package.preconditions import check_hooks_enabled

        check_hooks_enabled(read_pyproject(Path(self.root)))
        if "dependencies" in metadata.get("dynamic", ()):
            metadata["dependencies"] = [RUNTIME_REQUIREMENT, *self.config.get("dependencies", [])]
