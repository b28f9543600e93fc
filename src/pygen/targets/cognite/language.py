"""The names of classes that stand on cognite-sdk: no property can be called as what its instances have."""

from __future__ import annotations

import keyword

from pygen.naming import Language, Rules, to_pascal, to_snake


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KEYWORDS = frozenset(keyword.kwlist)
_AMBIGUOUS = frozenset({"l", "I", "O"})
_LONGEST_CLASS = 50
_LONGEST_NAME = 30

IMPORTED = _words("""
    Any DirectRelationReference Literal OMITTED Omitted PropertyOptions Sequence TypedEdge TypedEdgeApply
    TypedNode TypedNodeApply ViewId
""")
INSTANCE = _words("""
    as_apply as_id as_write created_time deleted_time drop_source dump dump_yaml end_node existing_version
    external_id get get_source instance_type items labels last_updated_time load load_if properties self
    sources space start_node to_pandas type version
""")
"""What instances have, and what their constructors take. A test compares it with cognite-sdk."""
_BUILTINS = _words("bool dict float int list str tuple")

_MEMBERS = Rules(to_snake, _KEYWORDS | _AMBIGUOUS | INSTANCE | _BUILTINS, _LONGEST_NAME)

COGNITE = Language(
    name="cognite-sdk",
    classes=Rules(to_pascal, _KEYWORDS | _AMBIGUOUS | IMPORTED, _LONGEST_CLASS),
    companions=("{}Apply", "_{}Properties"),
    files=Rules(to_snake, _KEYWORDS),
    members={"node": _MEMBERS, "edge": _MEMBERS},
    filters={"is": "{name}", "prefix": "{name}", "min": "{name}", "max": "{name}", "contains": "{name}"},
    filters_reserved={"node": frozenset(), "edge": frozenset()},
)
"""Classes of cognite-sdk have no filters."""
