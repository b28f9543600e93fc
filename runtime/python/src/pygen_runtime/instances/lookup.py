"""Finding the classes and APIs of a package by name, importing their modules only when they are needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .spec import View


def class_named(view: View, name: str) -> Any:
    """The class `name` of the package that `view` belongs to."""
    return getattr(import_module(view.package), name)


def view_named(view: View, name: str) -> View:
    """The field table of the class `name` in the package of `view`."""
    found: View = class_named(view, name)._view
    return found
