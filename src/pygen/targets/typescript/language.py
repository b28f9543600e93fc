"""The names of TypeScript. Properties keep the identifiers of the model wherever these can be written."""

from __future__ import annotations

import re

from pygen.naming import Language, Rules, to_camel, to_pascal, words
from pygen.targets.typescript import reserved

_LONGEST = 50


def to_kebab(name: str) -> str:
    """`WindTurbine` -> `wind-turbine`."""
    return "-".join(word.lower() for word in words(name))


def to_member(identifier: str) -> str:
    """The identifier itself, if it is one in JavaScript."""
    return identifier if re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", identifier) else to_camel(identifier)


TYPESCRIPT = Language(
    name="TypeScript",
    classes=Rules(to_pascal, reserved.CLASSES, _LONGEST),
    companions=("{}Write", "{}Filter", "{}Fields", "{}Field", "{}None", "{}Query", "{}Api"),
    files=Rules(to_kebab, reserved.FILES, _LONGEST),
    members={
        "node": Rules(to_member, reserved.NODE_MEMBERS),
        "edge": Rules(to_member, reserved.EDGE_MEMBERS),
    },
    filters={
        "is": "{name}",
        "prefix": "{name}Prefix",
        "min": "min{Name}",
        "max": "max{Name}",
        "contains": "{name}Contains",
    },
    filters_reserved={"node": reserved.NODE_FILTERS, "edge": reserved.EDGE_FILTERS},
    accessors=Rules(to_camel, reserved.CLIENT_ATTRIBUTES),
    respells=True,
)
