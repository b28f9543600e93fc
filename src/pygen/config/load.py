"""Settings from all sources, validated; every mistake reported at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from pygen import files
from pygen._version import __version__
from pygen.config import of_v1, short_forms, sources
from pygen.config.pyproject import misfit_in
from pygen.config.settings import SHARED, ModelSource, Selection, Settings, Versioning
from pygen.config.sources import KEYS, TABLE, Said, closest, source_of
from pygen.config.tables import kebab
from pygen.config.targets import known, model_of
from pygen.errors import PygenUserError, PygenUserErrors


class SettingsError(PygenUserErrors):
    """Everything that is wrong with the settings."""


def load_settings(
    root: Path,
    *,
    environ: Mapping[str, str] = os.environ,
    config_settings: Mapping[str, Any] | None = None,
) -> Settings:
    """The settings of the project in `root`. Raises `SettingsError` with every mistake in them."""
    table = read_pyproject(root).get("tool", {}).get("pygen")
    if not isinstance(table, dict):
        raise PygenUserError(
            "PG102",
            "This project has no [tool.pygen] table.",
            where=str(root / "pyproject.toml"),
            hint='Add `[tool.pygen]` with `package = "..."` and `model = {...}`, or run `pygen init`.',
        )
    of_v1.refuse(table, TABLE)
    passed = sources.config_settings() if config_settings is None else config_settings
    return resolve(
        [
            *sources.from_table(table, TABLE),
            *sources.from_environment(environ),
            *sources.from_config_settings(passed),
        ]
    )


def settings_of(table: Mapping[str, Any]) -> Settings:
    """The settings of `[tool.pygen]` alone, whatever else says something of this machine."""
    return resolve(sources.from_table(table, TABLE))


def read_pyproject(root: Path) -> dict[str, Any]:
    path = root / "pyproject.toml"
    try:
        content = tomllib.loads(files.read_toml(path))
    except FileNotFoundError:
        raise PygenUserError(
            "PG101",
            "There is no pyproject.toml here.",
            where=str(root),
            hint="Run this in the folder of an SDK project, or start one with `pygen init`.",
        ) from None
    except ValueError as error:  # not TOML, not UTF-8, or a number of too many digits
        raise _unreadable(path, str(error), "Correct the TOML.") from None
    except RecursionError:
        raise _unreadable(path, "it is nested too deep", "Correct the TOML.") from None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error), "It has to be a file you may read.") from None
    misfit = misfit_in(content)
    if misfit:
        raise _unreadable(path, misfit, "Correct it, or remove it.")
    return content


def _unreadable(path: Path, why: str, hint: str) -> PygenUserError:
    return PygenUserError("PG101", f"pyproject.toml cannot be read: {why}.", where=str(path), hint=hint)


def resolve(said: Iterable[Said]) -> Settings:
    """The last word on each setting, validated together."""
    last: dict[str, Said] = {}
    problems: list[PygenUserError] = []
    for item in said:
        if item.key not in KEYS:
            problems.append(_unknown(item.key, item.where, KEYS))
            continue
        if item.key in ("model", "models"):
            problems += _both(last, item)
        else:
            problems += short_forms.reconcile(last, item)
        last[item.key] = item
    values = {key: item.value for key, item in last.items() if key != "model"}
    if "model" in last:
        values["models"] = [last["model"].value]
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        problems += [_problem(cause, last) for cause in _causes(error)]
    if problems:
        raise SettingsError(problems)
    _check_minimum(settings)
    return settings


def _causes(failure: ValidationError) -> list[Any]:
    """What went wrong, without what only follows from it: a list is too short once its items were refused."""
    errors = failure.errors(include_url=False)
    refused = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
    return [
        error
        for error in errors
        if error["loc"] not in [("targets", "python", key) for key in SHARED]  # told of the same at the top
        and (error["type"] != "too_short" or error["loc"] not in refused)
    ]


def _both(last: dict[str, Said], item: Said) -> list[PygenUserError]:
    """`model` and `models` say the same thing: in one source that is a mistake, a later source replaces."""
    other = last.pop("models" if item.key == "model" else "model", None)
    if other is None or source_of(other) != source_of(item):
        return []
    return [
        PygenUserError(
            "PG104",
            "Both `model` and `models` are set.",
            where=TABLE,
            hint="Keep `models = [...]` with all of them.",
        )
    ]


def _unknown(key: str, where: str, known: Iterable[str]) -> PygenUserError:
    words = sorted(known)
    guess = closest(key, words)
    hint = f"Did you mean `{guess}`?" if guess else f"The settings are {', '.join(words)}."
    return PygenUserError("PG103", f"Unknown setting `{key}`.", where=where, hint=hint)


_TABLES: dict[str, type[BaseModel]] = {
    "models": ModelSource,
    "model": ModelSource,
    "include": Selection,
    "exclude": Selection,
    "versioning": Versioning,
}


def _problem(error: Any, last: Mapping[str, Said]) -> PygenUserError:
    """One validation error in the reader's words."""
    location = [str(part).replace("_", "-") for part in error["loc"]]
    if not location:
        return PygenUserError("PG104", _clean(error["msg"]), where=TABLE, hint="See docs/configuration.md.")
    location = short_forms.place_said(last, location)
    key = "model" if location[0] == "models" and "model" in last else location[0]
    if key == "model":
        location = ["model", *location[2:]]
    where = last[key].where if key in last else TABLE
    path = ".".join(location)
    if len(location) > 1:
        where = f"{where} ({path})"
    if error["type"] == "unknown_target":
        return _unknown_target(location[-1], where)
    if error["type"] == "extra_forbidden":
        table = _TABLES.get(key) or model_of(location[1], last[key].value[location[1]])
        return _unknown(location[-1], where, map(kebab, table.model_fields))
    if error["type"] == "missing":
        return PygenUserError("PG105", f"`{path}` is required.", where=where, hint=_example(location[-1]))
    return PygenUserError(
        "PG104", f"`{path}`: {_clean(error['msg'])}.", where=where, hint=_example(location[-1])
    )


def _unknown_target(name: str, where: str) -> PygenUserError:
    guess = closest(name, known())
    hint = f"Did you mean `{guess}`?" if guess else f"The targets here are {', '.join(known())}."
    return PygenUserError(
        "PG405",
        f"There is no target `{name}`.",
        where=where,
        hint=f"{hint} One of another distribution has to be installed where the build runs; one of your own "
        "has a `command`.",
    )


def _clean(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Input should be", "must be")


_EXAMPLES = {
    "package": 'Write `package = "acme_wind"`.',
    "models": 'Write `model = { space = "acme", external-id = "WindFarm", version = "v1" }`.',
    "client": 'Write `client = "WindClient"`.',
    "space": 'For example `space = "acme"`.',
    "external-id": 'For example `external-id = "WindFarm"`.',
    "version": 'For example `version = "v1"`, with quotation marks.',
    "layout": 'Write `layout = "package"`, `"source"` or `"commit"`.',
    "strict": "Write `strict = true` or `strict = false`.",
}


def _example(key: str) -> str:
    return _EXAMPLES.get(key, "docs/configuration.md has every setting with its type.")


def _check_minimum(settings: Settings) -> None:
    if settings.minimum_version and _numbers(settings.minimum_version) > _numbers(__version__):
        raise PygenUserError(
            "PG106",
            f"This project needs hatch-pygen {settings.minimum_version} or newer; this is {__version__}.",
            where=f"{TABLE} minimum-version",
            hint=f'Write "hatch-pygen>={settings.minimum_version}" in `requires` of [build-system].',
        )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
