"""What a project can say about its SDK: `[tool.pygen]` as one model.

The JSON schema for editors and the table in the documentation are made from this file, so a description
written here is the only place where a setting is explained.
"""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, SerializeAsAny, model_validator

from pygen.config.package_names import checked_package
from pygen.config.tables import ProjectPath, Table, TargetSettings, matches
from pygen.config.targets import read_tables
from pygen.refs import ModelRef

SHARED = ("package", "output", "client")
"""Settings of the whole project that can also stand in the table of its Python package."""
SHORT_FORMS = ("templates", "extensions", "spark")
"""Settings of the Python package that can also stand at the top."""


def _class_name(value: str) -> str:
    if not value.isidentifier() or keyword.iskeyword(value) or value.startswith("_"):
        raise ValueError(f"{value!r} is not a valid class name")
    return value


PackageName = Annotated[str, AfterValidator(checked_package)]
ClassName = Annotated[str, AfterValidator(_class_name)]
Space = Annotated[
    str, matches(r"[a-zA-Z][a-zA-Z0-9_-]{0,41}[a-zA-Z0-9]?", "a space (letters, digits, _ and -)")
]
ExternalId = Annotated[
    str, matches(r"[a-zA-Z]([a-zA-Z0-9_]{0,253}[a-zA-Z0-9])?", "the external id of a data model")
]
Version = Annotated[
    str, matches(r"[a-zA-Z0-9]([.a-zA-Z0-9_-]{0,41}[a-zA-Z0-9])?", "the version of a data model")
]
MinimumVersion = Annotated[str, matches(r"[0-9]+(\.[0-9]+)*", "a version such as 0.2")]
Code = Annotated[str, matches(r"PG\d{3}|(?!PG)[A-Z]{2,8}\d{1,6}", "a code such as PG204")]


def _scheme_alone(value: Any) -> Any:
    """`names = "v1"` is short for a table with that scheme and no name."""
    return {"*": value} if isinstance(value, str) else value


def _known_scheme(names: dict[str, str]) -> dict[str, str]:
    if names.get("*", "v1") != "v1":
        raise ValueError(f"{names['*']!r} is no scheme of names; there is 'v1'")
    return names


Names = Annotated[
    dict[str, str],
    BeforeValidator(_scheme_alone, json_schema_input_type=Literal["v1"] | dict[str, str]),
    AfterValidator(_known_scheme),
]

Layout = Literal["package", "source", "commit"]
Fetch = Literal["never", "if-missing"]


class ModelSource(Table):
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


class Selection(Table):
    """Which part of the model is meant."""

    views: tuple[str, ...] = Field(
        default=(), description="External ids of views, or `space:external-id`; `*` stands for anything."
    )
    spaces: tuple[str, ...] = Field(default=(), description="Spaces; `*` stands for anything.")


Part = Literal["major", "minor", "patch"]


class Versioning(Table):
    """Which part of the package's version a change of the model raises."""

    breaking: Part = Field(
        default="major",
        description="For what may break users. Of a version `0.x`, which promises less, `major` raises the "
        "minor part.",
    )
    added: Part = Field(default="minor", description="For what is new or changed and breaks nobody.")
    other: Part = Field(default="patch", description="For texts, and for what users of the SDK do not see.")


class Settings(Table):
    """`[tool.pygen]`: how a data model becomes an SDK."""

    package: PackageName = Field(
        description="The package to generate: `acme_wind`, or `acme_wind.sdk` inside your own package.",
    )
    client: ClassName | None = Field(
        default=None,
        description="Name of the client class, in every language that is not told another. Default: the "
        "package's name with `Client` added.",
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
    names: Names = Field(
        default_factory=dict,
        description='Your names for views and properties: `"WindTurbine" = "Turbine"`, '
        '`"WindTurbine.maxCapacity" = "capacity_max"`. `names = "v1"` gives all the names that '
        'cognite-pygen v1 gave in Python; `"*" = "v1"` in the table gives those to all others.',
    )
    strict: bool = Field(default=False, description="Treat warnings about the model as errors.")
    ignore: tuple[Code, ...] = Field(
        default=(), description="Codes of findings to leave out, such as `PG204`."
    )
    targets: Annotated[dict[str, SerializeAsAny[TargetSettings]], BeforeValidator(read_tables)] = Field(
        default_factory=dict,
        description="A table for each language to generate. `python` is always there: the package cannot be "
        "built without it.",
    )
    versions: dict[str, str] = Field(
        default_factory=dict,
        description='First version of the package per version of the model: `"v1_2" = "1.2.0"`. '
        "Needed only where the model's version is not a number such as `v1` or `1.2`.",
    )
    versioning: Versioning = Field(
        default=Versioning(),
        description="Which part of the package's version grows when `pygen lock` finds the model changed.",
    )
    fetch: Fetch = Field(
        default="never",
        description="`if-missing`: a build may fetch a locked model whose file is absent, and accepts it only"
        " if it matches the lock. Never from an sdist, never offline.",
    )
    minimum_version: MinimumVersion | None = Field(
        default=None, description="Oldest version of hatch-pygen that may build this project."
    )

    @model_validator(mode="before")
    @classmethod
    def _with_python(cls, values: Any) -> Any:
        """The table of Python is always there, with what is said of it at the top."""
        if not isinstance(values, Mapping) or not isinstance(values.get("targets", {}), Mapping):
            return values
        tables = values.get("targets", {})
        python = tables.get("python", {})
        if not isinstance(python, Mapping):
            return values
        top, python = dict(values), dict(python)
        for key in (*SHARED, *SHORT_FORMS):
            if None not in (top.get(key), python.get(key)) and top[key] != python[key]:
                raise ValueError(f"both `{key}` and `targets.python.{key}` are set")
            said = top.pop(key, None)
            said = python.get(key) if said is None else said
            if said is not None:
                python[key] = said
                top |= {key: said} if key in SHARED else {}
        return {**top, "targets": {**tables, "python": python}}

    @model_validator(mode="after")
    def _distinct_models(self) -> Settings:
        files = [model.path.casefold() for model in self.models]
        for index, path in enumerate(files):
            if path in files[:index]:
                raise ValueError(f"two models share the file {self.models[index].path}")
        return self

    @model_validator(mode="after")
    def _distinct_folders(self) -> Settings:
        owners: dict[str, str] = {}
        for name in self.targets:
            folder = PurePosixPath(self.target_folder(name)).as_posix()
            other = owners.setdefault(folder.casefold(), name)
            if other != name:
                raise ValueError(f"the targets {other} and {name} share the folder {folder}")
        return self

    @property
    def folder(self) -> str:
        """The folder that holds the package's top level."""
        return self.output or (".pygen/src" if self.layout == "package" else "src")

    def target_folder(self, name: str) -> str:
        """The folder that holds a target's files, relative to the project."""
        return f"{self.folder}/{self.package_path}" if name == "python" else self.targets[name].output or name

    @property
    def inputs(self) -> tuple[str, ...]:
        """Files and folders of the project that its targets read."""
        return tuple(sorted({path for target in self.targets.values() for path in target.inputs}))

    @property
    def package_path(self) -> str:
        return self.package.replace(".", "/")

    @property
    def client_name(self) -> str:
        if self.client:
            return self.client
        last = self.package.rsplit(".", 1)[-1]
        return "".join(word[:1].upper() + word[1:] for word in last.split("_") if word) + "Client"
