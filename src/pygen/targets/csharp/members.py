"""The members of the classes of a view, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.ir import Direct, EdgeConnection, Property, ReverseConnection, Value
from pygen.source.documentation import filter_text, property_text
from pygen.targets.csharp import types
from pygen.targets.csharp.plan import Member
from pygen.targets.csharp.scope import Scope


def read_members(scope: Scope) -> Iterator[Member]:
    for place, prop in enumerate(scope.properties):
        doc, name = property_text(prop), scope.member(prop)
        if isinstance(prop, Value):
            type_ = types.whole(prop, scope.names) + ("?" if prop.nullable else "")
            empty = " = null!" if types.is_reference(prop, scope.names) and not prop.nullable else ""
            field = f"private {type_} _{name}{empty};"
            yield Member(f"public {type_} {name} {{ get => _{name}; init => _{name} = value; }}", doc, field)
        else:
            link = place - scope.first_link
            type_, getting = _linked(scope, prop, link)
            yield Member(
                f"public {type_} {name} {{ get => {getting}; init => SetLink({link}, value); }}", doc
            )


def _linked(scope: Scope, prop: Direct | EdgeConnection | ReverseConnection, link: int) -> tuple[str, str]:
    target = scope.node(prop.target)
    if isinstance(prop, Direct):
        one = f"P::NodeRef<V::{target}>" if target else "P::AnyNodeRef"
        whole = f"G::IReadOnlyList<{one}>" if prop.list else one
        suffix, sure = ("?", "") if prop.nullable else ("", "!")
        return whole + suffix, f"RelationAt<{whole}>({link}){sure}"
    edge = scope.edge(prop) if isinstance(prop, EdgeConnection) else None
    if edge:
        parts = f"<V::{edge}, V::{target}>"
        if prop.many:
            return f"G::IReadOnlyList<P::Link{parts}>", f"LinksAt{parts}({link})"
        return f"P::Link{parts}?", f"LinkAt{parts}({link})"
    if prop.many:
        return f"G::IReadOnlyList<V::{target}>", f"ManyAt<V::{target}>({link})"
    return f"V::{target}?", f"OneAt<V::{target}>({link})"


def decoding(scope: Scope) -> Iterator[str]:
    """The cases of the decoder."""
    for place, prop in enumerate(scope.properties):
        if isinstance(prop, Value):
            yield f"case {place}: _{scope.member(prop)} = {types.decoded(prop, scope.names)}; break;"
        elif isinstance(prop, Direct):
            target = scope.node(prop.target)
            item, reading = (
                (f"P::NodeRef<V::{target}>", f"P::Decode.Relation<V::{target}>")
                if target
                else ("P::AnyNodeRef", "P::Decode.AnyRelation")
            )
            value = (
                f"P::Decode.List<{item}>(ref reader, {reading})" if prop.list else f"{reading}(ref reader)"
            )
            yield f"case {place}: SetLink({place - scope.first_link}, {value}); break;"


def interface_members(scope: Scope) -> Iterator[Member]:
    for prop in scope.known.shared(scope.cls):
        type_ = types.whole(prop, scope.names) + ("?" if prop.nullable else "")
        yield Member(f"{type_} {scope.member(prop)} {{ get; }}", property_text(prop))


def explicit(scope: Scope) -> Iterator[str]:
    """Of interfaces: null that cannot be in the class is a type of its own for numbers."""
    own = {prop.id: prop for prop in scope.cls.properties}
    for ancestor in scope.known.ancestors(scope.cls):
        for prop in scope.known.shared(ancestor):
            here = own[prop.id]
            assert isinstance(here, Value)
            if here.nullable == prop.nullable or types.is_reference(prop, scope.names):
                continue
            name = scope.names.classes[ancestor.ref]
            type_ = types.whole(prop, scope.names) + ("?" if prop.nullable else "")
            yield f"{type_} V::I{name}.{scope.member(prop)} => {scope.member(prop)};"


def write_members(scope: Scope) -> Iterator[Member]:
    for place, prop in enumerate(scope.properties):
        type_ = _written(scope, prop)
        if type_ is None:
            continue
        sure = isinstance(prop, Value | Direct) and prop.required
        before = "[S::Diagnostics.CodeAnalysis.DisallowNull]" if sure else ""
        body = f"get => ValueAt<{type_}?>({place}); set => SetAt({place}, value);"
        line = f"public {type_}? {scope.member(prop)} {{ {body} }}"
        yield Member(line, property_text(prop), before)


def _written(scope: Scope, prop: Property) -> str | None:
    if isinstance(prop, Value):
        return None if prop.read_only else types.whole(prop, scope.names)
    if isinstance(prop, Direct) and prop.read_only:
        return None
    target = scope.writes(prop.target)
    node = f"V::{scope.names.classes[target.ref]}Write" if target else "P::NodeWrite"
    one = f"P::NodeInput<{node}>"
    if isinstance(prop, EdgeConnection):
        edge = scope.known.find(prop.edge, "edge")
        if edge and edge.writable:
            one = f"P::LinkInput<V::{scope.names.classes[edge.ref]}Write, {node}>"
    several = prop.list if isinstance(prop, Direct) else prop.many
    return f"G::IReadOnlyList<{one}>" if several else one


def field_members(scope: Scope) -> Iterator[Member]:
    for place, prop in enumerate(scope.properties):
        name = scope.member(prop)
        if isinstance(prop, Value):
            type_, making = types.field(prop, scope.names)
            yield Member(f"public {type_} {name} => {making}({place});", filter_text(prop))
        elif isinstance(prop, Direct):
            target = scope.node(prop.target)
            if prop.list:
                line = f"public P::ListField<P::InstanceId> {name} => ListAt<P::InstanceId>({place});"
            elif target:
                line = f"public V::{target}Fields {name} => new(PathAt({place}));"
            else:
                line = f"public P::ReferenceField {name} => ReferenceAt({place});"
            yield Member(line, filter_text(prop))


def link_members(scope: Scope) -> Iterator[Member]:
    for place, prop in enumerate(scope.properties):
        if isinstance(prop, Value):
            continue
        target, name = scope.node(prop.target), scope.member(prop)
        if target is None:
            continue
        edge = scope.edge(prop) if isinstance(prop, EdgeConnection) else None
        if edge:
            type_ = f"P::EdgeRelation<V::{target}Set, V::{edge}Fields>"
            fields = f"static () => new V::{edge}Fields()"
            line = f"public {type_} {name} => new({place}, V::{target}Set.All, {fields});"
        else:
            line = f"public P::Relation<V::{target}Set> {name} => new({place}, V::{target}Set.All);"
        yield Member(line, (prop.description or "").strip())
