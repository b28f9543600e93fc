"""The languages there are; each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from pygen.errors import PygenUserError

from .request import Target

_TARGETS = {"python": "pygen.targets.python"}


def names() -> tuple[str, ...]:
    return tuple(sorted(_TARGETS))


def find(name: str) -> Target:
    """The target called `name`: a module with a function `generate`."""
    if name not in _TARGETS:
        raise PygenUserError(
            "PG405",
            f"There is no target {name!r}.",
            where="[tool.pygen.targets]",
            hint=f"Known targets: {', '.join(names())}.",
        )
    return cast(Target, import_module(_TARGETS[name]))
