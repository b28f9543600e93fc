"""What a project can say about its module of cognite-sdk classes: `[tool.pygen.targets.cognite]`."""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from pygen.config import Settings, TargetSettings
from pygen.config.tables import matches

ModuleName = Annotated[
    str,
    matches(r"[a-z_][a-z0-9_]*", "the name of a module: small letters, digits and `_`, such as `wind_typed`"),
]


class CogniteSettings(TargetSettings):
    """Settings of the module."""

    module: ModuleName = Field(
        default="typed", description="Name of the module: `typed` is the file typed.py."
    )


def cognite_settings(settings: Settings) -> CogniteSettings:
    """The table, or what holds without one: a target can be shown without being one of the project."""
    return cast("CogniteSettings | None", settings.targets.get("cognite")) or CogniteSettings()
