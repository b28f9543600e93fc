"""Bodies for small models, so that a test shows only what it is about."""

from __future__ import annotations

from typing import Any

SPACE = "small"
Document = dict[str, Any]


def ref(external_id: str, space: str = SPACE) -> Document:
    return {"space": space, "externalId": external_id}


def view_ref(external_id: str, version: str = "v1") -> Document:
    return {"type": "view", **ref(external_id), "version": version}


def container_ref(external_id: str) -> Document:
    return {"type": "container", **ref(external_id)}


def prop(kind: str | Document = "text", **facts: Any) -> Document:
    return {"type": {"type": kind} if isinstance(kind, str) else kind, **facts}


def container(external_id: str, properties: Document | None = None, **facts: Any) -> Document:
    return {**ref(external_id), "properties": properties or {"name": prop()}, **facts}


def mapped(owner: str, prop_name: str, /, **facts: Any) -> Document:
    return {"container": container_ref(owner), "containerPropertyIdentifier": prop_name, **facts}


def view(external_id: str, properties: Document | None = None, **facts: Any) -> Document:
    return {**ref(external_id), "version": "v1", "properties": properties or {}, **facts}


def view_over(one: Document, external_id: str | None = None, **facts: Any) -> Document:
    """A view that maps everything of a container under the same names."""
    owner = one["externalId"]
    properties = {name: mapped(owner, name) for name in one["properties"]}
    return view(external_id or owner, properties, **facts)


def node(external_id: str, view_name: str | None = None, /, **properties: Any) -> Document:
    item: Document = {"instanceType": "node", **ref(external_id)}
    if view_name is not None:
        item["sources"] = [{"source": view_ref(view_name), "properties": properties}]
    return item


def edge(external_id: str, start: str, end: str, **facts: Any) -> Document:
    return {
        "instanceType": "edge",
        **ref(external_id),
        "type": ref("connects"),
        "startNode": ref(start),
        "endNode": ref(end),
        **facts,
    }


def base(name: str, kind: str = "node") -> list[str]:
    return [kind, name]
