"""Generated packages, found by name on whichever machine this is."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pygen_runtime.errors import ConfigurationError, ValidationFailed
from pygen_runtime.filters import Equals, Filter, Ref
from pygen_runtime.filters.names import unknown_name
from pygen_runtime.instances.spec import EdgeTo
from pygen_runtime.names import nearest
from pygen_runtime.package import Package
from pygen_runtime.reading.verbs.edges import EdgeBetween


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


def edges_of(cls: Any, connection: str) -> tuple[Any, Filter | None]:
    """What is read: instances of a class, or the edges of one of its connections, told by their type."""
    if not connection:
        return cls, None
    members = [member for member in cls._view.members if isinstance(member, EdgeTo)]
    for member in members:
        if member.name == connection:
            of_type = Equals(("edge", "type"), Ref(*member.type))
            return (
                getattr(import_module(cls._view.package), member.edge) if member.edge else EdgeBetween
            ), of_type
    raise unknown_name(cls._view, "connection by edges", connection, [member.name for member in members])
