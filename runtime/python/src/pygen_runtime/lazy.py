"""Package exports that import a module only when one of its names is used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

_MACHINERY = {"annotations", "lazy_exports"}
"""What a package imports to be lazy; of no interest to whoever completes its names."""


def lazy_exports(
    package: str, modules: Mapping[str, Iterable[str]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` for the package; `modules` says which names each of its modules has."""
    home = {name: module for module, names in modules.items() for name in names}

    def get(name: str) -> Any:
        if name == "__all__":
            return sorted(home)
        module = home.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from .gc_pause import gc_pause

        with gc_pause:  # classes stay, and looking for garbage among them costs more than importing them
            value = getattr(import_module(f"{package}.{module}"), name)
        setattr(sys.modules[package], name, value)
        return value

    def directory() -> list[str]:
        return sorted({*vars(sys.modules[package]), *home} - _MACHINERY)

    return get, directory
