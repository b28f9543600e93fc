"""Versions of packages: the first one, by the model's version; the next one; and who says which it is.

A model's version is free text. One that is a number, with or without a leading `v` (`v1`, `1.2`, `v2.0rc1`),
is taken without the `v` and with three parts. Any other needs a line in `[tool.pygen.versions]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from packaging.version import InvalidVersion, Version

from pygen.config import Settings
from pygen.config.settings import Part
from pygen.errors import PygenUserError

__all__ = [
    "Part",
    "checked",
    "first_version",
    "is_version",
    "later",
    "package_version",
    "raised",
    "stated",
    "version_is_ours",
]

_PLAIN = re.compile(r"v?(\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?)")
_PARTS: Mapping[Part, int] = {"major": 0, "minor": 1, "patch": 2}


def package_version(settings: Settings, locked: str | None) -> str:
    """The version of the package: the locked one, but never before the one its model begins with.

    So a model `v2` gives no package before 2.0.0, and one that changed within `v1` keeps what it came to.
    """
    model = settings.models[0].version
    if locked is not None and model not in settings.versions and _PLAIN.fullmatch(model) is None:
        return locked
    first = first_version(settings)
    return first if locked is None else later(locked, first)


def first_version(settings: Settings) -> str:
    """The version that the first model gives the package, before anything of it changed."""
    model = settings.models[0]
    said = settings.versions.get(model.version)
    if said is not None:
        return checked(said, f"pyproject.toml [tool.pygen.versions] {model.version}")
    plain = _PLAIN.fullmatch(model.version)
    if plain is None:
        raise PygenUserError(
            "PG146",
            f"The model's version {model.version!r} is not a number, so it gives no package version.",
            where="pyproject.toml [tool.pygen] model.version",
            hint=f'Say which one you mean: `[tool.pygen.versions]` with `"{model.version}" = "1.2.0"`.',
        )
    version = Version(plain.group(1))
    numbers = (*version.release, 0, 0)[: max(3, len(version.release))]
    return ".".join(map(str, numbers)) + "".join(map(str, version.pre or ()))


def is_version(text: str) -> bool:
    """Whether Python packages can have it (PEP 440)."""
    try:
        return bool(Version(text))
    except InvalidVersion:
        return False


def checked(said: str, where: str) -> str:
    """A version somebody wrote, as they wrote it."""
    if not is_version(said):
        raise PygenUserError(
            "PG146",
            f"{said!r} is not a version a Python package can have (PEP 440).",
            where=where,
            hint='Write something like "1.2.0", "1.2.0rc1" or "2026.11.1".',
        )
    return said


def raised(previous: str, part: Part) -> str:
    """The next version. One that is not final yet only counts on; of `0.x`, no part over the minor grows."""
    version = Version(previous)
    epoch = f"{version.epoch}!" if version.epoch else ""
    numbers = [*version.release, 0, 0][: max(3, len(version.release))]
    text = ".".join(map(str, numbers))
    if version.dev is not None:
        stage = "".join(map(str, version.pre or ()))
        return f"{epoch}{text}{stage}.dev{version.dev + 1}"
    if version.pre:
        return f"{epoch}{text}{version.pre[0]}{version.pre[1] + 1}"
    place = _PARTS[part]
    if numbers[0] == 0:
        place = max(place, 1)
    numbers = [*numbers[:place], numbers[place] + 1, *[0] * (len(numbers) - place - 1)]
    return epoch + ".".join(map(str, numbers))


def later(one: str, other: str) -> str:
    """The higher of two versions; the first if they are equal."""
    return max(one, other, key=Version)


def version_is_ours(pyproject: Mapping[str, Any]) -> bool:
    """Whether builds ask us for the package's version."""
    if "version" not in pyproject.get("project", {}).get("dynamic", ()):
        return False
    tool = pyproject.get("tool", {})
    if tool.get("hatch", {}).get("version", {}).get("source") == "pygen":
        return True
    backend = pyproject.get("build-system", {}).get("build-backend", "setuptools.build_meta")
    elsewhere = "version" in tool.get("setuptools", {}).get("dynamic", {})
    return "setuptools" in str(backend) and not elsewhere


def stated(pyproject: Mapping[str, Any]) -> str | None:
    """The version that is written in `[project]`, if it is one."""
    said = pyproject.get("project", {}).get("version")
    return said if isinstance(said, str) and is_version(said) else None
