"""A build backend around hatchling's, so that `-C pygen.strict=true` arrives.

`build-backend = "hatch_pygen.backend"`. Hatchling drops config-settings; these functions put them where the
settings are read. The cheap metadata functions are left out on purpose: they run no build hook.
"""

from __future__ import annotations

from typing import Any

from hatchling import build as _hatchling

from pygen.config import use_config_settings

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


def build_sdist(sdist_directory: str, config_settings: ConfigSettings = None) -> str:
    with use_config_settings(config_settings):
        return _hatchling.build_sdist(sdist_directory, config_settings)


def build_wheel(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    with use_config_settings(config_settings):
        return _hatchling.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_editable(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    with use_config_settings(config_settings):
        return _hatchling.build_editable(wheel_directory, config_settings, metadata_directory)
