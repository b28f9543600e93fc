"""The project of a package: the folder from which `pygen build` makes the same bytes as the service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import tomli_w
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from pygen._version import RUNTIME_REQUIREMENT
from pygen.config import ModelSource
from pygen.config.package_names import checked_package
from pygen.errors import PygenUserError
from pygen.locking import plan_from_documents
from pygen.models import ModelDocument
from pygen.models.lock import LOCK_FILE, parse_lock
from pygen_service.making.orders import Project, Settings

_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?")


def default_package(document: ModelDocument) -> str:
    """The package of a model of which nobody said one: `WindFarm` of `acme` is `acme_wind_farm`."""
    ref = document.ref
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", f"{ref.space}_{ref.external_id}")
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")


def default_name(package: str) -> str:
    return str(canonicalize_name(package.replace(".", "-")))


def check_name(name: str) -> None:
    if not _NAME.fullmatch(name) or not name.isascii():
        raise PygenUserError(
            "PG606",
            f"{name!r} is not a name a package can have.",
            "name",
            "Letters, digits, `.`, `_` and `-`; a letter or digit at both ends; 100 characters at most.",
        )
    as_module = canonicalize_name(name).replace("-", "_")
    if as_module.isidentifier():
        try:
            checked_package(as_module)
        except ValueError as error:
            raise PygenUserError(
                "PG606", f"The name is reserved: {error}.", "name", "Choose another name."
            ) from None


def write_project(
    folder: Path,
    documents: Sequence[ModelDocument],
    settings: Settings,
    *,
    name: str,
    version: str,
    project: Project,
    lock: str = "",
) -> None:
    """Lock, models and pyproject.toml."""
    sources = [ModelSource.of(document.ref) for document in documents]
    plan_from_documents(sources, documents).write(folder)
    if lock:  # which files it may name, and that they are these models, is checked where it is read
        parse_lock(lock, Path(LOCK_FILE))
        (folder / LOCK_FILE).write_text(lock, encoding="utf-8", newline="\n")
    text = pyproject(sources, settings, name=name, version=version, project=project)
    (folder / "pyproject.toml").write_text(text, encoding="utf-8", newline="\n")


def pyproject(
    sources: Sequence[ModelSource], settings: Settings, *, name: str, version: str, project: Project
) -> str:
    models = [{"space": s.space, "external-id": s.external_id, "version": s.version} for s in sources]
    said: dict[str, Any] = msgspec.to_builtins(project)
    _check_lines({**said, "readme": ""})
    _check_requirements(project)
    table = {
        "build-system": {
            "requires": ["hatchling", "hatch-pygen"],
            "build-backend": "hatchling.build",
        },
        "project": {
            "name": name,
            "version": version,
            "requires-python": ">=3.11",
            "dependencies": [RUNTIME_REQUIREMENT],
            **said,
        },
        "tool": {
            "pygen": {**settings, "models": models},
            "hatch": {"build": {"hooks": {"pygen": {}}}},
        },
    }
    return tomli_w.dumps(table)


def _check_lines(said: Any) -> None:
    """Every value becomes a line of METADATA: none may become two."""
    if isinstance(said, dict):
        for key, value in said.items():
            _check_lines(key)
            _check_lines(value)
    elif isinstance(said, list):
        for value in said:
            _check_lines(value)
    elif not said.isprintable():
        raise PygenUserError("PG601", f"{said!r} is not one line of plain text.", "project")


def check_metadata(folder: Path) -> None:
    """What the build backend has to say of `[project]`."""
    try:
        ProjectMetadata(str(folder), PluginManager()).validate_fields()
    except (ValueError, TypeError) as error:
        raise PygenUserError("PG601", f"{error}", "project", "Correct it.") from None


def _check_requirements(project: Project) -> None:
    """An index whose packages send people to other addresses would be no index."""
    extras = (project.optional_dependencies or {}).values()
    for line in [*(project.dependencies or ()), *(line for lines in extras for line in lines)]:
        try:
            found = Requirement(line)
        except InvalidRequirement as error:
            raise PygenUserError(
                "PG601", f"{line!r} is no requirement: {error}.", "project.dependencies"
            ) from None
        if found.url:
            raise PygenUserError(
                "PG602",
                f"{found.name!r} is required from an address.",
                "project.dependencies",
                "Require it by name and version.",
            )
