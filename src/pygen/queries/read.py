"""From the folder `queries` to tables: what TOML says, before anything of it is looked up in a model."""

from __future__ import annotations

import keyword
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from pygen import files
from pygen.errors import PygenUserError
from pygen.findings import Finding
from pygen.queries.values import Parameter, ParameterType

FOLDER = "queries"
LARGEST = 1024 * 1024
"""Bytes of one file."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,43}")
_KEYS = {"description", "view", "parameters", "where", "sort", "select", "limit", "with"}
_DEFAULTS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


@dataclass(frozen=True, slots=True)
class QueryText:
    """A file of the folder."""

    path: str
    content: bytes

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".toml")


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was understood as far as its own words go."""

    name: str
    path: str
    description: str
    parameters: tuple[Parameter, ...]
    said: Mapping[str, Any]


class Misread(Exception):
    """What is wrong with a file, where in it, and what would be right."""

    def __init__(self, message: str, place: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.hint = message, place, hint


def read_folder(root: Path) -> tuple[QueryText, ...]:
    """The files with queries of a project, sorted."""
    if not files.is_folder(root / FOLDER):
        return ()
    found = (path for path in files.files_below(root, FOLDER) if path.endswith(".toml"))
    return tuple(QueryText(path, _content(root, path)) for path in found)


def _content(root: Path, path: str) -> bytes:
    try:
        return files.read_bytes(root / path, LARGEST)
    except OSError as error:
        raise PygenUserError("PG240", f"It cannot be read: {error.strerror}.", path) from None


def read_table(text: QueryText) -> Table | Finding:
    """What a file says, or what is wrong with it."""
    try:
        return _table(text)
    except Misread as error:
        place = f"{text.path} {error.place}".rstrip()
        return Finding("PG240", "error", place, error.message, error.hint)


def _table(text: QueryText) -> Table:
    if not is_name(text.name):
        hint = "Use small letters, digits and _, beginning with a letter: `damaged_turbines.toml`."
        raise Misread(f"{text.name!r} cannot be the name of a query.", hint=hint)
    try:
        said = tomllib.loads(files.toml_text(text.content))
    except (ValueError, RecursionError) as error:
        raise Misread(f"It is no TOML: {error}.") from None
    only(said, _KEYS, "")
    description = said.get("description", "")
    if not isinstance(description, str):
        raise Misread("The description is a text.", "description")
    given = said.get("parameters", {})
    if not isinstance(given, Mapping):
        raise Misread("Parameters are a table: `[parameters]`.", "parameters")
    parameters = tuple(_parameter(name, value) for name, value in given.items())
    # those that can be left out come last, as they do in a call
    ordered = sorted(parameters, key=lambda parameter: parameter.optional or parameter.default is not None)
    return Table(text.name, text.path, description, tuple(ordered), said)


def is_name(text: str) -> bool:
    """Whether it can be the name of a method or of what it takes."""
    return _NAME.fullmatch(text) is not None and not keyword.iskeyword(text)


def only(table: Mapping[str, Any], known: set[str], place: str) -> None:
    """No other keys than these."""
    for key in table:
        if key not in known:
            raise Misread(f"There is no key `{key}`.", place, f"Known are {', '.join(sorted(known))}.")


def _parameter(name: str, value: Any) -> Parameter:
    place = f"parameters.{name}"
    if not is_name(name):
        hint = "Use small letters, digits and _, beginning with a letter."
        raise Misread(f"{name!r} cannot be the name of a parameter.", place, hint)
    said: Any = {"type": value} if isinstance(value, str) else value
    if not isinstance(said, Mapping):
        raise Misread('A parameter is a type, or a table: `{type = "text", optional = true}`.', place)
    only(said, {"type", "list", "optional", "default", "description"}, place)
    type_: Any = said.get("type")
    if type_ not in get_args(ParameterType):
        known = ", ".join(get_args(ParameterType))
        raise Misread(f"There is no type {type_!r}.", place, f"Known are {known}.")
    for key in ("list", "optional"):
        if not isinstance(said.get(key, False), bool):
            raise Misread(f"`{key}` is true or false.", place)
    if not isinstance(said.get("description", ""), str):
        raise Misread("The description is a text.", place)
    default = said.get("default")
    if default is not None:
        expected = _DEFAULTS.get(type_)
        fits = expected is not None and isinstance(default, expected) and not said.get("list")
        if not fits or (isinstance(default, bool) and type_ != "boolean"):
            hint = "Defaults are for single texts, integers, numbers and booleans. Others are `optional`."
            raise Misread(f"{default!r} cannot be the default of a {type_}.", place, hint)
    return Parameter(
        name,
        type_,
        said.get("list", False),
        said.get("optional", False),
        default,
        said.get("description", ""),
    )


def plain(value: Any) -> Any:
    """A value of TOML as one of JSON."""
    return value.isoformat() if isinstance(value, date | datetime) else value
