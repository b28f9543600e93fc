"""What a view is called: by people, in requests, and inside a response."""

from __future__ import annotations

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
