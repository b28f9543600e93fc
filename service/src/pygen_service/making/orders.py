"""What a child is asked, and what it answers. Both cross a pipe as one MessagePack frame."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Settings = dict[str, Any]
"""Settings as `[tool.pygen]` has them, of those that are accepted over HTTP."""


class Mistake(msgspec.Struct, frozen=True):
    """Something the asker has to mend, or a remark about the model."""

    code: str
    message: str
    where: str | None = None
    hint: str | None = None
    severity: str = "error"


class Model(msgspec.Struct, frozen=True):
    """One data model in canonical form."""

    space: str
    external_id: str
    version: str
    sha256: str
    content: bytes


class Artifact(msgspec.Struct, frozen=True):
    """One file somebody can have."""

    filename: str
    media_type: str
    content: bytes
    target: str
    format: str


class Wanted(msgspec.Struct, frozen=True):
    """A file to be made: `python` as `wheel`, say."""

    target: str
    format: str


class Readme(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The long description as text: a file would be one of the service."""

    text: str
    content_type: Literal["text/markdown", "text/x-rst", "text/plain"]


class Person(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An author or a maintainer."""

    name: str | None = None
    email: str | None = None


class Project(msgspec.Struct, frozen=True, rename="kebab", omit_defaults=True, forbid_unknown_fields=True):
    """What `[project]` of a package says beyond its name and version."""

    description: str | None = None
    readme: Readme | None = None
    license: str | None = None
    authors: list[Person] | None = None
    maintainers: list[Person] | None = None
    keywords: list[str] | None = None
    classifiers: list[str] | None = None
    urls: dict[str, str] | None = None
    requires_python: str | None = None
    dependencies: list[str] | None = None
    optional_dependencies: dict[str, list[str]] | None = None


class Read(msgspec.Struct, frozen=True, tag="read"):
    """Bring models into canonical form, and settings into theirs."""

    models: list[bytes]
    settings: Settings


class Validate(msgspec.Struct, frozen=True, tag="validate"):
    """Check and plan names; generate nothing that is kept."""

    models: list[bytes]
    settings: Settings


class Build(msgspec.Struct, frozen=True, tag="build"):
    """Make artifacts."""

    models: list[bytes]
    settings: Settings
    wanted: list[Wanted]
    name: str | None = None
    version: str | None = None
    project: Project = Project()
    lock: str = ""
    """Text of a pygen.lock of these models; of none, one is made."""


class Compare(msgspec.Struct, frozen=True, tag="compare"):
    """Say what changed from one state of a package to the next."""

    old: list[bytes]
    new: list[bytes]
    old_settings: Settings
    new_settings: Settings


class Number(msgspec.Struct, frozen=True, tag="number"):
    """Say which version comes next, and why; or, of nothing before, which comes first."""

    models: list[bytes]
    settings: Settings
    before: list[bytes] = []
    settings_before: Settings = {}
    previous: str | None = None


Order = Read | Validate | Build | Compare | Number


class Done(msgspec.Struct, frozen=True, tag="done"):
    """It could be done."""

    models: list[Model] = []
    settings: Settings = {}
    artifacts: list[Artifact] = []
    findings: list[Mistake] = []
    changes: dict[str, Any] = {}
    version: str = ""


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """It could not, and the asker has to change something."""

    mistakes: list[Mistake]


class Broken(msgspec.Struct, frozen=True, tag="broken"):
    """It could not, and that is a fault of ours. The traceback is for the log."""

    traceback: str


Answer = Done | Refused | Broken
