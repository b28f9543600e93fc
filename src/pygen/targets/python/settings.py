"""What a project can say about its Python package: `[tool.pygen.targets.python]`, or at the top."""

from __future__ import annotations

from typing import cast

from pydantic import Field

from pygen.config import Settings, TargetSettings
from pygen.config.settings import ClassName, PackageName
from pygen.config.tables import ProjectPath


class PythonSettings(TargetSettings):
    """Settings of the Python package. Each has a short form of the same name in `[tool.pygen]`."""

    package: PackageName = Field(
        description="The package to generate: `acme_wind`, or `acme_wind.sdk` inside your own package."
    )
    output: ProjectPath | None = Field(
        default=None,
        description="Folder to put the package in. Default: `.pygen/src` for layout `package`, else `src`.",
    )
    client: ClassName | None = Field(
        default=None,
        description="Name of the client class. Default: the package's name with `Client` added.",
    )
    templates: ProjectPath | None = Field(
        default=None, description="Folder with templates that replace the built-in ones of the same name."
    )
    extensions: dict[str, str] = Field(
        default_factory=dict,
        description='Your own code mixed into generated classes: `"WindTurbine" = "turbine:TurbineExtras"` '
        "names a module in `<package>/_extensions/` and a class in it.",
    )

    spark: bool = Field(
        default=False,
        description="Also generate `<package>.spark`, the views for Spark. It is loaded when it is used, and "
        "needs the extra `pygen-runtime[spark]` then.",
    )

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.templates,) if self.templates else ()


def python_settings(settings: Settings) -> PythonSettings:
    """The table of Python, which all settings have."""
    return cast("PythonSettings", settings.targets["python"])
