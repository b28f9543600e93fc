"""A build backend around hatchling's, so that `-C pygen.strict=true` arrives.

`build-backend = "hatch_pygen.backend"`. Hatchling drops config-settings; these functions put them where the
settings are read, and notice a disabled hook. The cheap metadata functions are left out on purpose: they run
no build hook.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hatchling import build as _hatchling

from hatch_pygen.doors import user_errors
from pygen.config import use_config_settings
from pygen.config.load import read_pyproject
from pygen.package.preconditions import check_hooks_enabled

ConfigSettings = dict[str, Any] | None

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
]


def get_requires_for_build_sdist(config_settings: ConfigSettings = None) -> list[str]:
    return _hatchling.get_requires_for_build_sdist(config_settings)


def get_requires_for_build_wheel(config_settings: ConfigSettings = None) -> list[str]:
    return _hatchling.get_requires_for_build_wheel(config_settings)


def get_requires_for_build_editable(config_settings: ConfigSettings = None) -> list[str]:
    return _hatchling.get_requires_for_build_editable(config_settings)


@user_errors
def _guarded(function: Callable[[], str], config_settings: ConfigSettings) -> str:
    """Run one of hatchling's functions, once it is known that our hook will take part in it."""
    check_hooks_enabled(read_pyproject(Path.cwd()))
    with use_config_settings(config_settings):
        return function()


def build_sdist(sdist_directory: str, config_settings: ConfigSettings = None) -> str:
    return _guarded(lambda: _hatchling.build_sdist(sdist_directory), config_settings)


def build_wheel(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    return _guarded(lambda: _hatchling.build_wheel(wheel_directory), config_settings)


def build_editable(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    return _guarded(lambda: _hatchling.build_editable(wheel_directory), config_settings)
