"""Python types of properties: as they are read, written, filtered and put into conditions."""

from __future__ import annotations

from collections.abc import Callable

from pygen.ir import ClassKind, Direct, EdgeConnection, Property, ReverseConnection, Value, ViewRef
from pygen.source.python.layout import Expression, index, union
from pygen.source.python.text import literal

Lookup = Callable[[ViewRef, ClassKind, str], str]
"""(view, class kind, suffix) -> name of a class of the SDK, noted as used."""

_LONGEST_DEFAULT = 30

_SCALARS = {
    "text": "str",
    "int32": "int",
    "int64": "int",
    "float32": "float",
    "float64": "float",
    "boolean": "bool",
    "timestamp": "_dt.datetime",
    "date": "_dt.date",
    "json": "_t.Any",
    "enum": "str",
    "timeseries": "str",
    "file": "str",
    "sequence": "str",
}
_RESOURCES = ("timeseries", "file", "sequence")
"""What is named by external id; the object itself may be given instead, and is then written too."""
_FIELDS = {
    "int32": "_p.NumberField",
    "int64": "_p.NumberField",
    "float32": "_p.NumberField",
    "float64": "_p.NumberField",
    "boolean": "_p.BooleanField",
    "timestamp": "_p.TimestampField",
    "date": "_p.DateField",
    "json": "_p.JsonField",
}


def read_type(prop: Property, lookup: Lookup) -> Expression:
    """What the attribute of a read instance holds, None aside."""
    match prop:
        case Value():
            return _listed(prop.list, _read_value(prop))
        case Direct():
            one = index("_p.NodeRef", _node(prop.target, lookup))
            return index("_t.Sequence", one) if prop.list else one  # so that a child may point at fewer
        case EdgeConnection():
            other: Expression = _node(prop.target, lookup)
            if prop.edge is not None:
                other = index("_p.Link", lookup(prop.edge, "edge", ""), other)
            return index("_p.Connection" if prop.many else "_p.Single", other)
        case ReverseConnection():
            return index("_p.Connection" if prop.many else "_p.Single", _node(prop.target, lookup))


def write_type(
    prop: Property, lookup: Lookup, writable: Callable[[ViewRef, ClassKind], bool], *, is_closed: bool
) -> Expression:
    """What may be given when writing, None aside."""
    if isinstance(prop, Value):
        if prop.type in _RESOURCES:
            return index("_t.Sequence", "_p.ResourceInput") if prop.list else "_p.ResourceInput"
        return _listed(prop.list, _known(prop) if is_closed else _SCALARS[prop.type])
    if isinstance(prop, ReverseConnection):
        raise TypeError("a reverse relation is written from its other side")
    terms: list[Expression] = []
    if isinstance(prop, EdgeConnection) and prop.edge is not None and writable(prop.edge, "edge"):
        terms.append(lookup(prop.edge, "edge", "Write"))
    if prop.target is not None and writable(prop.target, "node"):
        terms.append(lookup(prop.target, "node", "Write"))
    one = union(*terms, "_p.NodeId", "str")
    many = prop.list if isinstance(prop, Direct) else prop.many
    return index("_t.Sequence", one) if many else one


def write_default(prop: Property) -> str:
    """What the service stores when nothing is given, as source; empty when that is not short."""
    if not isinstance(prop, Value) or prop.list or prop.default is None:
        return ""
    match prop.type:
        case "text" | "enum":
            source = literal(str(prop.default))
            return source if len(source) <= _LONGEST_DEFAULT else ""
        case "boolean":
            return repr(bool(prop.default))
        case "int32" | "int64" if isinstance(prop.default, int):
            return repr(prop.default)
        case "float32" | "float64" if isinstance(prop.default, int | float):
            return repr(float(prop.default)).replace("e+", "e")
    return ""


def filter_type(prop: Value | Direct, operator: str, *, is_closed: bool) -> Expression:
    """What a keyword filter takes; of a closed enum its known values, and others only when it is said so."""
    if is_closed and isinstance(prop, Value):
        return index("_p.OneOf", _known(prop))
    one = "_p.NodeInput" if isinstance(prop, Direct) else _SCALARS[prop.type]
    if operator in {"is", "contains"} and one != "bool":
        return union(one, index("_t.Sequence", one))
    return one


def field_type(
    prop: Property, lookup: Lookup, known: Callable[[ViewRef], bool], *, is_closed: bool
) -> Expression:
    """What a condition such as `t.capacity > 3` compares, or `t.blades.any(...)` looks at."""
    if not isinstance(prop, Value):
        target = "_p.NodeFields" if prop.target is None else lookup(prop.target, "node", "Fields")
        if isinstance(prop, Direct) and not prop.list:
            return "_p.ReferenceField" if prop.target is None else target
        if isinstance(prop, EdgeConnection) and prop.edge is not None and known(prop.edge):
            return index("_p.LinkField", target, lookup(prop.edge, "edge", "Fields"))
        return index("_p.RelationsField" if isinstance(prop, Direct) else "_p.ConnectionField", target)
    if prop.list:
        return index("_p.ListField", _SCALARS[prop.type])
    if is_closed:
        return index("_p.EnumField", _known(prop))
    return _FIELDS.get(prop.type, "_p.TextField")


def _read_value(prop: Value) -> Expression:
    if prop.type == "timeseries":
        return "_p.SeriesRef"
    if prop.type == "file":
        return "_p.FileRef"
    if prop.type != "enum" or not prop.values:
        return _SCALARS[prop.type]
    return union(_known(prop), "str")


def _known(prop: Value) -> Expression:
    return index("_t.Literal", *(literal(value.id) for value in prop.values))


def _listed(several: bool, one: Expression) -> Expression:
    return index("list", one) if several else one


def _node(target: ViewRef | None, lookup: Lookup) -> str:
    return "_p.Node" if target is None else lookup(target, "node", "")
