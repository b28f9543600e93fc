"""Small models for tests, written as a person would write them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pygen.findings import Finding
from pygen.ir import Class, Property, Sdk
from pygen.models import ModelDocument, read_value
from pygen.pipeline import Pipeline

Raw = dict[str, Any]


def ref(external_id: str, version: str = "v1", space: str = "acme") -> Raw:
    return {"type": "view", "space": space, "externalId": external_id, "version": version}


def mapped(kind: str | Raw = "text", *, container: str = "C", id: str = "", **facts: Any) -> Raw:
    """A stored property in response form; stored under the name it gets in the view if not said otherwise."""
    return {
        "container": {"type": "container", "space": "acme", "externalId": container},
        "containerPropertyIdentifier": id,
        "type": {"type": kind} if isinstance(kind, str) else kind,
        **facts,
    }


def direct(
    source: str | None = None, *, is_list: bool = False, required: str | None = None, **facts: Any
) -> Raw:
    kind: Raw = {"type": "direct", "list": is_list}
    if required:
        kind["container"] = {"type": "container", "space": "acme", "externalId": required}
    if source:
        kind["source"] = ref(source)
    return mapped(kind, **facts)


def edge(source: str, **facts: Any) -> Raw:
    return {
        "connectionType": "multi_edge_connection",
        "type": {"space": "acme", "externalId": ""},
        "source": ref(source),
        "direction": "outwards",
        **facts,
    }


def reverse(source: str, property: str, *, through: Raw | None = None, many: bool = True) -> Raw:
    return {
        "connectionType": f"{'multi' if many else 'single'}_reverse_direct_relation",
        "source": ref(source),
        "through": {"source": through or ref(source), "identifier": property},
    }


def view(external_id: str, properties: Raw | None = None, *parents: str, **facts: Any) -> Raw:
    members = {key: _named(value, key) for key, value in (properties or {}).items()}
    return {
        "space": "acme",
        "externalId": external_id,
        "version": "v1",
        "implements": [ref(parent) for parent in parents],
        "properties": members,
        "usedFor": "node",
        "writable": True,
        **facts,
    }


def _named(value: Raw, key: str) -> Raw:
    """Where nothing else was said, a value is stored under its name and an edge has a type of that name."""
    if value.get("containerPropertyIdentifier") == "":
        return {**value, "containerPropertyIdentifier": key}
    if value.get("type") == {"space": "acme", "externalId": ""}:
        return {**value, "type": {"space": "acme", "externalId": key}}
    return value


def document(*views: Raw, external_id: str = "Model", **facts: Any) -> ModelDocument:
    model = {"space": "acme", "externalId": external_id, "version": "v1", "views": list(views), **facts}
    return read_value(model)[0]


def pipeline(*documents: ModelDocument, **options: Any) -> Pipeline:
    """Of documents and settings."""
    alone = Pipeline.alone(documents)
    return replace(alone, settings=alone.settings.model_copy(update=options))


def built(*views: Raw, **options: Any) -> Sdk:
    return pipeline(document(*views), **options).sdk


def class_of(sdk: Sdk, external_id: str, kind: str = "node") -> Class:
    return next(c for c in sdk.classes if c.view.external_id == external_id and c.kind == kind)


def prop(sdk: Sdk, external_id: str, id: str, kind: str = "node") -> Property:
    return next(p for p in class_of(sdk, external_id, kind).properties if p.id == id)


def findings(*views: Raw, **options: Any) -> list[Finding]:
    return list(pipeline(document(*views), **options).findings)


def codes(*views: Raw, **options: Any) -> list[tuple[str, str]]:
    """Code and location without the space, of everything found."""
    return [(f.code, f.location.removeprefix("acme:")) for f in findings(*views, **options)]
