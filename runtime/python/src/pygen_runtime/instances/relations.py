"""How pydantic validates and dumps relations, without loading the classes they lead to."""

from __future__ import annotations

from typing import Any

import msgspec
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from ..foreign import plain_text
from .connections import Connection, Link, Single, not_included
from .ids import EdgeId, NodeId, NodeRef, is_pair
from .record import DataRecord
from .spec import Direct, EdgeTo, Reverse, View
from .view_names import class_named

_ID_SCHEMA = {
    "type": "object",
    "properties": {"space": {"type": "string"}, "externalId": {"type": "string"}},
    "required": ["space", "externalId"],
}


def _refused(value: Any, wanted: str) -> PydanticCustomError:
    return PydanticCustomError(
        "relation", "{value} is not {wanted}", {"value": repr(value)[:80], "wanted": wanted}
    )


def dump_related(value: Any) -> Any:
    """What `model_dump` gives for whatever may stand in a relation or connection."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, DataRecord):
        return msgspec.structs.asdict(value)
    if isinstance(value, NodeRef):
        dumped: dict[str, Any] = {"space": value.space, "external_id": value.external_id}
        return dumped | {"node": dump_related(value.node)} if value.included else dumped
    if isinstance(value, NodeId | EdgeId):
        return {"space": value.space, "external_id": value.external_id}
    if isinstance(value, Connection):
        return [dump_related(item) for item in value] if value.included else None
    if isinstance(value, Single):
        return dump_related(value.node) if value.included else None
    if isinstance(value, Link):
        return {"edge": dump_related(value.edge), "node": dump_related(value.node)}
    if isinstance(value, list):
        return [dump_related(item) for item in value]
    return value.model_dump() if hasattr(value, "model_dump") else value  # of a newer model


_DUMP = core_schema.plain_serializer_function_ser_schema(dump_related)


class _Marker(msgspec.Struct, frozen=True):
    """An annotation that stands for a python function instead of a schema of the other class."""

    def validate(self, value: Any) -> Any:
        raise AssertionError("every marker says how it validates")

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate, serialization=_DUMP)

    def json_schema(self) -> dict[str, Any]:
        return {}

    def __get_pydantic_json_schema__(
        self, _: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return self.json_schema()


class RefMarker(_Marker, frozen=True):
    """A direct relation of a read class."""

    many: bool = False
    view: View | None = None
    target: str | None = None

    def validate(self, value: Any) -> Any:
        if not self.many:
            return self._ref(value)
        if not isinstance(value, list | tuple):
            raise _refused(value, "a list of node references")
        return [self._ref(item) for item in value]

    def _ref(self, value: Any) -> NodeRef[Any]:
        if isinstance(value, dict) and "node" in value:
            rest = {name: part for name, part in value.items() if name != "node"}
            reference = _as_ref(rest)
            reference._node = _read_again(self.view, self.target, value["node"])
            return reference
        return _as_ref(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": _ID_SCHEMA} if self.many else dict(_ID_SCHEMA)


def _read_again(view: View | None, name: str | None, value: Any) -> Any:
    """A read instance of the class `name` from what `model_dump` made of it."""
    if not isinstance(value, dict) or view is None or name is None:
        return value
    return class_named(view, name).model_validate(value)


class RecordMarker(_Marker, frozen=True):
    """What the service records about an instance."""

    def validate(self, value: Any) -> Any:
        if isinstance(value, DataRecord):
            return value
        try:
            return msgspec.convert(value, DataRecord)
        except msgspec.ValidationError as error:
            raise _refused(value, "a DataRecord") from error

    def json_schema(self) -> dict[str, Any]:
        times = ("version", "created_ms", "last_updated_ms")
        return {"type": "object", "properties": {name: {"type": "integer"} for name in times}}


def _as_ref(value: Any) -> NodeRef[Any]:
    if isinstance(value, NodeRef):
        return value
    found = _as_id(value)
    if isinstance(found, NodeId):
        return NodeRef(found.space, found.external_id)
    if hasattr(value, "_view") and isinstance(getattr(value, "space", None), str):
        return NodeRef(value.space, value.external_id, value)
    raise _refused(value, "a node reference: give a NodeId, (space, external id) or a node")


def _as_id(value: Any) -> Any:
    """`value` with the plain forms of an id turned into a NodeId, anything else as it is."""
    value = plain_text(value)
    if is_pair(value):
        return NodeId(*value)
    if isinstance(value, dict) and len(value) == 2 and "space" in value:
        external_id = value.get("externalId", value.get("external_id"))
        if isinstance(external_id, str) and isinstance(value["space"], str):
            return NodeId(value["space"], external_id)
    return value


class ConnectionMarker(_Marker, frozen=True):
    """Edges or reverse relations of a read class."""

    view: View
    member: EdgeTo | Reverse

    def validate(self, value: Any) -> Any:
        place = self.view.read, self.member.name
        if isinstance(value, Connection | Single):
            return value
        if value is None:
            return not_included(*place, self.member.many)
        if not self.member.many:
            return Single.of(self._one(value), *place)
        if isinstance(value, list | tuple):
            return Connection.of([self._one(item) for item in value], *place)
        raise _refused(value, "a list")

    def _one(self, value: Any) -> Any:
        target = self.member.target
        edge = self.member.edge if isinstance(self.member, EdgeTo) else None
        if edge is not None and isinstance(value, dict):
            ends = (
                _read_again(self.view, edge, value.get("edge")),
                _read_again(self.view, target, value.get("node")),
            )
            return Link(*ends)
        return _read_again(self.view, target, value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array"} if self.member.many else {"type": "object"}


class RelationInput(_Marker, frozen=True):
    """A relation or connection of a write class: ids, instances or dicts of the other side."""

    view: View
    member: Direct | EdgeTo | Reverse
    many: bool
    max_items: int | None

    def validate(self, value: Any) -> Any:
        if not self.many:
            return self._one(value)
        if isinstance(value, Connection):
            value = list(value)
        elif hasattr(value, "tolist"):
            value = value.tolist()
        if not isinstance(value, list | tuple | set | frozenset) or is_pair(value):
            raise _refused(value, "a list of " + self._wanted())
        if self.max_items is not None and len(value) > self.max_items:
            raise PydanticCustomError(
                "too_long",
                "the list has {n} items, the limit is {limit}",
                {"n": len(value), "limit": self.max_items},
            )
        return [self._one(item) for item in value]

    def _one(self, value: Any) -> Any:
        value = _as_id(value)
        if isinstance(value, str | NodeId | NodeRef) or hasattr(value, "_view"):
            self._check_kind(value)
            return value
        if isinstance(value, dict):
            return self._object(value)
        raise _refused(value, self._wanted())

    def _check_kind(self, value: Any) -> None:
        view = getattr(value, "_view", None)
        if view is not None and view.used_for == "edge" and not self._takes_edges():
            raise _refused(value, self._wanted())

    def _takes_edges(self) -> bool:
        return isinstance(self.member, EdgeTo) and self.member.edge is not None

    def _object(self, value: dict[str, Any]) -> Any:
        """The write object a dict describes: the edge's when it names a far end, else the target's."""
        member = self.member
        if isinstance(member, EdgeTo) and member.edge and ("end_node" in value or "start_node" in value):
            far = "end_node" if member.direction == "outwards" else "start_node"
            # The edge does not know of what class its ends are, this connection does.
            end = _as_id(value.get(far))
            ends = {far: self._made(end, member.target)} if isinstance(end, dict) else {}
            return self._made({**value, **ends}, member.edge)
        return self._made(value, member.target)

    def _made(self, value: dict[str, Any], name: str | None) -> Any:
        if name is None:
            raise _refused(value, "a node id: the model does not say what is at the other end")
        write = class_named(self.view, name)._view.write
        if write is None:
            raise _refused(value, f"a node id: {name} cannot be written")
        return class_named(self.view, write).model_validate(value)

    def _wanted(self) -> str:
        edge = " or an edge" if self._takes_edges() else ""
        return f"a node id, a node{edge} or a dict of one"

    def json_schema(self) -> dict[str, Any]:
        schema = {"anyOf": [{"type": "string"}, _ID_SCHEMA, {"type": "object"}]}
        return {"type": "array", "items": schema} if self.many else schema
