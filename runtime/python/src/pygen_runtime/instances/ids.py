"""Identities of nodes and edges, and references from one instance to another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeAlias, TypeGuard, TypeVar

import msgspec

from ..errors import NotIncluded, ValidationFailed
from ..foreign import NoValue, is_uuid, plain_text
from ..texts import is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .instance import EdgeBase, NodeBase

T_co = TypeVar("T_co", covariant=True)
_LONGEST = 256

_NOT_INCLUDED: Any = False
"""Never a node, the same after a copy, and unlike an object of our own it does not make the garbage collector
look at every reference."""


class NodeId(msgspec.Struct, frozen=True, order=True, rename="camel", gc=False, cache_hash=True):
    """Space and external id of a node."""

    space: str
    external_id: str

    def dump(self) -> dict[str, str]:
        return {"space": self.space, "externalId": self.external_id}

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"


class EdgeId(msgspec.Struct, frozen=True, order=True, rename="camel", gc=False, cache_hash=True):
    """Space and external id of an edge."""

    space: str
    external_id: str

    def dump(self) -> dict[str, str]:
        return {"space": self.space, "externalId": self.external_id}

    def __str__(self) -> str:
        return f"{self.space}:{self.external_id}"


class NodeRef(msgspec.Struct, Generic[T_co], rename="camel", eq=False):
    """A node as a property of an instance points at it."""

    _step: ClassVar[str] = "with_...() and the name of the relation"
    """What brings the node, as far as it is known."""
    space: str
    external_id: str
    _node: Any = msgspec.field(default=_NOT_INCLUDED, name=" node")

    @property
    def node(self) -> T_co | None:
        """The other node, when the read included it; None when there is none with data of its view."""
        if self._node is _NOT_INCLUDED:
            raise NotIncluded(
                f"the node {self.space}:{self.external_id} was not included in this read: ask for it with "
                f".query().{self._step}, or retrieve it by its id"
            )
        found: T_co | None = self._node
        return found

    @property
    def included(self) -> bool:
        return self._node is not _NOT_INCLUDED

    def as_id(self) -> NodeId:
        return NodeId(self.space, self.external_id)

    def dump(self) -> dict[str, str]:
        return {"space": self.space, "externalId": self.external_id}

    def __eq__(self, other: object) -> bool:
        if isinstance(other, NodeRef | NodeId):
            return self.space == other.space and self.external_id == other.external_id
        return NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other  # that of a struct without `eq` looks whether it is the same object

    def __hash__(self) -> int:
        return hash((self.space, self.external_id))

    def __repr__(self) -> str:
        included = f", node={self._node!r}" if self.included else ""
        return f"NodeRef({self.space!r}, {self.external_id!r}{included})"


@cache
def ref_of(relation: str) -> Any:
    """The class of what a relation points at, which says how to include it; elsewhere it is a `NodeRef`."""
    names = {"_step": f"with_{relation}()", "__reduce__": _plain_ref, "__module__": __name__}
    return msgspec.defstruct(
        NodeRef.__name__, [], bases=(NodeRef,), namespace=names, rename="camel", eq=False
    )


def _plain_ref(reference: NodeRef[Any]) -> tuple[Any, ...]:
    return NodeRef, (reference.space, reference.external_id, reference._node)


NodeInput: TypeAlias = "str | tuple[str, str] | NodeId | NodeRef[Any] | NodeBase"
"""Whatever names a node: an external id (in the client's instance space), an id, a reference or a node."""

EdgeInput: TypeAlias = "str | tuple[str, str] | EdgeId | EdgeBase"


def node_id(value: Any, default_space: str | None) -> NodeId:
    """The id that `value` names; a bare external id lives in `default_space`."""
    if type(value) is NodeId:
        return value
    space, external_id = _parts(value, default_space, "node")
    return NodeId(space, external_id)


def edge_id(value: Any, default_space: str | None) -> EdgeId:
    """The id that `value` names; a bare external id lives in `default_space`."""
    space, external_id = _parts(value, default_space, "edge")
    return EdgeId(space, external_id)


def is_pair(value: object) -> TypeGuard[tuple[str, str]]:
    """Whether `value` is a space and an external id: one id, not two."""
    return isinstance(value, tuple) and len(value) == 2 and all(isinstance(part, str) for part in value)


def is_one(value: Any) -> bool:
    """Whether `value` names one instance, as opposed to being a collection of such values."""
    if isinstance(value, str | NodeId | EdgeId | NodeRef) or hasattr(value, "external_id"):
        return True
    return is_pair(value) or is_uuid(value)


def several(values: Any) -> list[Any]:
    """One or several values as a list; what cannot be iterated over is one value, for others to refuse."""
    return [values] if is_one(values) or not isinstance(values, Iterable) else list(values)


def node_ids(values: Any, default_space: str | None) -> list[NodeId]:
    """The ids of one or several nodes."""
    return [node_id(item, default_space) for item in several(values)]


def edge_ids(values: Any, default_space: str | None) -> list[EdgeId]:
    """The ids of one or several edges."""
    return [edge_id(item, default_space) for item in several(values)]


def _parts(value: Any, default_space: str | None, kind: str) -> tuple[str, str]:
    try:
        value = plain_text(value)
    except NoValue as error:
        raise ValidationFailed(f"this names no {kind}: {error}") from None
    if isinstance(value, str):
        return _in_default_space(default_space, value), _fitting(value, kind)
    if is_pair(value):
        return value[0], _fitting(value[1], kind)
    external_id = getattr(value, "external_id", None)
    if isinstance(external_id, str):
        space = getattr(value, "space", None)
        return space if isinstance(space, str) else _in_default_space(default_space, external_id), external_id
    raise ValidationFailed(
        f"{value!r} does not name {'an edge' if kind == 'edge' else 'a node'}: give an external id, "
        f"(space, external id), {'an EdgeId' if kind == 'edge' else 'a NodeId'} or an instance"
    )


def _fitting(external_id: str, kind: str) -> str:
    """An external id the service can have, unlike an empty cell of a table."""
    if not 0 < len(external_id) <= _LONGEST:
        raise ValidationFailed(
            f"the external id of {'an' if kind == 'edge' else 'a'} {kind} has 1 to {_LONGEST} characters, "
            f"not {len(external_id)}"
        )
    if not is_whole(external_id):
        raise ValidationFailed(
            f"{external_id!r} holds half a character (a surrogate): no instance is called so"
        )
    return external_id


def _in_default_space(space: str | None, external_id: str) -> str:
    if space is None:
        raise ValidationFailed(
            f"{external_id!r} needs a space: give (space, external id), or an instance_space to the client"
        )
    return space


def resource_id(value: Any, what: str) -> dict[str, Any]:
    """How the classic APIs name a resource: by an external id of theirs, or as the node that is one."""
    if isinstance(value, str) and value:
        return {"externalId": value}
    if value == "":
        raise ValidationFailed(f"an empty text names no {what}")
    if value is None:
        raise ValidationFailed(f"None names no {what}: leave out instances whose property has no value")
    return {"instanceId": node_id(value, None).dump()}


def dump_ids(instance_type: str, ids: Sequence[NodeId | EdgeId]) -> list[dict[str, str]]:
    """The items of a request that names instances."""
    return [{"instanceType": instance_type, **id.dump()} for id in ids]
