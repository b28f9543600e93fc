"""Where settings are said: `pyproject.toml`, `PYGEN_*` variables, `-C pygen.x=y`; the later wins."""

from __future__ import annotations

import difflib
import os
import tomllib
import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from pygen.config.settings import SHORT_FORMS, Settings
from pygen.config.tables import kebab

TABLE = "pyproject.toml [tool.pygen]"
PREFIX = "PYGEN_"
NOT_SETTINGS = frozenset({"PYGEN_OFFLINE"})
KEYS = ("model", *map(kebab, Settings.model_fields), *SHORT_FORMS)

_config_settings: ContextVar[Mapping[str, Any] | None] = ContextVar("pygen_config_settings", default=None)


@dataclass(frozen=True, slots=True)
class Said:
    """One setting as somebody said it, and where."""

    key: str
    value: Any
    where: str


def source_of(said: Said) -> str:
    """All that one source says has the same."""
    return said.where.rsplit(" ", 1)[0]


def config_settings() -> Mapping[str, Any]:
    """What the front-end passed with `-C`; empty unless a backend of ours put it there."""
    return _config_settings.get() or {}


@contextmanager
def use_config_settings(values: Mapping[str, Any] | None) -> Iterator[None]:
    token = _config_settings.set(values)
    try:
        yield
    finally:
        _config_settings.reset(token)


def closest(word: str, words: tuple[str, ...] | list[str], cutoff: float = 0.6) -> str | None:
    found = difflib.get_close_matches(word, words, n=1, cutoff=cutoff)
    return found[0] if found else None


def from_table(table: Mapping[str, Any], where: str) -> Iterator[Said]:
    for key, value in table.items():
        yield Said(key, value, f"{where} {key}")


def from_environment(environ: Mapping[str, str] = os.environ) -> Iterator[Said]:
    """`PYGEN_STRICT=true`. A name nobody could have meant for us is somebody else's and is left alone."""
    for name in sorted(environ):
        if not name.startswith(PREFIX) or name in NOT_SETTINGS:
            continue
        key = kebab(name.removeprefix(PREFIX).lower())
        if key in KEYS or closest(key, KEYS, 0.8):
            yield Said(key, _parse(key, environ[name]), f"environment variable {name}")


def from_config_settings(values: Mapping[str, Any]) -> Iterator[Said]:
    """`-C pygen.strict=true`. Other prefixes belong to other tools."""
    for name in sorted(values):
        if name.startswith("pygen."):
            key = kebab(name.removeprefix("pygen."))
            yield Said(key, _parse(key, values[name]), f"-C {name}")


def _parse(key: str, text: Any) -> Any:
    """Text from a shell as the value its setting needs; validation reports what cannot be read."""
    if isinstance(text, list):  # some front-ends collect a repeated -C option into a list
        return (
            [part for item in text for part in _parse(key, item)] if _is_list(key) else _parse(key, text[-1])
        )
    if not isinstance(text, str):
        return text
    if _annotation(key) is bool:
        return {"true": True, "1": True, "false": False, "0": False}.get(text.strip().lower(), text)
    if _is_list(key):
        return [part.strip() for part in text.split(",") if part.strip()]
    if text.lstrip().startswith(("{", "[")):
        try:
            return tomllib.loads(f"value = {text}")["value"]
        except (ValueError, RecursionError):
            return text
    return text


def _annotation(key: str) -> Any:
    field = Settings.model_fields.get(key.replace("-", "_"))
    return field.annotation if field else None


def _is_list(key: str) -> bool:
    annotation = _annotation(key)
    return typing.get_origin(annotation) is tuple and key != "models"
