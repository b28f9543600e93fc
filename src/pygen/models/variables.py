"""Variables of the official toolkit: `{{ my_space }}` in files, with values in config files or given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pygen.errors import PygenUserError
from pygen.models import yamltext
from pygen.models.source import Source, load

_VARIABLE = re.compile(r"\{\{\s*([\w.\-]+)\s*\}\}")
_CONFIG = re.compile(r"(?:default\.config|config\.[\w-]+)\.ya?ml", re.IGNORECASE)
_PROSE = re.compile(r"\s*(?:- )?['\"]?(?:description|name)['\"]?\s*:")
_HIGHEST = 6
"""Folders above a file in which its values may stand."""


def is_config(path: Path) -> bool:
    """Whether a file holds values of variables, and is no resource."""
    return _CONFIG.fullmatch(path.name) is not None


def filled(source: Source, file: Path, given: Mapping[str, str]) -> Source:
    """The document with values for its variables; an error that names each one that has none."""
    if source.kind != "yaml" or not _VARIABLE.search(source.text):
        return source
    values = {**_beside(file), **given}
    text = _VARIABLE.sub(lambda match: values.get(match[1], match[0]), source.text)
    lost = _without_value(text)
    if lost:
        names = sorted(lost)
        raise PygenUserError(
            "PG004",
            f"There is no value for the variable{'s' * (len(names) > 1)} {', '.join(names)}.",
            f"{source.name}:{min(lost.values())}",
            f"Pass `--var {names[0]}=...`, or keep them in a default.config.yaml above the file, "
            "or in the only config.*.yaml there.",
        )
    return replace(source, text=text)


def _without_value(text: str) -> dict[str, int]:
    """The variables left where identifiers stand, with the first line of each; prose may have braces."""
    lost: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if "{{" in line and not _PROSE.match(line):
            for name in _VARIABLE.findall(line):
                lost.setdefault(name, number)
    return lost


def _beside(file: Path) -> dict[str, str]:
    """The values that config files above a file have for it; those nearest prevail."""
    values: dict[str, str] = {}
    folders = list(file.resolve().parents)[:_HIGHEST]
    for folder in reversed(folders):
        below = file.resolve().parent.relative_to(folder).parts
        environments = sorted(p for p in folder.glob("config.*.y*ml") if is_config(p))
        for path in (*folder.glob("default.config.y*ml"), *environments[: len(environments) == 1]):
            for value in yamltext.parse(load(path)):
                if isinstance(value, dict):
                    nested = value.get("variables")
                    values |= _along(nested if isinstance(nested, dict) else value, below)
    return values


def _along(table: Mapping[str, Any], folders: Sequence[str]) -> dict[str, str]:
    """Values for a place: those of the table, and of tables in it that are named after folders on the way."""
    values = {key: _written(value) for key, value in table.items() if isinstance(value, str | int | float)}
    for index, folder in enumerate(folders):
        inner = table.get(folder)
        if isinstance(inner, dict):
            return values | _along(inner, folders[index + 1 :])
    return values


def _written(value: str | float) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def parsed(said: Sequence[str]) -> dict[str, str]:
    """`name=value` as it is said on the command line."""
    values: dict[str, str] = {}
    for text in said:
        name, equals, value = text.partition("=")
        if not equals or not re.fullmatch(r"[\w.\-]+", name):
            message = f"{text!r} gives no value to a variable."
            raise PygenUserError("PG004", message, "--var", "Write it like `--var my_space=acme`.")
        values[name] = value
    return values
