"""The field table of a view: what the runtime is told about each property."""

from __future__ import annotations

from collections.abc import Callable

from pygen.ir import ClassKind, Direct, EdgeConnection, Property, ReverseConnection, Value, ViewRef
from pygen.source.python.layout import Expression, call, row
from pygen.source.python.text import literal

NameOf = Callable[[ViewRef | None, ClassKind], str | None]
"""(view, class kind) -> the read class, when the SDK has it."""


def member_spec(prop: Property, name: str, name_of: NameOf, through_name: str | None) -> Expression:
    """The call that describes the property."""
    start = (literal(name), literal(prop.id))
    match prop:
        case Value():
            return call("_p.Property", *start, literal(prop.type), *_value_options(prop))
        case Direct():
            return call("_p.Direct", *start, *_target(name_of(prop.target, "node")), *_stored_options(prop))
        case EdgeConnection():
            return call("_p.EdgeTo", *start, *_edge(prop, name_of))
        case ReverseConnection():
            return call("_p.Reverse", *start, *_reverse(prop, name_of, through_name))


def _target(name: str | None) -> list[Expression]:
    return [] if name is None else [literal(name)]


def _stored_options(prop: Value | Direct) -> list[Expression]:
    options: list[Expression] = []
    options += ["list=True"] if prop.list else []
    options += ["required=True"] if prop.required else []
    options += ["nullable=False"] if not prop.nullable else []
    options += ["immutable=True"] if prop.immutable else []
    options += ["read_only=True"] if prop.read_only else []
    options += [f"max_items={prop.max_list_size}"] if prop.max_list_size is not None else []
    return options


def _value_options(prop: Value) -> list[Expression]:
    options = _stored_options(prop)
    options += [f"unit={literal(prop.unit.external_id)}"] if prop.unit else []
    options += [f"max_size={prop.max_text_size}"] if prop.max_text_size is not None else []
    if prop.values:
        options.append(row(*(literal(value.id) for value in prop.values), keyword="values"))
    return options


def _edge(prop: EdgeConnection, name_of: NameOf) -> list[Expression]:
    options: list[Expression] = [row(literal(prop.type.space), literal(prop.type.external_id))]
    options += _target(name_of(prop.target, "node"))
    options += ['direction="inwards"'] if prop.direction == "inwards" else []
    options += [] if prop.many else ["many=False"]
    edge = name_of(prop.edge, "edge")
    options += [f"edge={literal(edge)}"] if edge else []
    return options


def _reverse(prop: ReverseConnection, name_of: NameOf, through_name: str | None) -> list[Expression]:
    through = prop.through
    if through.view is not None:
        source = (through.view.space, f"{through.view.external_id}/{through.view.version}")
    else:
        assert through.container is not None
        source = (through.container.space, through.container.external_id)
    target = name_of(prop.target, "node")
    options: list[Expression] = [literal(target) if target else "None"]
    options.append(row(*(literal(part) for part in (*source, through.property))))
    options += [literal(through_name)] if through_name else []
    options += ["through_list=True"] if through.list else []
    options += [] if prop.many else ["many=False"]
    return options
