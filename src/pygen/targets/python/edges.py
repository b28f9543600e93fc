"""The types of edges a model knows, as attributes of one class."""

from __future__ import annotations

from pygen.ir import ClassRef, NodeRef, Sdk, ViewRef, edge_types
from pygen.naming import Names, Scope, Wish, to_snake
from pygen.source.python.imports import Uses
from pygen.source.python.layout import index
from pygen.targets.python.plan import Attribute, EdgeTypePlan, EdgeTypesPlan
from pygen.targets.python.reserved import EDGE_TYPES

LONGEST = 44


def plan_edge_types(sdk: Sdk, names: Names) -> EdgeTypesPlan:
    """A name for each type, and the classes of its two ends."""
    known, uses = edge_types(sdk.classes), Uses()
    called = Scope("type of edges", EDGE_TYPES, max_length=LONGEST).plan(map(_wish, known)).names

    def mentioned(view: ViewRef | None) -> str:
        ref = None if view is None else ClassRef(view, "node")
        return "_t.Any" if ref is None else uses.add(names.files[ref], names.classes[ref])

    types = [
        EdgeTypePlan(
            Attribute(called[ref], index("_t.ClassVar", index("_p.EdgeType", *map(mentioned, ends)))),
            (ref.space, ref.external_id),
        )
        for ref, ends in known.items()
    ]
    return EdgeTypesPlan(tuple(types), uses.imports())


def _wish(ref: NodeRef) -> Wish[NodeRef]:
    return Wish(ref, to_snake(ref.external_id), ref.external_id, str(ref))
