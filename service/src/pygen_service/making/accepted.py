"""Which settings may be said over HTTP: a list of what is allowed, never of what is not.

A template is code, a `command` is a program, and every path is a place on somebody else's disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pygen.config.sources import KEYS, closest
from pygen.config.targets import BUILT_IN, known
from pygen.errors import PygenUserError, together

ACCEPTED = (
    "package",
    "client",
    "instance-space",
    "include",
    "exclude",
    "names",
    "strict",
    "ignore",
    "targets",
    "versions",
    "versioning",
)
TARGETS: Mapping[str, tuple[str, ...]] = {
    "python": (),
    "typescript": ("name", "version", "client"),
    "csharp": ("name", "namespace", "version", "client"),
}
"""What of the table of a built-in target may be said; of any other target, nothing."""


def check_settings(settings: Mapping[str, Any]) -> None:
    """Raises every setting that is not accepted."""
    mistakes = [*_of_the_top(settings), *_of_the_targets(settings.get("targets", {}))]
    if mistakes:
        raise together(mistakes)


def _of_the_top(settings: Mapping[str, Any]) -> Iterator[PygenUserError]:
    for key in settings:
        if key in ACCEPTED:
            continue
        if key in KEYS:
            yield _refused(key, f"settings.{key}")
            continue
        guess = closest(key, ACCEPTED)
        hint = f"Did you mean `{guess}`?" if guess else f"The settings are {', '.join(ACCEPTED)}."
        yield PygenUserError("PG103", f"Unknown setting `{key}`.", "settings", hint)


def _of_the_targets(tables: Any) -> Iterator[PygenUserError]:
    if not isinstance(tables, Mapping):
        yield PygenUserError(
            "PG104", "`targets` has to be an object: a table for each target.", "settings.targets"
        )
        return
    for name, table in tables.items():
        if name not in BUILT_IN and name not in known():
            yield PygenUserError(
                "PG405",
                f"There is no target {name!r}.",
                "settings.targets",
                f"The targets here are {', '.join(known())}.",
            )
        elif not isinstance(table, Mapping):
            yield PygenUserError("PG104", "A target has an object.", f"settings.targets.{name}")
        else:
            for key in table:
                if key not in TARGETS.get(name, ()):
                    yield _refused(key, f"settings.targets.{name}.{key}")


def _refused(key: str, where: str) -> PygenUserError:
    return PygenUserError(
        "PG602",
        f"`{key}` is not accepted over HTTP.",
        where,
        "Templates, extensions, commands and paths are for a project on disk: `pygen build` takes them.",
    )
