"""The representation as JSON, and the JSON schema of that, for targets written elsewhere."""

from __future__ import annotations

import dataclasses
import functools
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from pygen import refs
from pygen.ir import values
from pygen.ir.attributes import documentation
from pygen.ir.values import Sdk

SCHEMA_ID = "urn:pygen:ir:1"


def to_json(sdk: Sdk) -> dict[str, Any]:
    """The representation as JSON data: everything is there, also what is at its default."""
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(sdk))  # which leaves no tuple behind
    return found


def dumps(sdk: Sdk) -> bytes:
    """The same as text, the same on every run."""
    return msgspec.json.format(msgspec.json.encode(sdk, order="deterministic"), indent=2) + b"\n"


def json_schema() -> dict[str, Any]:
    """The JSON schema of `to_json`, made from the shapes and what is written beside them."""
    definitions: dict[str, Any] = {}
    top = _of_type(Sdk, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "pygen representation of an SDK",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


_BASIC = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def _of_type(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind is Any:
        return {}
    if kind in _BASIC:
        return {"type": _BASIC[kind]}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _of_class(kind, definitions)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _of_type(arguments[0], definitions)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_of_type(argument, definitions) for argument in arguments]}
    raise TypeError(f"no JSON schema for {kind!r}")


def _of_class(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # taken before its fields are looked at, as they may lead back
        texts = documentation(kind)
        hints = _hints(kind)
        properties = {}
        for field in dataclasses.fields(kind):
            described = {"description": texts[field.name]} if field.name in texts else {}
            properties[field.name] = {**_of_type(hints[field.name], definitions), **described}
        definitions[name] = {
            "type": "object",
            "description": (kind.__doc__ or "").strip(),
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    space = {**vars(refs), **vars(values), "Json": Any}  # Json is recursive, and stands for anything
    return get_type_hints(kind, globalns=space)
