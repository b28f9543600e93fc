"""Generated packages, found by name on whichever machine this is."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pygen_runtime.errors import ConfigurationError, ValidationFailed
from pygen_runtime.names import nearest
from pygen_runtime.package import Package


def package_named(name: str) -> Package:
    """What a generated package says of itself."""
    try:
        module = import_module(f"{name}._client")
    except ModuleNotFoundError as error:
        if error.name is not None and not f"{name}._client".startswith(error.name):
            raise
        raise ConfigurationError(
            f"there is no generated package {name!r} here: install the SDK on the driver and on all executors"
        ) from None
    package: Package = module._PACKAGE
    return package


def class_named(package: Package, view: str) -> Any:
    """The read class of a view, by its own name or by the client's attribute."""
    for attribute, name in package.classes.items():
        if view in (attribute, name):
            return package.read_class(attribute)
    known = sorted(package.classes.values())
    hint = nearest(view, known) or f" Known: {', '.join(known)}."
    raise ValidationFailed(f"{package.name} has no view {view!r}.{hint}")
