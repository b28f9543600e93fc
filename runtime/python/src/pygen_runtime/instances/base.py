"""The classes generated read and write classes derive from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)

from ..errors import NotIncluded, ValidationFailed
from ..foreign import plain_text
from ..names import UnknownName, nearest
from .connections import Connection, Single
from .fields import is_writable, read_field, write_field
from .forms import ReadForms, WriteForms
from .ids import EdgeId, NodeId, NodeRef
from .instance import NO_VIEW, EdgeBase, Instance, NodeBase
from .record import DataRecord
from .relations import RecordMarker, RefMarker, RelationInput
from .signatures import LiveSignature
from .spec import Direct, View
from .view_names import view_label

if TYPE_CHECKING:
    from cognite.client.data_classes.data_modeling import (  # type: ignore[import-not-found,unused-ignore]
        DirectRelationReference,
    )
    from pydantic_core import CoreSchema, ErrorDetails

WriteT = TypeVar("WriteT", bound="InstanceWrite")

_Ref = Annotated[Any, RefMarker()]
_ExternalId = Annotated[
    str, BeforeValidator(plain_text), Field(min_length=1, max_length=256, pattern=r"^[^\x00]*$")
]
_Record = Annotated[DataRecord, RecordMarker()]
_NodeInput = Annotated[Any, RelationInput(NO_VIEW, Direct("node", "node"), False, None)]


def _no_record() -> DataRecord:
    """Of instances made by hand."""
    return DataRecord(0, 0, 0)


FIGURES = "_figures"
"""Where figures are noted on an instance, in a slot pydantic copies and compares."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class _ReadMeta(LiveSignature):
    """Tells type checkers that read instances are frozen, so a child may narrow the type of a relation."""


class _Read(BaseModel, ReadForms, metaclass=_ReadMeta):
    """Read instances are frozen: they say what the service holds. Change a copy made by `as_write`."""

    model_config = ConfigDict(defer_build=True, protected_namespaces=(), frozen=True, extra="allow")

    def __hash__(self) -> int:
        return hash((type(self), self.space, self.external_id))  # type: ignore[attr-defined]

    if not TYPE_CHECKING:  # type checkers know that it is frozen, and which names there are

        def __setattr__(self, name: str, value: Any) -> None:
            if name.startswith("_"):
                super().__setattr__(name, value)
            else:
                raise self._frozen(name)

        def __delattr__(self, name: str) -> None:
            raise self._frozen(name)

        def __getattr__(self, name: str) -> Any:
            return _other_attribute(self, super().__getattr__, name)

    @property
    def figures(self) -> Mapping[str, Any]:
        """What `query().add(...)` put beside the instance, by name."""
        found: Mapping[str, Any] = (self.__pydantic_private__ or {}).get(FIGURES, {})
        return found

    def _frozen(self, name: str) -> ValidationFailed:
        view = self._view
        advice = (
            f"change the {view.write} that .as_write() gives, and upsert that"
            if view.write
            else "the class can only be read"
        )
        return ValidationFailed(
            f"what was read does not change: {advice}",
            view=view_label(view) if view.external_id else type(self).__name__,
            property=name,
            item=self.external_id,  # type: ignore[attr-defined]
        )

    def __repr_args__(self) -> Any:
        return ((name, value) for name, value in super().__repr_args__() if _worth_showing(value))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return _said_schema(cls._view, schema, handler)

    @model_serializer(mode="wrap")
    def _without_what_was_not_included(self, dump: SerializerFunctionWrapHandler):  # type: ignore[no-untyped-def]
        # A return type would stand for the fields in the JSON schema.
        dumped: dict[str, Any] = dump(self)
        for name, value in self.__dict__.items():
            if _is_left_out(value):
                dumped.pop(name, None)
        return dumped


def _said_schema(view: View, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    from .described import say

    made = handler(schema)
    say(handler.resolve_ref_schema(made), view)
    return made


def _other_attribute(instance: BaseModel, found: Callable[[str], Any], name: str) -> Any:
    """What pydantic finds under a name that is no field, or the nearest name there is."""
    try:
        return found(name)
    except AttributeError:
        if name.startswith("_"):
            raise
        kind = type(instance)
        if name in kind.model_fields:
            raise NotIncluded(f"{kind.__name__}.{name} was not asked for: name it in the query") from None
        raise UnknownName(kind.__name__, name, lambda: kind.model_fields) from None


def _worth_showing(value: Any) -> bool:
    return value is not None and not _is_left_out(value)


def _is_left_out(value: Any) -> bool:
    """A connection the read did not include; a reference is worth showing without the node behind it."""
    return isinstance(value, Connection | Single) and not value.included


class Node(_Read, NodeBase):
    """A node as it was read."""

    def __init_subclass__(cls, view: View | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if view is not None:
            cls._take_view(view, read_field, view.members)

    space: str
    external_id: str
    node_type: _Ref | None = Field(default=None, repr=False)
    data_record: _Record = Field(default_factory=_no_record, repr=False)

    def as_id(self) -> NodeId:
        return NodeId(self.space, self.external_id)

    def as_direct_reference(self) -> DirectRelationReference:
        """A reference to the node as cognite-sdk has it, which has to be installed."""
        from .official import direct_reference

        found: DirectRelationReference = direct_reference(self)
        return found


class Edge(_Read, EdgeBase):
    """An edge as it was read."""

    def __init_subclass__(cls, view: View | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if view is not None:
            cls._take_view(view, read_field, view.members)
            for name, target in zip(("start_node", "end_node"), view.ends, strict=True):
                # what generated code says of them is for type checkers, as with all relations
                if target is not None or name in cls.__annotations__:
                    cls.__annotations__[name] = Annotated[Any, RefMarker(False, view, target)]

    space: str
    external_id: str
    edge_type: _Ref
    start_node: _Ref
    end_node: _Ref
    data_record: _Record = Field(default_factory=_no_record, repr=False)

    def as_id(self) -> EdgeId:
        return EdgeId(self.space, self.external_id)


class InstanceWrite(BaseModel, WriteForms, Instance, metaclass=LiveSignature):
    """Write instances remember which fields were set; only those are sent, and None clears."""

    model_config = ConfigDict(
        defer_build=True,
        protected_namespaces=(),
        extra="forbid",
        validate_assignment=True,
        allow_inf_nan=False,
    )
    _unknown: ClassVar[Mapping[str, Any]] = {}
    """Properties of the model that this SDK does not know, kept from a read to be written back."""

    def __init_subclass__(cls, view: View | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if view is not None:
            cls._take_view(view, write_field, filter(is_writable, view.members))

    def __init__(self, /, **data: Any) -> None:
        __tracebackhide__ = True
        try:
            self.__pydantic_validator__.validate_python(data, self_instance=self)
        except ValidationError as error:
            _refuse(type(self), error, data.get("external_id"))

    def __setattr__(self, name: str, value: Any) -> None:
        try:
            super().__setattr__(name, value)
        except ValidationError as error:
            _refuse(type(self), error, self.__dict__.get("external_id"))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return _said_schema(cls._view, schema, handler)

    if not TYPE_CHECKING:  # a typo must stay an error of the type checker

        def __getattr__(self, name: str) -> Any:
            return _other_attribute(self, super().__getattr__, name)

    def __repr_args__(self) -> Any:
        return ((name, value) for name, value in super().__repr_args__() if name in self.model_fields_set)

    @classmethod
    def _make_external_id(cls, data: dict[str, Any]) -> str | None:
        factory = cls.external_id_factory  # type: ignore[attr-defined]
        return None if factory is None else factory(cls, data)


def _refuse(cls: type[InstanceWrite], error: ValidationError, item: Any) -> NoReturn:
    problems = error.errors(include_url=False)
    first = problems[0]
    place = ".".join(map(str, first["loc"]))
    message = "; ".join(
        f"{'.'.join(map(str, problem['loc']))}: {_said(cls, problem)}" if number else _said(cls, problem)
        for number, problem in enumerate(problems)
    )
    view = cls._view
    raise ValidationFailed(
        message,
        view=view_label(view) if view.external_id else cls.__name__,
        property=place or None,
        item=item if isinstance(item, str) else None,
    ) from error


def _said(cls: type[InstanceWrite], problem: ErrorDetails) -> str:
    if problem["type"] not in ("extra_forbidden", "no_such_attribute"):
        return problem["msg"].removeprefix("Value error, ")
    return f"there is no such property.{nearest(str(problem['loc'][-1]), cls.model_fields)}"


class NodeWrite(InstanceWrite, NodeBase):
    """A node to be written. Without a space it goes to the instance space of the client."""

    external_id_factory: ClassVar[Callable[[type, dict[str, Any]], str] | None] = None
    """Makes the external id of nodes that are given none; see `pygen_runtime.instances.factories`."""

    external_id: _ExternalId
    space: str | None = None
    node_type: _NodeInput | None = None
    existing_version: int | None = None
    """The write fails when the stored version is higher; 0 means that the node must be new."""

    def __init__(self, /, **data: Any) -> None:
        __tracebackhide__ = True
        if "external_id" not in data and (made := self._make_external_id(data)) is not None:
            data["external_id"] = made
        super().__init__(**data)

    def as_id(self, default_space: str | None = None) -> NodeId:
        from .ids import node_id

        return node_id(self, default_space)


class EdgeWrite(InstanceWrite, EdgeBase):
    """An edge to be written. Nested in a node it takes its type and near end from there."""

    external_id_factory: ClassVar[Callable[[NodeId, NodeId, NodeId], str] | None] = None
    """Makes external ids from type, start and end; None stands for `factories.edge_external_id`."""

    external_id: _ExternalId | None = None
    space: str | None = None
    edge_type: _NodeInput | None = None
    start_node: _NodeInput | None = None
    end_node: _NodeInput | None = None
    existing_version: int | None = None


def as_write(instance: Node | Edge, write: type[WriteT]) -> WriteT:
    """A write object with everything `instance` holds, its version, and what this SDK does not know of it.

    What was not read, because a query selected other properties, is not part of it: it would be cleared.

    What was read in other units (`target_units`) is refused: writing never converts.

    Nothing is validated: values of a newer model must survive. Connections are not part of it, because
    writing them again would make new edges.
    """
    if instance.__pydantic_private__:
        from .converted_units import check_stored_units

        check_stored_units(instance)
    view = instance._view
    source = instance.__dict__
    values: dict[str, Any] = {"space": instance.space, "external_id": instance.external_id}
    for member in view.members:
        if member.name not in write.model_fields or not hasattr(member, "nullable"):
            continue
        value = source.get(member.name)
        if value is not None or (member.nullable and member.name in instance.model_fields_set):
            values[member.name] = _as_input(value)
    if isinstance(instance, Edge):
        values |= {name: source[name].as_id() for name in ("edge_type", "start_node", "end_node")}
    elif (node_type := source.get("node_type")) is not None:
        values["node_type"] = node_type.as_id()
    if instance.data_record.version:
        values["existing_version"] = instance.data_record.version
    written = write.model_construct(**values)
    if instance.__pydantic_extra__:
        written.__dict__["_unknown"] = dict(instance.__pydantic_extra__)
    return written


def _as_input(value: Any) -> Any:
    if isinstance(value, list):
        return [_as_input(item) for item in value]
    if isinstance(value, str):
        return str.__str__(value)  # without the way to the data points of a time series
    return value.as_id() if isinstance(value, NodeRef) else value


def include(instance: Node | Edge, name: str, value: Any) -> None:
    """Put what a query found into a read instance, which is frozen for everybody else."""
    instance.__dict__[name] = value
