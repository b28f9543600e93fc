"""The languages there are; each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any, cast

from pygen.errors import PygenUserError
from pygen.targets.request import Target

_TARGETS = {"python": "pygen.targets.python", "typescript": "pygen.targets.typescript"}


def names() -> tuple[str, ...]:
    return tuple(sorted(_TARGETS))


def find(name: str) -> Target[Any, Any]:
    """The target called `name`: what its package calls `TARGET`."""
    if name not in _TARGETS:
        raise PygenUserError(
            "PG405",
            f"There is no target {name!r}.",
            where="[tool.pygen.targets]",
            hint=f"Known targets: {', '.join(names())}.",
        )
    return cast("Target[Any, Any]", import_module(_TARGETS[name]).TARGET)
