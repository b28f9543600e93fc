"""Payloads of any view, and the two ways they become instances: decoded, and validated by pydantic."""

from __future__ import annotations

import random
from typing import Any

from pydantic import ValidationError

from pygen_runtime.errors import ConnectionFailed, ServerError
from pygen_runtime.instances.codec import Codec
from pygen_runtime.instances.spec import Direct, Property

VALID: dict[str, list[Any]] = {
    "text": ["", "a", "Ø\u2028😀", "x" * 5000],
    "enum": ["running", "planned", "nobody knows"],
    "int32": [0, -(2**31), 2**31 - 1],
    "int64": [2**53 + 1, -(2**63), 2**63 - 1],
    "float32": [0.5, -1e30, 3],
    "float64": [1e-300, 0.1, 7],
    "boolean": [True, False],
    "timestamp": ["2024-12-31T23:59:59.123+00:00", "1999-01-01T00:00:00.000-09:30", "2024-02-29T00:00:00Z"],
    "date": ["2024-02-29", "0001-01-01"],
    "json": [{}, [1, {"a": None}], "text", 1.5],
    "timeseries": ["series"],
    "file": ["file"],
    "sequence": ["sequence"],
}


END = {"space": "s", "externalId": "end"}


def payload(cls: Any, dice: random.Random) -> dict[str, Any]:
    """The stored properties of one instance, some null, some left out."""
    found: dict[str, Any] = {}
    for member in cls._view.members:
        if not isinstance(member, Property | Direct):
            continue
        needed = isinstance(member, Property) and not member.nullable
        if not needed and dice.random() < 0.3:
            if dice.random() < 0.5:
                found[member.wire] = None
            continue

        several = range(dice.randrange(4))
        found[member.wire] = [value(member, dice) for _ in several] if member.list else value(member, dice)
    return found


def value(member: Property | Direct, dice: random.Random) -> Any:
    """One value that the member can have."""
    if isinstance(member, Direct):
        return {"space": "a", "externalId": f"other-{dice.randrange(9)}"}
    return dice.choice(VALID[member.type])


def spoiled(cls: Any, stored: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """The same with one value that is of another type, or missing where there must be one."""
    members = [member for member in cls._view.members if isinstance(member, Property | Direct)]
    if not members:
        return stored
    member = dice.choice(members)
    odd = dice.choice(ODD)
    if member.list and dice.random() < 0.5:
        return stored | {member.wire: [value(member, dice), odd]}
    return (
        {name: one for name, one in stored.items() if name != member.wire}
        if odd is LEFT_OUT
        else (stored | {member.wire: odd})
    )


LEFT_OUT = "left out"
ODD: list[Any] = [
    LEFT_OUT,
    None,
    "x",
    "",
    1,
    1.5,
    True,
    [],
    ["x"],
    [None],
    {},
    {"space": "s"},
    2**63,
    "2024-13-01",
]


def wrapped(cls: Any, stored: dict[str, Any]) -> dict[str, Any]:
    """The instance as the API gives it."""
    view = cls._view
    return {
        "instanceType": view.used_for,
        **(dict.fromkeys(("type", "startNode", "endNode"), END) if view.used_for == "edge" else {}),
        "space": "s",
        "externalId": "e",
        "version": 7,
        "createdTime": 1,
        "lastUpdatedTime": 2,
        "properties": {view.space: {f"{view.external_id}/{view.version}": stored}},
    }


def decoded(codec: Codec, content: bytes) -> Any:
    try:
        ((instance,), _) = codec.decode_list(content)
    except (ConnectionFailed, ServerError):
        return None
    return instance


def validated(cls: Any, stored: dict[str, Any]) -> Any:
    """What pydantic makes of the same values, by their names."""
    names = {member.wire: member.name for member in cls._view.members if hasattr(member, "wire")}
    values = {names[wire]: value for wire, value in stored.items()}
    record = {"version": 7, "created_ms": 1, "last_updated_ms": 2}
    ends = ("edge_type", "start_node", "end_node") if cls._view.used_for == "edge" else ()
    identity = {"space": "s", "external_id": "e", "data_record": record, **dict.fromkeys(ends, END)}
    try:
        return cls.model_validate({**identity, **values})
    except ValidationError:
        return None
