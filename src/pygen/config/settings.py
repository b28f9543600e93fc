"""What a project can say about its SDK: `[tool.pygen]` as one model.

The JSON schema for editors and the table in the documentation are made from this file, so a description
written here is the only place where a setting is explained.
"""

from __future__ import annotations

import keyword
import re
from pathlib import PurePosixPath
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from pygen.config.package_names import checked_package
from pygen.refs import ModelRef


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_kebab, populate_by_name=True)


def _class_name(value: str) -> str:
    if not value.isidentifier() or keyword.iskeyword(value) or value.startswith("_"):
        raise ValueError(f"{value!r} is not a valid class name")
    return value


def _inside(value: str) -> str:
    """A relative path that stays in the project: a build may read and write nothing else."""
    path = PurePosixPath(value)
    if not value.isprintable():
        raise ValueError("has a character no path should have")
    if path.is_absolute() or ".." in path.parts or "\\" in value or re.match(r"[A-Za-z]:", value):
        raise ValueError("must be a relative path with forward slashes that stays inside the project")
    return value


def _matches(pattern: str, what: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if compiled.fullmatch(value) is None:
            raise ValueError(f"{value!r} is not {what}")
        return value

    return AfterValidator(check)


ProjectPath = Annotated[str, AfterValidator(_inside)]
Space = Annotated[
    str, _matches(r"[a-zA-Z][a-zA-Z0-9_-]{0,41}[a-zA-Z0-9]?", "a space (letters, digits, _ and -)")
]
ExternalId = Annotated[
    str, _matches(r"[a-zA-Z]([a-zA-Z0-9_]{0,253}[a-zA-Z0-9])?", "the external id of a data model")
]
Version = Annotated[
    str, _matches(r"[a-zA-Z0-9]([.a-zA-Z0-9_-]{0,41}[a-zA-Z0-9])?", "the version of a data model")
]
MinimumVersion = Annotated[str, _matches(r"[0-9]+(\.[0-9]+)*", "a version such as 0.2")]
Code = Annotated[str, _matches(r"PG\d{3}", "a code such as PG204")]

Layout = Literal["package", "source", "commit"]
Fetch = Literal["never", "if-missing"]


class ModelSource(_Table):
    """One data model the SDK is made from."""

    space: Space = Field(description="Space of the data model.")
    external_id: ExternalId = Field(description="External id of the data model.")
    version: Version = Field(description="Version of the data model.")
    file: ProjectPath | None = Field(
        default=None,
        description="Where the model is kept. Default: `models/<space>.<external-id>.<version>.json`.",
    )

    @property
    def path(self) -> str:
        return self.file or f"models/{self.space}.{self.external_id}.{self.version}.json"

    @property
    def ref(self) -> ModelRef:
        return ModelRef(self.space, self.external_id, self.version)

    @classmethod
    def of(cls, ref: ModelRef) -> Self:
        return cls(space=ref.space, external_id=ref.external_id, version=ref.version)

    def __str__(self) -> str:
        return str(self.ref)


class Selection(_Table):
    """Which part of the model is meant."""

    views: tuple[str, ...] = Field(
        default=(), description="External ids of views, or `space:external-id`; `*` stands for anything."
    )
    spaces: tuple[str, ...] = Field(default=(), description="Spaces; `*` stands for anything.")


class TargetSettings(_Table):
    """Settings of one target language."""

    output: ProjectPath | None = Field(default=None, description="Folder for this target's files.")


class Settings(_Table):
    """`[tool.pygen]`: how a data model becomes an SDK."""

    package: Annotated[str, AfterValidator(checked_package)] = Field(
        description="The package to generate: `acme_wind`, or `acme_wind.sdk` inside your own package.",
    )
    client: Annotated[str, AfterValidator(_class_name)] | None = Field(
        default=None,
        description="Name of the client class. Default: the package's name with `Client` added.",
    )
    models: tuple[ModelSource, ...] = Field(
        min_length=1,
        description="The data models: tables with `space`, `external-id`, `version` and perhaps `file`. "
        "For a single one write `model = {...}`.",
    )
    instance_space: Space | None = Field(
        default=None, description="Space of new instances when a caller names none. Default: the caller must."
    )
    layout: Layout = Field(
        default="package",
        description="`package`: everything is generated. `source`: a generated sub-package inside your own "
        "code, not committed. `commit`: generated files are committed and the build only verifies them.",
    )
    output: ProjectPath | None = Field(
        default=None,
        description="Folder to put the package in. Default: `.pygen/src` for layout `package`, else `src`.",
    )
    include: Selection = Field(default=Selection(), description="Generate only these `views` or `spaces`.")
    exclude: Selection = Field(default=Selection(), description="Leave out these `views` or `spaces`.")
    names: dict[str, str] = Field(
        default_factory=dict,
        description='Your names for views and properties: `"WindTurbine" = "Turbine"`, '
        '`"WindTurbine.maxCapacity" = "capacity_max"`.',
    )
    strict: bool = Field(default=False, description="Treat warnings about the model as errors.")
    ignore: tuple[Code, ...] = Field(
        default=(), description="Codes of findings to leave out, such as `PG204`."
    )
    templates: ProjectPath | None = Field(
        default=None, description="Folder with templates that replace the built-in ones of the same name."
    )
    extensions: dict[str, str] = Field(
        default_factory=dict,
        description='Your own code mixed into generated classes: `"WindTurbine" = "turbine:TurbineExtras"` '
        "names a module in `<package>/_extensions/` and a class in it.",
    )
    targets: dict[str, TargetSettings] = Field(
        default_factory=lambda: {"python": TargetSettings()},
        description="Languages to generate, each with an `output` folder. Default: only `python`.",
    )
    versions: dict[str, str] = Field(
        default_factory=dict,
        description='Package version per model version, for the version source: `"v1_2" = "1.2.0"`. '
        "Needed only where the model's version is not a number such as `v1` or `1.2`.",
    )
    fetch: Fetch = Field(
        default="never",
        description="`if-missing`: a build may fetch a locked model whose file is absent, and accepts it only"
        " if it matches the lock. Never from an sdist, never offline.",
    )
    minimum_version: MinimumVersion | None = Field(
        default=None, description="Oldest version of hatch-pygen that may build this project."
    )

    @model_validator(mode="after")
    def _distinct_models(self) -> Settings:
        files = [model.path.casefold() for model in self.models]
        for index, path in enumerate(files):
            if path in files[:index]:
                raise ValueError(f"two models share the file {self.models[index].path}")
        if "python" in self.targets and self.targets["python"].output:
            raise ValueError("the folder of the Python package is `output`, not `targets.python.output`")
        if "python" not in self.targets:
            raise ValueError("targets must keep `python`: the package cannot be built without it")
        return self

    @property
    def folder(self) -> str:
        """The folder that holds the package's top level."""
        return self.output or (".pygen/src" if self.layout == "package" else "src")

    @property
    def package_path(self) -> str:
        return self.package.replace(".", "/")

    @property
    def client_name(self) -> str:
        if self.client:
            return self.client
        last = self.package.rsplit(".", 1)[-1]
        return "".join(word[:1].upper() + word[1:] for word in last.split("_") if word) + "Client"
