"""Calls for documentation, made from the classes of the SDK itself."""

from __future__ import annotations

from pygen.ir import Class, Value
from pygen.naming import Names
from pygen.source.typescript.text import key, literal

_NUMBERS = {"int32": "1", "int64": "1n", "float32": "1.5", "float64": "1.5"}
_VALUES = {**_NUMBERS, "text": '"text"', "boolean": "true"}


def calls(cls: Class, names: Names) -> tuple[str, ...]:
    """Reading instances of a class, by a filter of it and along a connection of it."""
    api = f"client.{names.accessors[cls.ref]}"
    if not cls.queryable:
        return (f"// {names.classes[cls.ref]} holds no data of its own: read it through connections to it",)
    options = "".join(f"{part}, " for part in _filter(cls, names))
    lines = [
        f"const found = await {api}.list({{ {options}limit: 10 }});",
        f"const one = await {api}.retrieve({literal('external_id')});",
    ]
    for prop in cls.properties:
        if not isinstance(prop, Value) and prop.target is not None and cls.kind == "node":
            member = names.members[cls.ref][prop.id]
            step = f"with{member[:1].upper()}{member[1:]}"
            lines.append(f"const connected = await {api}.query().{step}().list({{ limit: 10 }});")
            break
    return tuple(lines)


def _filter(cls: Class, names: Names) -> list[str]:
    simple = [
        prop
        for prop in cls.properties
        if isinstance(prop, Value) and prop.filters and not prop.list and prop.type in _VALUES
    ]
    if not simple:
        return []
    prop = min(simple, key=lambda prop: prop.type not in _NUMBERS)
    return [f"{key(names.filters[cls.ref][prop.id, prop.filters[0]])}: {_VALUES[prop.type]}"]
