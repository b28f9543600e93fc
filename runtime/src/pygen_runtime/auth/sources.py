"""Configurations from the environment and from files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from os import PathLike
from typing import Any

from ..http.config import Config


def config_from_env(environ: Mapping[str, str] | None, changes: Mapping[str, Any]) -> Config:
    environ = os.environ if environ is None else environ
    return Config(**changes)


def config_from_toml(path: str | PathLike[str], section: str, changes: Mapping[str, Any]) -> Config:
    return Config(**changes)
