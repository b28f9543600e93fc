"""A container as posted -> the document that is stored: defaults filled in, contradictions refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pygen_engine.catalog.model import ContainerId, ContainerProperty
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import Document, labels
from pygen_engine.values.encoding import Refused, converter
from pygen_engine.values.locales import COLLATIONS

_MAX_PROPERTIES = 100
_MAX_INDEXES = 10
_MAX_UNIQUE = 10
_BTREE_TEXT_BYTES = 2400
_BTREE_LIST_SIZES = {"int32": 600, "int64": 300, "timestamp": 300, "direct": 300}


def complete(item: Mapping[str, Any]) -> Document:
    """The stored document of a new container (without its columns)."""
    place = f"{item['space']}:{item['externalId']}"
    return {
        "space": item["space"],
        "externalId": item["externalId"],
        **labels(item),
        "usedFor": item.get("usedFor", "node"),
        "implied": bool(item.get("implied")),
        "properties": {name: _property(f"{place}.{name}", prop) for name, prop in item["properties"].items()},
        "constraints": {
            name: _constraint(constraint) for name, constraint in (item.get("constraints") or {}).items()
        },
        "indexes": {name: _index(index) for name, index in (item.get("indexes") or {}).items()},
    }


def _property(place: str, item: Mapping[str, Any]) -> Document:
    nullable = item.get("nullable", True)
    document: Document = {
        "constraintState": {} if nullable else {"nullability": "current"},
        "type": _type(place, item["type"]),
        "immutable": item.get("immutable", False),
        "nullable": nullable,
        "autoIncrement": item.get("autoIncrement", False),
    }
    if item.get("defaultValue") is not None:
        document["defaultValue"] = item["defaultValue"]
    document.update(labels(item))
    return document


def _type(place: str, item: Mapping[str, Any]) -> Document:
    shape = {key: value for key, value in item.items() if value is not None and key != "source"}
    shape.setdefault("list", False)
    if shape["type"] == "text":
        collation = shape.setdefault("collation", "ucs_basic")
        if collation not in COLLATIONS:
            raise BadRequest(f"Unknown collation '{collation}' for property '{place}'.", finding="PG230")
    if "container" in shape:
        shape["container"] = _reference(shape["container"])
    if shape["type"] == "enum":
        if shape["list"]:
            raise BadRequest(f"Property '{place}': an enum cannot be a list.", finding="PG230")
        shape["values"] = {name: labels(value) for name, value in shape["values"].items()}
        unknown = shape.get("unknownValue")
        if unknown is not None and unknown not in shape["values"]:
            raise BadRequest(
                f"Property '{place}': unknownValue '{unknown}' is not one of the enum's values.",
                finding="PG230",
            )
    if "maxListSize" in shape and not shape["list"]:
        raise BadRequest(f"Property '{place}': maxListSize is only allowed for lists.", finding="PG230")
    return shape


def _reference(item: Mapping[str, Any]) -> Document:
    return dict(ContainerId.of(item).dump())


def _refuse_contradictions(place: str, name: str, document: Document) -> None:
    prop = ContainerProperty(name, "p0", document)
    if prop.auto_increment and (prop.type not in ("int32", "int64") or prop.is_list):
        raise BadRequest(
            f"Property '{place}': autoIncrement is only allowed for int32 and int64.", finding="PG230"
        )
    if prop.default is None:
        return
    if prop.is_list or prop.type == "direct":
        raise BadRequest(
            f"Property '{place}': a default value is not allowed for {prop.label}.", finding="PG208"
        )
    try:
        converter(prop)(prop.default)
    except Refused as error:
        raise BadRequest(
            f"Property '{place}': the default value does not fit the type. {error}", finding="PG208"
        ) from error


def _constraint(item: Mapping[str, Any]) -> Document:
    kind = item.get("constraintType") or ("requires" if item.get("require") else "uniqueness")
    if kind == "requires":
        return {"state": "current", "constraintType": "requires", "require": _reference(item["require"])}
    return {
        "state": "current",
        "properties": list(item["properties"]),
        "constraintType": "uniqueness",
        "bySpace": item.get("bySpace", False),
    }


def _index(item: Mapping[str, Any]) -> Document:
    kind = item.get("indexType") or "btree"
    index: Document = {"properties": list(item["properties"]), "state": "current", "indexType": kind}
    if kind == "btree":
        index["cursorable"] = item.get("cursorable", False)
        index["bySpace"] = item.get("bySpace", False)
    return index


def check(document: Document, options: EngineOptions) -> None:
    """What concerns the container as a whole, after an update was merged into it."""
    place = f"{document['space']}:{document['externalId']}"
    properties = document["properties"]
    if len(properties) > (1000 if document["usedFor"] == "record" else _MAX_PROPERTIES):
        raise BadRequest(f"Container '{place}' has more than {_MAX_PROPERTIES} properties.", finding="PG227")
    for name, prop in properties.items():
        _refuse_contradictions(f"{place}.{name}", name, prop)
    constraints, indexes = document["constraints"], document["indexes"]
    unique = [
        constraint for constraint in constraints.values() if constraint["constraintType"] == "uniqueness"
    ]
    if len(constraints) > options.max_container_constraints or len(unique) > _MAX_UNIQUE:
        raise BadRequest(f"Container '{place}' has too many constraints.", finding="PG227")
    if len(indexes) > _MAX_INDEXES:
        raise BadRequest(f"Container '{place}' has more than {_MAX_INDEXES} indexes.", finding="PG227")
    for what, entries in (("Constraint", constraints), ("Index", indexes)):
        for identifier, entry in entries.items():
            _refuse_unknown(f"{what} '{identifier}' of container '{place}'", entry, properties)
    for identifier, index in indexes.items():
        _check_index(f"Index '{identifier}' of container '{place}'", index, properties)


def _refuse_unknown(what: str, entry: Document, properties: Document) -> None:
    names = entry.get("properties", [])
    for name in names:
        if name not in properties:
            raise BadRequest(f"{what} names the unknown property '{name}'.", finding="PG228")
    if len(set(names)) != len(names):
        raise BadRequest(f"{what} names a property twice.", finding="PG230")


def _check_index(what: str, index: Document, properties: Document) -> None:
    for name in index["properties"]:
        wrong = _unfit(name, properties[name]["type"], index["indexType"])
        if wrong:
            raise BadRequest(f"{what}: {wrong}.", finding="PG230")


def _unfit(name: str, shape: Document, kind: str) -> str | None:
    """Why an index of this kind cannot be over the property."""
    if kind == "inverted":
        return None if shape["list"] else f"an inverted index needs list properties, '{name}' is not one"
    if shape["type"] == "json":
        return f"a btree index cannot hold the json property '{name}'"
    if shape.get("maxTextSize", 0) > _BTREE_TEXT_BYTES:
        return f"maxTextSize of '{name}' is above {_BTREE_TEXT_BYTES}"
    largest = _BTREE_LIST_SIZES.get(shape["type"])
    if largest is not None and shape.get("maxListSize", 0) > largest:
        return f"maxListSize of '{name}' is above {largest}"
    return None
