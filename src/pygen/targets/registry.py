"""The targets there are; each is imported only when it is asked for."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import Any, cast

from pygen.config.tables import TargetSettings
from pygen.config.targets import BUILT_IN, installed, known, load_installed
from pygen.errors import PygenUserError
from pygen.targets.process.settings import ProcessSettings
from pygen.targets.request import Target
from pygen.targets.surface import SurfaceOf

_MEMBERS = ("forms", "settings", "names", "plan", "output", "surface")


def find(name: str, settings: TargetSettings | None = None) -> Target[Any, Any]:
    """The target called `name`, of which the project says `settings`."""
    if name in BUILT_IN:
        return cast("Target[Any, Any]", resolve_name(f"pygen.targets.{name}.target:TARGET"))
    if isinstance(settings, ProcessSettings):
        from pygen.targets.process.target import ProcessTarget

        return ProcessTarget(name, settings)
    entry = installed().get(name)
    if entry is None:
        raise PygenUserError(
            "PG405",
            f"There is no target {name!r}.",
            where="[tool.pygen.targets]",
            hint=f"Known targets: {', '.join(known())}.",
        )
    target = load_installed(entry)
    missing = [member for member in _MEMBERS if not hasattr(target, member)]
    if missing:
        raise PygenUserError(
            "PG405",
            f"What is installed as target {name!r} is none: it has no {', '.join(missing)}.",
            where=f"entry point {entry.name} = {entry.value!r}",
            hint="docs/generator/targets.md says what a target has.",
        )
    return cast("Target[Any, Any]", target)


def surfaces() -> tuple[SurfaceOf, ...]:
    """What code notices, of every target that can tell."""
    targets = (find(name) for name in known())
    return tuple(surface for target in targets if (surface := target.surface) is not None)
