"""The version of a package from the version of its model, by a rule that guesses nothing.

A model's version is free text. One that is a number, with or without a leading `v` (`v1`, `1.2`,
`v2.0rc1`), is taken as it stands, without the `v`. Any other needs a line in `[tool.pygen.versions]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from packaging.version import InvalidVersion, Version

from pygen.config.settings import Settings
from pygen.errors import PygenUserError

_PLAIN = re.compile(r"v?(\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?)")


def package_version(settings: Settings) -> str:
    """The version the first model gives the package."""
    model = settings.models[0]
    said = settings.versions.get(model.version)
    if said is not None:
        return _checked(model.version, said)
    plain = _PLAIN.fullmatch(model.version)
    if plain is None:
        raise PygenUserError(
            "PG146",
            f"The model's version {model.version!r} is not a number, so it gives no package version.",
            where="pyproject.toml [tool.pygen] model.version",
            hint=f'Say which one you mean: `[tool.pygen.versions]` with `"{model.version}" = "1.2.0"`.',
        )
    return plain.group(1)


def said_version(pyproject: Mapping[str, Any], settings: Settings) -> str | None:
    """The version as far as the files say it; None where it is the build backend that finds it out."""
    project, tool = pyproject.get("project", {}), pyproject.get("tool", {})
    if "version" in project:
        return str(project["version"])
    backend = pyproject.get("build-system", {}).get("build-backend", "setuptools.build_meta")
    if backend.startswith(("hatchling", "hatch_pygen.backend")):
        ours = tool.get("hatch", {}).get("version", {}).get("source") == "pygen"
    else:
        ours = "setuptools" in backend and "version" not in tool.get("setuptools", {}).get("dynamic", {})
    if ours:
        with suppress(PygenUserError):  # whoever builds the package hears of it
            return package_version(settings)
    return None


def _checked(model_version: str, said: str) -> str:
    try:
        Version(said)
    except InvalidVersion:
        raise PygenUserError(
            "PG146",
            f"{said!r} is not a version a Python package can have (PEP 440).",
            where=f"pyproject.toml [tool.pygen.versions] {model_version}",
            hint='Write something like "1.2.0", "1.2.0rc1" or "2026.11.1".',
        ) from None
    return said
