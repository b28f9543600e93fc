"""Every form of spaces, containers, views and data models brought into one: the response of the service,
with defaults written out and without what depends on the moment (times, states) or says nothing (null)."""

from __future__ import annotations

from typing import Any

from pygen.models import shape
from pygen.models.shape import Misfit, Raw
from pygen.models.source import Place

_NUMBERS = frozenset(["int32", "int64", "float32", "float64"])
_PLAIN = frozenset(["boolean", "timestamp", "date", "json", "timeseries", "file", "sequence"])
_EDGES = ("multi_edge_connection", "single_edge_connection")
_REVERSE = ("multi_reverse_direct_relation", "single_reverse_direct_relation")
_STATES = frozenset(["state", "constraintState"])


def model(raw: Raw, place: Place) -> Raw:
    """A data model with `views` as they are: inline or references."""
    return {**_identity(raw, place, version=True), **_texts(raw, place)}


def container(raw: Raw, place: Place) -> Raw:
    found = {**_identity(raw, place), **_texts(raw, place)}
    found["usedFor"] = shape.maybe_text(raw, "usedFor", place) or "node"
    inside = (*place, "properties")
    found["properties"] = {
        key: container_property(shape.element(value, (*inside, key)), (*inside, key))
        for key, value in shape.mapping(raw, "properties", place).items()
    }
    for part, normalise in (("constraints", constraint), ("indexes", index)):
        entries = shape.maybe_mapping(raw, part, place)
        if entries:
            found[part] = {
                key: normalise(shape.element(value, (*place, part, key)), (*place, part, key))
                for key, value in entries.items()
            }
    return found


def constraint(raw: Raw, place: Place) -> Raw:
    found = bare(raw)
    kind = shape.maybe_text(raw, "constraintType", place) or (
        "requires" if "require" in raw else "uniqueness"
    )
    found["constraintType"] = kind
    if kind == "requires":
        required = shape.mapping(raw, "require", place)
        found["require"] = container_reference(required, (*place, "require"))
    elif kind == "uniqueness":
        found["properties"] = shape.texts(raw, "properties", place)
        found["bySpace"] = shape.flag(raw, "bySpace", False, place)
    return found


def index(raw: Raw, place: Place) -> Raw:
    found = bare(raw)
    kind = shape.maybe_text(raw, "indexType", place) or "btree"
    found |= {"indexType": kind, "properties": shape.texts(raw, "properties", place)}
    if kind == "btree":
        for key in ("bySpace", "cursorable"):
            found[key] = shape.flag(raw, key, False, place)
    return found


def container_property(raw: Raw, place: Place) -> Raw:
    """The facts of a stored property, which a view repeats in its response."""
    found = {
        "type": property_type(shape.mapping(raw, "type", place), (*place, "type")),
        "nullable": shape.flag(raw, "nullable", True, place),
        "immutable": shape.flag(raw, "immutable", False, place),
        "autoIncrement": shape.flag(raw, "autoIncrement", False, place),
        **_texts(raw, place),
    }
    if raw.get("defaultValue") is not None:
        found["defaultValue"] = ordered(raw["defaultValue"])
    return found


def view(raw: Raw, place: Place) -> Raw:
    """A view. What only a response can say (`usedFor`, `writable`) is kept if it is there."""
    found = {**_identity(raw, place, version=True), **_texts(raw, place)}
    criteria = shape.maybe_mapping(raw, "filter", place)
    if criteria:
        found["filter"] = ordered(criteria)
    found["implements"] = _implemented(raw, place)
    inside = (*place, "properties")
    found["properties"] = {
        key: view_property(shape.element(value, (*inside, key)), (*inside, key))
        for key, value in (shape.maybe_mapping(raw, "properties", place) or {}).items()
    }
    if raw.get("usedFor") is not None:
        found["usedFor"] = shape.text(raw, "usedFor", place)
    if raw.get("writable") is not None:
        found["writable"] = shape.flag(raw, "writable", True, place)
    return found


def parent(raw: Raw, place: Place) -> Raw:
    """A view outside of a model: only what it is and what it implements."""
    return {**view_reference(raw, place), "implements": _implemented(raw, place)}


def _implemented(raw: Raw, place: Place) -> list[Raw]:
    return [
        view_reference(shape.element(entry, (*place, "implements", at)), (*place, "implements", at))
        for at, entry in enumerate(shape.array(raw, "implements", place))
    ]


def view_property(raw: Raw, place: Place) -> Raw:
    """A property or connection. A mapped one in request form has no `type` yet."""
    kind = shape.maybe_text(raw, "connectionType", place)
    if kind is None:
        if "container" in raw or "containerPropertyIdentifier" in raw:
            return _mapped(raw, place)
        kind = _EDGES[0] if type(raw.get("type")) is dict and "source" in raw else None
    if kind in _EDGES:
        return _edge(raw, kind, place)
    if kind in _REVERSE:
        return _reverse(raw, kind, place)
    _texts(raw, place)  # whatever it is, these are texts
    return bare(raw)


def view_reference(raw: Raw, place: Place) -> Raw:
    return {"type": "view", **_identity(raw, place, version=True)}


def container_reference(raw: Raw, place: Place) -> Raw:
    return {"type": "container", **_identity(raw, place)}


def property_type(raw: Raw, place: Place) -> Raw:
    name = shape.text(raw, "type", place)
    found: Raw = {"type": name, "list": shape.flag(raw, "list", False, place)}
    if name == "enum":
        return found | _enum(raw, place)
    if name == "text":
        found["collation"] = shape.maybe_text(raw, "collation", place) or "ucs_basic"
        _put(found, "maxTextSize", shape.size(raw, "maxTextSize", place))
    elif name in _NUMBERS:
        unit = shape.maybe_mapping(raw, "unit", place)
        if unit:
            found["unit"] = {"externalId": shape.text(unit, "externalId", (*place, "unit"))}
            _put(found["unit"], "sourceUnit", shape.maybe_text(unit, "sourceUnit", (*place, "unit")))
    elif name == "direct":
        required = shape.maybe_mapping(raw, "container", place)
        if required:
            found["container"] = container_reference(required, (*place, "container"))
        source = shape.maybe_mapping(raw, "source", place)
        if source:
            found["source"] = view_reference(source, (*place, "source"))
    elif name not in _PLAIN:
        return found | bare(raw)
    _put(found, "maxListSize", shape.size(raw, "maxListSize", place))
    return found


def ordered(value: Any) -> Any:
    """Free-form JSON with the keys of its objects sorted."""
    if type(value) is dict:
        return {key: ordered(value[key]) for key in sorted(value)}
    return [ordered(item) for item in value] if type(value) is list else value


def bare(raw: Raw) -> Raw:
    """An object as it is, without nulls and without states that change by themselves."""
    return {k: _bare(v) for k, v in sorted(raw.items()) if v is not None and k not in _STATES}


def _bare(value: Any) -> Any:
    if type(value) is dict:
        return bare(value)
    return [_bare(item) for item in value] if type(value) is list else value


def _mapped(raw: Raw, place: Place) -> Raw:
    found: Raw = {
        "container": container_reference(shape.mapping(raw, "container", place), (*place, "container")),
        "containerPropertyIdentifier": shape.text(raw, "containerPropertyIdentifier", place),
    }
    beside = shape.maybe_mapping(raw, "source", place)
    source = view_reference(beside, (*place, "source")) if beside else None
    if raw.get("type") is None:
        _put(found, "source", source)
        return found | _texts(raw, place)
    found |= container_property(raw, place)
    kind: Raw = found["type"]
    if source and kind["type"] == "direct":
        kind.setdefault("source", source)
    return found


def _edge(raw: Raw, kind: str, place: Place) -> Raw:
    direction = raw.get("direction") or "outwards"
    if direction not in ("outwards", "inwards"):
        message = f"'direction' should be outwards or inwards, found {shape.described(direction)}."
        raise Misfit((*place, "direction"), message)
    found = {
        "connectionType": kind,
        "type": _identity(shape.mapping(raw, "type", place), (*place, "type")),
        "source": view_reference(shape.mapping(raw, "source", place), (*place, "source")),
        "direction": direction,
        **_texts(raw, place),
    }
    edges = shape.maybe_mapping(raw, "edgeSource", place)
    if edges:
        found["edgeSource"] = view_reference(edges, (*place, "edgeSource"))
    return found


def _reverse(raw: Raw, kind: str, place: Place) -> Raw:
    through = shape.mapping(raw, "through", place)
    inside = (*place, "through", "source")
    source = shape.mapping(through, "source", (*place, "through"))
    is_view = source.get("type") == "view" or (source.get("type") is None and "version" in source)
    found = {
        "connectionType": kind,
        "source": view_reference(shape.mapping(raw, "source", place), (*place, "source")),
        "through": {
            "source": view_reference(source, inside) if is_view else container_reference(source, inside),
            "identifier": shape.text(through, "identifier", (*place, "through")),
        },
        **_texts(raw, place),
    }
    if raw.get("targetsList") is not None:
        found["targetsList"] = shape.flag(raw, "targetsList", False, place)
    return found


def _enum(raw: Raw, place: Place) -> Raw:
    inside = (*place, "values")
    found: Raw = {
        "values": {
            key: _texts(shape.element(value or {}, (*inside, key)), (*inside, key))
            for key, value in shape.mapping(raw, "values", place).items()
        }
    }
    _put(found, "unknownValue", shape.maybe_text(raw, "unknownValue", place))
    return found


def _identity(raw: Raw, place: Place, *, version: bool = False) -> Raw:
    found = {"space": shape.text(raw, "space", place), "externalId": shape.text(raw, "externalId", place)}
    if version:
        found["version"] = shape.text(raw, "version", place)
    return found


def _texts(raw: Raw, place: Place) -> Raw:
    found: Raw = {}
    _put(found, "name", shape.maybe_text(raw, "name", place))
    _put(found, "description", shape.maybe_text(raw, "description", place))
    return found


def _put(found: Raw, key: str, value: Any) -> None:
    if value is not None:
        found[key] = value
