"""The names of C#: PascalCase, which no keyword is written in."""

from __future__ import annotations

from pygen.naming import Language, Rules, to_pascal
from pygen.source.csharp.text import identifier
from pygen.targets.csharp import reserved

_LONGEST = 60


def to_csharp(name: str) -> str:
    """In PascalCase, of letters that C# knows."""
    return to_pascal(identifier(name))


CSHARP = Language(
    name="C#",
    classes=Rules(to_csharp, reserved.CLASSES, _LONGEST),
    companions=("{}Write", "{}Fields", "{}Links", "{}Set", "I{}"),
    files=Rules(to_csharp, reserved.FILES, _LONGEST),
    members={
        "node": Rules(to_csharp, reserved.NODE_MEMBERS),
        "edge": Rules(to_csharp, reserved.EDGE_MEMBERS),
    },
    filters={operator: f"{{name}}{operator}" for operator in ("is", "prefix", "min", "max", "contains")},
    filters_reserved={"node": frozenset(), "edge": frozenset()},
    accessors=Rules(to_csharp, reserved.CLIENT),
    respells=True,
    members_apart=True,
)
