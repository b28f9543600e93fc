"""Tell apart what a document holds: spaces, containers, views, data models and instances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]


@dataclass(slots=True)
class Contents:
    spaces: list[Document] = field(default_factory=list)
    containers: list[Document] = field(default_factory=list)
    views: list[Document] = field(default_factory=list)
    models: list[Document] = field(default_factory=list)
    instances: list[Document] = field(default_factory=list)


def sort_out(document: Any) -> Contents:
    contents = Contents()
    for one in _objects(document):
        _place(contents, without_nulls(one))
    return contents


def _objects(document: Any) -> Iterator[Document]:
    if isinstance(document, list | tuple):
        for one in document:
            yield from _objects(one)
    elif isinstance(document, Mapping):
        if "space" in document:
            yield dict(document)
        else:
            # {"items": [...]}, {"data": {...}}, or {"spaces": [...], "containers": [...], ...}
            for one in document.values():
                if isinstance(one, list | tuple | Mapping):
                    yield from _objects(one)
    else:
        raise ValueError(f"A model document is made of objects and lists, found {type(document).__name__}.")


def without_nulls(document: Mapping[str, Any]) -> Document:
    """Null means absent, except for property values of instances."""
    return {
        key: without_nulls(value) if isinstance(value, Mapping) and key != "sources" else value
        for key, value in document.items()
        if value is not None
    }


def _place(contents: Contents, one: Document) -> None:
    if "instanceType" in one or "sources" in one or "startNode" in one:
        contents.instances.append(one)
    elif "externalId" not in one:
        contents.spaces.append(one)
    elif "version" not in one:
        # a bare {space, externalId} is a node without data
        (contents.containers if "properties" in one else contents.instances).append(one)
    elif "views" in one:
        contents.models.append(one)
    elif "properties" in one or "implements" in one or "filter" in one:
        contents.views.append(one)
    else:
        contents.models.append(one)
