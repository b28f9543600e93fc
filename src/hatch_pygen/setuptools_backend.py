"""A build backend around setuptools', so that `-C pygen.strict=true` arrives.

`build-backend = "hatch_pygen.setuptools_backend"`. Settings of ours are taken out before setuptools reads the
rest; plain `setuptools.build_meta` works as well when none are passed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from setuptools import build_meta as _setuptools

from hatch_pygen.doors import say, user_errors
from pygen.config import use_config_settings

ConfigSettings = dict[str, Any] | None
T = TypeVar("T")


def _with_settings(function: Callable[[ConfigSettings], T], config_settings: ConfigSettings) -> T:
    theirs = {key: value for key, value in (config_settings or {}).items() if not key.startswith("pygen.")}
    with use_config_settings(config_settings):
        return function(theirs)


def get_requires_for_build_sdist(config_settings: ConfigSettings = None) -> list[str]:
    return _with_settings(_setuptools.get_requires_for_build_sdist, config_settings)


def get_requires_for_build_wheel(config_settings: ConfigSettings = None) -> list[str]:
    return _with_settings(_setuptools.get_requires_for_build_wheel, config_settings)


def get_requires_for_build_editable(config_settings: ConfigSettings = None) -> list[str]:
    return _with_settings(_setuptools.get_requires_for_build_editable, config_settings)


def build_sdist(sdist_directory: str, config_settings: ConfigSettings = None) -> str:
    return _with_settings(lambda theirs: _setuptools.build_sdist(sdist_directory, theirs), config_settings)


def build_wheel(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    def build(theirs: ConfigSettings) -> str:
        name = _setuptools.build_wheel(wheel_directory, theirs, metadata_directory)
        beside(Path(wheel_directory), name)
        return name

    return _with_settings(build, config_settings)


@user_errors
def beside(folder: Path, wheel: str) -> None:
    """Packages of other languages, which setuptools' own command could only put where it throws them away."""
    from pygen.package.beside import write_beside
    from pygen.package.wheels import read_wheel
    from pygen.project import Project

    said = write_beside(Project.open(), read_wheel(folder / wheel).version, folder)
    if said:
        say(said.removeprefix(", "))


def build_editable(
    wheel_directory: str, config_settings: ConfigSettings = None, metadata_directory: str | None = None
) -> str:
    return _with_settings(
        lambda theirs: _setuptools.build_editable(wheel_directory, theirs, metadata_directory),
        config_settings,
    )
