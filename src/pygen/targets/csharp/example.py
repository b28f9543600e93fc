"""Calls for documentation, made from the classes of the SDK itself."""

from __future__ import annotations

from pygen.ir import Class, Value
from pygen.naming import Names

_CONDITIONS = {
    "int32": "> 1",
    "int64": "> 1",
    "float32": "> 1.5",
    "float64": "> 1.5",
    "text": '== "text"',
    "boolean": "== true",
}


def calls(cls: Class, names: Names) -> tuple[str, ...]:
    """Reading instances of a class, by a condition and along a connection of it."""
    api, members = f"client.{names.accessors[cls.ref]}", names.members[cls.ref]
    if not cls.queryable:
        return (f"// {names.classes[cls.ref]} holds no data of its own: read it through connections to it",)
    simple = [
        prop
        for prop in cls.properties
        if isinstance(prop, Value) and not prop.list and prop.type in _CONDITIONS
    ]
    where = ""
    if simple:
        prop = min(simple, key=lambda prop: list(_CONDITIONS).index(prop.type))
        where = f".Where(t => t.{members[prop.id]} {_CONDITIONS[prop.type]})"
    lines = [
        f"var found = await {api}{where}.Take(10).ToListAsync();",
        f'var one = await {api}.RetrieveAsync("external_id");',
    ]
    for other in cls.properties:
        if not isinstance(other, Value) and other.target is not None and cls.kind == "node":
            included = f"{api}.Include(t => t.{members[other.id]})"
            lines.append(f"var connected = await {included}.Take(10).ToListAsync();")
            break
    return tuple(lines)
