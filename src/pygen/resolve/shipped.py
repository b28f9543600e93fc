"""The model as an SDK ships it: an engine refuses a default that its property cannot have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pygen.models import ModelDocument
from pygen.resolve.defaults import legal_default
from pygen_runtime.schema import ContainerProperty

Raw = Mapping[str, Any]


def shipped(document: ModelDocument) -> ModelDocument:
    """The document without the defaults that are reported as PG208."""
    content = dict(document.content)
    for part in ("views", "containers"):
        if part in content:
            content[part] = [_owner(raw) for raw in content[part]]
    return replace(document, content=content)


def _owner(raw: Raw) -> Raw:
    illegal = {key for key, prop in raw["properties"].items() if _illegal(prop)}
    if not illegal:
        return raw
    properties = {
        key: {name: value for name, value in prop.items() if key not in illegal or name != "defaultValue"}
        for key, prop in raw["properties"].items()
    }
    return {**raw, "properties": properties}


def _illegal(prop: Raw) -> bool:
    if prop.get("defaultValue") is None or "type" not in prop:
        return False
    known = {"type": prop["type"], "defaultValue": prop["defaultValue"]}
    return legal_default(ContainerProperty.load(known)) is None
