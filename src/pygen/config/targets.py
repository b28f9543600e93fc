"""Which targets there are, and which model reads the table of each.

A target is built in, installed by another distribution (entry points of the group `pygen.targets`), or a
command that the project itself names. Of a built-in target, only the model of its settings is imported here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from pkgutil import resolve_name
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from pygen.config.tables import TargetSettings
from pygen.errors import PygenUserError

GROUP = "pygen.targets"
BUILT_IN: Mapping[str, str] = {
    "python": "pygen.targets.python.settings:PythonSettings",
    "typescript": "pygen.targets.typescript.settings:TypeScriptSettings",
    "cognite": "pygen.targets.cognite.settings:CogniteSettings",
    "csharp": "pygen.targets.csharp.settings:CSharpSettings",
}
"""Name -> model of its settings. A new language is a folder in `pygen.targets` and one more line here."""

_PROCESS = "pygen.targets.process.settings:ProcessSettings"
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def installed() -> dict[str, EntryPoint]:
    """The targets of other distributions."""
    found = entry_points(group=GROUP)
    return {entry.name: entry for entry in sorted(found, key=lambda entry: (entry.name, entry.value))}


def known() -> list[str]:
    return sorted({*BUILT_IN, *installed()})


def load_installed(entry: EntryPoint) -> Any:
    """What the entry point names, whatever happens in its distribution while it is imported."""
    try:
        return entry.load()
    except Exception as error:
        distribution = entry.dist.name if entry.dist else "its distribution"
        raise PygenUserError(
            "PG405",
            f"The target {entry.name!r} cannot be loaded: {type(error).__name__}: {error}.",
            where=f"entry point {entry.name} = {entry.value!r} of {distribution}",
            hint=f"Mend or upgrade {distribution}, or take the target out of [tool.pygen.targets].",
        ) from error


def built_in_model(name: str) -> type[TargetSettings]:
    return cast("type[TargetSettings]", resolve_name(BUILT_IN[name]))


def process_model() -> type[TargetSettings]:
    """The model of a target that is a command."""
    return cast("type[TargetSettings]", resolve_name(_PROCESS))


def model_of(name: str, table: Mapping[str, Any]) -> type[TargetSettings]:
    """The model that reads the table of a target; a `PydanticCustomError` if there is no such target."""
    if name in BUILT_IN:
        return built_in_model(name)
    if not _NAME.fullmatch(name):
        raise PydanticCustomError("target_name", "is not a name: small letters, digits and -")
    if "command" in table:
        return process_model()
    entry = installed().get(name)
    if entry is None:
        raise PydanticCustomError("unknown_target", "is not a target")
    return cast("type[TargetSettings]", getattr(load_installed(entry), "settings", TargetSettings))


def read_tables(tables: Any) -> Any:
    """Each table read by the model of its target; every mistake in them at its place."""
    if not isinstance(tables, Mapping):
        return tables
    read: dict[str, Any] = {}
    mistakes: list[InitErrorDetails] = []
    for name, table in tables.items():
        if isinstance(table, TargetSettings) or not isinstance(table, Mapping):
            read[name] = table
            continue
        try:
            read[name] = model_of(str(name), table).model_validate(table)
        except PydanticCustomError as error:
            mistakes.append({"type": error, "loc": (name,), "input": table})
        except ValidationError as error:
            mistakes += [
                {
                    "type": PydanticCustomError(found["type"], found["msg"]),
                    "loc": (name, *found["loc"]),
                    "input": found["input"],
                }
                for found in error.errors(include_url=False)
            ]
    if mistakes:
        raise ValidationError.from_exception_data("targets", mistakes)
    return read
