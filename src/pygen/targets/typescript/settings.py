"""What a project can say about its TypeScript package: `[tool.pygen.targets.typescript]`."""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from pygen.config import Settings, TargetSettings
from pygen.config.settings import ClassName
from pygen.config.tables import ProjectPath, matches

NpmName = Annotated[
    str,
    matches(
        r"(?=.{1,214}$)(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*",
        "the name of an npm package: small letters, digits, `.`, `_` and `-`, perhaps after `@scope/`",
    ),
]


NpmVersion = Annotated[
    str,
    matches(
        r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?",
        "a version of an npm package, such as 1.2.0 or 1.2.0-rc.1",
    ),
]


class TypeScriptSettings(TargetSettings):
    """Settings of the npm package."""

    name: NpmName | None = Field(
        default=None,
        description="Name of the npm package: `@acme/wind`. Default: the Python package's, with `-` for `_`.",
    )
    version: NpmVersion | None = Field(
        default=None,
        description="Version of the npm package. Default: the Python package's, as npm writes it.",
    )
    client: ClassName | None = Field(
        default=None, description="Name of the client class. Default: the same as in Python."
    )
    templates: ProjectPath | None = Field(
        default=None, description="Folder with templates that replace the built-in ones of the same name."
    )
    extensions: ProjectPath | None = Field(
        default=None,
        description="Folder with modules of your own, `.js` with a `.d.ts` beside each: they become "
        "`extensions/` of the package, and what they export can be imported from it.",
    )

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(folder for folder in (self.templates, self.extensions) if folder)


def package_name(settings: Settings) -> str:
    return typescript_settings(settings).name or settings.package.lower().replace(".", "-").replace("_", "-")


def client_name(settings: Settings) -> str:
    return typescript_settings(settings).client or settings.client_name


def typescript_settings(settings: Settings) -> TypeScriptSettings:
    """The table, or what holds without one: a language can be shown without being a target of the project."""
    return cast("TypeScriptSettings | None", settings.targets.get("typescript")) or TypeScriptSettings()
