"""What a project can say about its C# package: `[tool.pygen.targets.csharp]`."""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from pygen.config import Settings, TargetSettings
from pygen.config.settings import ClassName
from pygen.config.tables import ProjectPath, matches
from pygen.targets.csharp.language import to_csharp

Namespace = Annotated[
    str,
    matches(
        r"(?=.{1,100}$)[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*",
        "a namespace of C#: `Acme.Wind`",
    ),
]
PackageId = Annotated[
    str,
    matches(
        r"(?=.{1,100}$)[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*",
        "the id of a NuGet package: letters, digits and `_`, in parts joined by `.` or `-`",
    ),
]
NuGetVersion = Annotated[
    str,
    matches(
        r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?",
        "a version of a NuGet package, such as 1.2.0 or 1.2.0-rc.1",
    ),
]


class CSharpSettings(TargetSettings):
    """Settings of the NuGet package."""

    namespace: Namespace | None = Field(
        default=None,
        description="Namespace of the classes: `Acme.Wind`. Default: from the Python package's name.",
    )
    name: PackageId | None = Field(
        default=None, description="Id of the NuGet package. Default: the namespace."
    )
    version: NuGetVersion | None = Field(
        default=None,
        description="Version of the NuGet package. Default: the Python package's, as NuGet writes it.",
    )
    client: ClassName | None = Field(
        default=None, description="Name of the client class. Default: the same as in Python."
    )
    templates: ProjectPath | None = Field(
        default=None, description="Folder with templates that replace the built-in ones of the same name."
    )

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.templates,) if self.templates else ()


def namespace(settings: Settings) -> str:
    return csharp_settings(settings).namespace or ".".join(map(to_csharp, settings.package.split(".")))


def package_id(settings: Settings) -> str:
    return csharp_settings(settings).name or namespace(settings)


def client_name(settings: Settings) -> str:
    return csharp_settings(settings).client or settings.client_name


def csharp_settings(settings: Settings) -> CSharpSettings:
    """The table, or what holds without one: a language can be shown without being a target of the project."""
    return cast("CSharpSettings | None", settings.targets.get("csharp")) or CSharpSettings()
