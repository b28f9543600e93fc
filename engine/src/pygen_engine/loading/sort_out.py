"""Tell apart what a document holds: spaces, containers, views, data models, instances and data points."""

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
    series: list[Document] = field(default_factory=list)
    """Time series with their data points."""


def sort_out(document: Any) -> Contents:
    contents = Contents()
    for found in _objects(document):
        _place(contents, without_nulls(found))
    return contents


def _objects(document: Any) -> Iterator[Document]:
    if isinstance(document, list | tuple):
        for part in document:
            yield from _objects(part)
    elif isinstance(document, Mapping):
        if "space" in document or isinstance(document.get("datapoints"), list):
            yield dict(document)
        else:
            # {"items": [...]}, {"data": {...}}, or {"spaces": [...], "containers": [...], ...}
            for part in document.values():
                if isinstance(part, list | tuple | Mapping):
                    yield from _objects(part)
    else:
        raise ValueError(f"A model document is made of objects and lists, found {type(document).__name__}.")


def without_nulls(document: Mapping[str, Any]) -> Document:
    """Null means absent, except for property values of instances."""
    return {
        key: without_nulls(value) if isinstance(value, Mapping) and key != "sources" else value
        for key, value in document.items()
        if value is not None
    }


def _place(contents: Contents, item: Document) -> None:
    if "datapoints" in item and "space" not in item:
        contents.series.append(item)
    elif "instanceType" in item or "sources" in item or "startNode" in item:
        contents.instances.append(item)
    elif "externalId" not in item:
        contents.spaces.append(item)
    elif "version" not in item:
        # a bare {space, externalId} is a node without data
        (contents.containers if "properties" in item else contents.instances).append(item)
    elif "views" in item:
        contents.models.append(item)
    elif "properties" in item or "implements" in item or "filter" in item:
        contents.views.append(item)
    else:
        contents.models.append(item)
