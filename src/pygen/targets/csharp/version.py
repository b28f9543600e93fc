"""Versions as NuGet writes them (SemVer), from those of Python (PEP 440)."""

from __future__ import annotations

from packaging.version import InvalidVersion, Version

from pygen.errors import PygenUserError

UNKNOWN = "0.0.0"
"""Of a folder that is generated where only a build knows the version."""


def nuget_version(text: str | None) -> str:
    """`1.2` -> `1.2.0`, `1.2.0rc1` -> `1.2.0-rc.1`; an error for what NuGet could not put in order."""
    if text is None:
        return UNKNOWN
    try:
        version = Version(text)
    except InvalidVersion:
        raise _refused(text, "it is no version at all") from None
    if version.epoch:
        raise _refused(text, "NuGet has no epochs")
    if version.post is not None:
        raise _refused(text, "NuGet has no post-releases")
    if len(version.release) > 3:
        raise _refused(text, "three numbers are what all tools agree about")
    if version.pre and version.dev is not None:
        raise _refused(text, "NuGet would put a development version of a pre-release behind it")
    major, minor, patch, *_ = (*version.release, 0, 0)
    found = f"{major}.{minor}.{patch}"
    if version.pre:
        return f"{found}-{version.pre[0]}.{version.pre[1]}"
    return f"{found}-dev.{version.dev}" if version.dev is not None else found


def _refused(text: str, why: str) -> PygenUserError:
    return PygenUserError(
        "PG420",
        f"The version {text!r} of the package cannot be that of a NuGet package: {why}.",
        where="pyproject.toml [project] version",
        hint="Choose another, or say `version` in [tool.pygen.targets.csharp].",
    )
