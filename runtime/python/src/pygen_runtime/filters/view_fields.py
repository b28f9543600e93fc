"""The fields of a view, found by name when they are asked for, also through direct relations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast, dataclass_transform

from ..instances.spec import Direct, EdgeTo, Property, Reverse, View
from .algebra import Filter, PropertyRef
from .conditions import meant
from .connections import Connected, ConnectionField, LinkField, RelationsField, Step
from .fields import (
    BooleanField,
    DateField,
    EnumField,
    Field,
    JsonField,
    ListField,
    NumberField,
    ReferenceField,
    TextField,
    TimestampField,
)
from .names import BASE_EDGE, BASE_NODE, find_member, unknown_name, view_ref
from .values import Named
from .whose import BARE

__all__ = ["EdgeFields", "NodeFields", "Related", "RelationField", "condition_of", "fields_of"]


class Related(Protocol):
    """Finds the view on the other side of a member; None when it is not known."""

    def __call__(self, view: View, target: str) -> View | None: ...


_KINDS: dict[str, type[Field]] = {
    "text": TextField,
    "enum": EnumField,
    "timeseries": TextField,
    "file": TextField,
    "sequence": TextField,
    "int32": NumberField,
    "int64": NumberField,
    "float32": NumberField,
    "float64": NumberField,
    "boolean": BooleanField,
    "timestamp": TimestampField,
    "date": DateField,
    "json": JsonField,
}

_BASE_KINDS: dict[str, tuple[type[Field], str]] = {
    "external_id": (TextField, "text"),
    "space": (TextField, "text"),
    "version": (NumberField, "int64"),
    "created_time": (TimestampField, "timestamp"),
    "last_updated_time": (TimestampField, "timestamp"),
}


class _Fields:
    """What is reached from a view; `__getattr__` makes each field on first use."""

    _base: ClassVar[dict[str, str]]

    def __init__(
        self,
        view: View,
        related: Related,
        *,
        instance_space: str | None = None,
        scope: tuple[PropertyRef, ...] = (),
        via: tuple[Step, ...] = (),
    ) -> None:
        self._view = view
        self._related = related
        self._space = instance_space
        self._scope = scope
        self._via = via

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            field = self.__dict__[name] = self._make(name)
            return field

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._names(), *self._base})

    def _names(self) -> list[str]:
        node = self._view.used_for == "node"
        return [
            member.name for member in self._view.members if node or isinstance(member, (Property, Direct))
        ]

    def _make(self, name: str) -> Any:
        member = find_member(self._view, name)
        context: dict[str, Any] = {
            "name": name,
            "view": self._view,
            "scope": self._scope,
            "instance_space": self._space,
        }
        if isinstance(member, Property):
            ref = view_ref(self._view, member.wire)
            kind = ListField if member.list else _KINDS.get(member.type, JsonField)
            return kind(ref, member.type, **context)
        if isinstance(member, Direct):
            return self._relation(member, view_ref(self._view, member.wire), context)
        if name in self._base and member is None:
            ref = ("edge" if self._view.used_for == "edge" else "node", self._base[name])
            base_kind, type = _BASE_KINDS.get(name, (ReferenceField, "text"))
            return base_kind(ref, type, **context)  # type: ignore[arg-type]
        if isinstance(member, (EdgeTo, Reverse)) and self._view.used_for == "node":
            connected = self._connected(member)
            return (ConnectionField if connected.edge_view is None else LinkField)(connected)
        raise unknown_name(self._view, "property to filter by", name, [*self._names(), *self._base])

    def _relation(self, member: Direct, ref: PropertyRef, context: dict[str, Any]) -> Any:
        if member.list:
            return RelationsField(lambda: self._connected(member), ref=ref, **context)
        target = self._related(self._view, member.target) if member.target else None
        if target is None:
            return ReferenceField(ref, "text", **context)
        step = (self._view, member, target)
        return RelationField(target, self._related, ref=ref, via=(*self._via, step), **context)

    def _connected(self, member: Direct | EdgeTo | Reverse) -> Connected:
        target = self._related(self._view, member.target) if member.target else None
        edge = member.edge if isinstance(member, EdgeTo) else None
        edge_view = self._related(self._view, edge) if edge else None
        related, space = self._related, self._space

        def meant_of(given: Any, view: View) -> Filter | None:
            return condition_of(given, view, related, instance_space=space)

        def fields(view: View) -> Any:
            return fields_of(view, related, instance_space=space)

        return Connected(self._view, member, target or BARE, self._via, meant_of, fields, edge_view)


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True)
class NodeFields(_Fields):
    """Fields of a node view, as conditions see them.

    For type checkers a field cannot be assigned, so the fields of a child may lead to a narrower target.
    Nor is `==` made for them: what compares a relation is below.
    """

    _base = dict(BASE_NODE)
    if TYPE_CHECKING:
        external_id: TextField
        space: TextField
        node_type: ReferenceField
        version: NumberField
        created_time: TimestampField
        last_updated_time: TimestampField

        # A generated class of fields is what a direct relation to its view is typed as.
        def __eq__(self, other: Named | NodeFields | ReferenceField | None) -> Filter: ...  # type: ignore[override]
        def __ne__(self, other: Named | NodeFields | ReferenceField | None) -> Filter: ...  # type: ignore[override]
        def in_(self, values: Iterable[Named]) -> Filter: ...
        def exists(self) -> Filter: ...


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True)
class EdgeFields(_Fields):
    """Fields of an edge view, as conditions see them."""

    _base = dict(BASE_EDGE)
    if TYPE_CHECKING:
        external_id: TextField
        space: TextField
        edge_type: ReferenceField
        start_node: ReferenceField
        end_node: ReferenceField
        version: NumberField
        created_time: TimestampField
        last_updated_time: TimestampField


class RelationField(NodeFields):
    """A direct relation: compare it with an instance, or reach into the fields of its target."""

    __hash__ = object.__hash__

    def __init__(
        self,
        target: View,
        related: Related,
        *,
        ref: PropertyRef,
        name: str,
        view: View,
        scope: tuple[PropertyRef, ...],
        via: tuple[Step, ...],
        instance_space: str | None,
    ) -> None:
        super().__init__(target, related, instance_space=instance_space, scope=(*scope, ref), via=via)
        self._reference: ReferenceField = ReferenceField(
            ref, "text", name=name, view=view, scope=scope, instance_space=instance_space
        )

    def __eq__(self, other: Named | NodeFields | ReferenceField | None) -> Filter:  # type: ignore[override]
        return self._reference.__eq__(cast(Any, other))

    def __ne__(self, other: Named | NodeFields | ReferenceField | None) -> Filter:  # type: ignore[override]
        return self._reference.__ne__(cast(Any, other))

    def in_(self, values: Iterable[Named]) -> Filter:
        return self._reference.in_(values)

    def exists(self) -> Filter:
        return self._reference.exists()

    def __repr__(self) -> str:
        return f"<RelationField {'.'.join(self._reference._ref)}>"


def fields_of(view: View, related: Related, *, instance_space: str | None = None) -> NodeFields | EdgeFields:
    """The fields of a view."""
    kind = EdgeFields if view.used_for == "edge" else NodeFields
    return kind(view, related, instance_space=instance_space)


def condition_of(
    given: Any, view: View, related: Related, *, instance_space: str | None = None
) -> Filter | None:
    """The filter that is meant by what a condition is given as; None when there is none."""
    return meant(given, lambda: fields_of(view, related, instance_space=instance_space), view)
