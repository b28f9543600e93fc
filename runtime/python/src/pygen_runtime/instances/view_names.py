"""What a view is called: by people, in requests, inside a response; and the classes that have a name."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .spec import View


def view_label(view: View) -> str:
    """In messages."""
    return f"{view.space}:{view.external_id}({view.version})"


def view_key(view: View) -> str:
    """Inside its space, where properties are filtered by or given back."""
    return f"{view.external_id}/{view.version}"


def source_reference(space: str, key: str) -> dict[str, str]:
    """A view by its key, or a container, which has no version, in the JSON of requests."""
    external_id, _, version = key.partition("/")
    source = {"type": "view" if version else "container", "space": space, "externalId": external_id}
    return {**source, "version": version} if version else source


def view_reference(view: View) -> dict[str, str]:
    """In the JSON of requests."""
    return {"type": "view", "space": view.space, "externalId": view.external_id, "version": view.version}


def class_named(view: View, name: str) -> Any:
    """The class `name` of the package that `view` belongs to."""
    return getattr(import_module(view.package), name)


def view_named(view: View, name: str) -> View:
    """The field table of the class `name` in the package of `view`."""
    found: View = class_named(view, name)._view
    return found
