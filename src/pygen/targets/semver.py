"""Versions as registries of other languages write them (SemVer), from those of Python (PEP 440)."""

from __future__ import annotations

from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

from pygen.errors import PygenUserError

UNKNOWN = "0.0.0"
"""Of a folder that is generated where only a build knows the version."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Where packages of a language go."""

    name: str
    a_package: str
    """As a sentence says it: "an npm package"."""
    target: str
    keeps_local: bool = False
    """What stands behind the `+` of a local version is part of its name there."""

    def version(self, text: str | None) -> str:
        """`1.2` -> `1.2.0`, `1.2.0rc1` -> `1.2.0-rc.1`; an error for what could not be put in order there."""
        if text is None:
            return UNKNOWN
        try:
            version = Version(text)
        except InvalidVersion:
            raise self._refused(text, "it is no version at all") from None
        if version.epoch:
            raise self._refused(text, f"{self.name} has no epochs")
        if version.post is not None:
            raise self._refused(text, f"{self.name} has no post-releases")
        if len(version.release) > 3:
            raise self._refused(text, "three numbers are what all tools agree about")
        if version.pre and version.dev is not None:
            raise self._refused(
                text, f"{self.name} would put a development version of a pre-release behind it"
            )
        major, minor, patch, *_ = (*version.release, 0, 0)
        found = f"{major}.{minor}.{patch}"
        if version.pre:
            found += f"-{version.pre[0]}.{version.pre[1]}"
        elif version.dev is not None:
            found += f"-dev.{version.dev}"
        return f"{found}+{version.local}" if self.keeps_local and version.local else found

    def _refused(self, text: str, why: str) -> PygenUserError:
        return PygenUserError(
            "PG420",
            f"The version {text!r} of the package cannot be that of {self.a_package}: {why}.",
            where="pyproject.toml [project] version",
            hint=f"Choose another, or say `version` in [tool.pygen.targets.{self.target}].",
        )


NPM = Registry("npm", "an npm package", "typescript", keeps_local=True)
NUGET = Registry("NuGet", "a NuGet package", "csharp")
