"""What a project can say about its TypeScript package: `[tool.pygen.targets.typescript]`."""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from pygen.config import Settings, TargetSettings
from pygen.config.settings import ClassName
from pygen.config.tables import matches

NpmName = Annotated[
    str,
    matches(
        r"(?=.{1,214}$)(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*",
        "the name of an npm package: small letters, digits, `.`, `_` and `-`, perhaps after `@scope/`",
    ),
]


class TypeScriptSettings(TargetSettings):
    """Settings of the npm package."""

    name: NpmName | None = Field(
        default=None,
        description="Name of the npm package: `@acme/wind`. Default: the Python package's, with `-` for `_`.",
    )
    client: ClassName | None = Field(
        default=None, description="Name of the client class. Default: the same as in Python."
    )


def package_name(settings: Settings) -> str:
    return _table(settings).name or settings.package.lower().replace(".", "-").replace("_", "-")


def client_name(settings: Settings) -> str:
    return _table(settings).client or settings.client_name


def _table(settings: Settings) -> TypeScriptSettings:
    """The table, or what holds without one: a language can be shown without being a target of the project."""
    return cast("TypeScriptSettings | None", settings.targets.get("typescript")) or TypeScriptSettings()
