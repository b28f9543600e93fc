"""The names of Python: cases, reserved words, and the classes that come with a view's."""

from __future__ import annotations

from pygen.naming import Language, Rules, to_pascal, to_snake
from pygen.targets.python import reserved

_LONGEST_CLASS = 50
_LONGEST_NAME = 44
"""Of modules and attributes."""

PYTHON = Language(
    name="Python",
    classes=Rules(to_pascal, reserved.CLASSES, _LONGEST_CLASS),
    companions=(
        "{}Write",
        "{}List",
        "{}Property",
        "{}Filter",
        "{}Where",
        "{}Options",
        "{}Keywords",
        "{}Fields",
        "{}Selection",
        "{}Query",
        "{}API",
        "Async{}Query",
        "Async{}API",
    ),
    files=Rules(to_snake, reserved.FILES | reserved.CLIENT_ATTRIBUTES, _LONGEST_NAME),
    members={
        "node": Rules(to_snake, reserved.NODE_ATTRIBUTES, _LONGEST_NAME),
        "edge": Rules(to_snake, reserved.EDGE_ATTRIBUTES, _LONGEST_NAME),
    },
    filters={
        "is": "{name}",
        "prefix": "{name}_prefix",
        "min": "min_{name}",
        "max": "max_{name}",
        "contains": "{name}_contains",
    },
    filters_reserved={"node": reserved.NODE_KEYWORDS, "edge": reserved.EDGE_KEYWORDS},
)
"""The client's attribute of a view is called as its module; neither has a name of the client's own."""
