"""From the bytes of a response to instances, with one typed decoder per view.

msgspec checks the types while it reads, so the values go straight into the four slots of a pydantic instance
without a second validation, in a tenth of the time `model_construct` takes. `tests/runtime/instances` names
the versions of pydantic that this holds for.

A decoder refuses what the SDK does not know (a property added to the model since, a type that changed); then
the page is looked at without types once, the decoder learns, and reading goes on at full speed.
"""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Annotated, Any

import msgspec

from ..decoders import decoder_of
from ..errors import ConnectionFailed, ServerError
from ..gc_pause import gc_pause
from ..http.values import UNREADABLE
from .connections import not_included
from .ids import NodeRef, ref_of
from .instance import Instance
from .making import maker, set_extra
from .record import Milliseconds
from .spec import Direct, Property
from .timestamps import parse_timestamp
from .view_names import view_key

_TYPES: dict[str, Any] = {
    "text": str,
    "int32": int,
    "int64": int,
    "float32": float,
    "float64": float,
    "boolean": bool,
    "timestamp": Annotated[dt.datetime, msgspec.Meta(tz=True)],
    "date": dt.date,
    "json": Any,
    "enum": str,
    "timeseries": str,
    "file": str,
    "sequence": str,
}

_CURSOR = re.compile(rb'"nextCursor"\s*:\s*"((?:[^"\\]|\\.)*)"\s*\}\s*\Z')


def list_of(item: Any) -> Any:
    """The type of a list of a type that is only known at run time."""
    return list[item]


def scalar_type(member: Property | Direct) -> Any:
    """The type msgspec reads for one value of a stored member."""
    return ref_of(member.name) if isinstance(member, Direct) else _TYPES[member.type]


def wire_type(member: Property | Direct) -> Any:
    """The type msgspec reads for a stored member."""
    return list_of(scalar_type(member)) if member.list else scalar_type(member)


class Codec:
    """Reads the instances of one view as one class."""

    def __init__(self, cls: type[Instance]) -> None:
        made: Any = cls  # a pydantic model as well, which the types of Python cannot say
        self.cls = made
        self.view = cls._view
        self._is_edge = self.view.used_for == "edge"
        self._stored = {
            member.wire: (member.name, wire_type(member))
            for member in self.view.members
            if isinstance(member, Property | Direct)
        }
        self._enums = {
            member.name
            for member in self.view.members
            if isinstance(member, Property) and member.type == "enum" and not member.list
        }
        self._not_included = {
            member.name: not_included(self.view.read, member.name, member.many)
            for member in self.view.members
            if not isinstance(member, Property | Direct)
        }
        self.references = tuple(
            (member.name, member.type)
            for member in self.view.members
            if isinstance(member, Property) and member.type in ("timeseries", "file")
        )
        """Attributes that name time series and files, and which of them."""
        is_one = hasattr(made, "_is_series") or hasattr(made, "_is_file")
        self.leads_to_data = bool(self.references) or is_one
        self._learned: dict[str, Any] = {}
        """Wire name -> type, for properties that are unknown or did not have the type the table says."""
        self._lock = threading.Lock()
        self.item: Any = None
        """What one instance is decoded into; it lives for a page and cannot be part of a cycle (no gc)."""
        self._build()

    @property
    def key(self) -> str:
        """What responses call the view."""
        return view_key(self.view)

    def _build(self) -> None:
        unknown = [wire for wire in self._learned if wire not in self._stored]
        odd = {
            member.name: scalar_type(member)
            for member in self.view.members
            if isinstance(member, Property | Direct) and member.wire in self._learned
        }
        stored = {
            name: (wire, self._learned.get(wire, type_)) for wire, (name, type_) in self._stored.items()
        }
        new = {f"_unknown_{number}": (wire, Any) for number, wire in enumerate(unknown)}
        fields: list[Any] = [
            (name, type_ | None, msgspec.field(default=None, name=wire))
            for name, (wire, type_) in (stored | new).items()
        ]
        properties = msgspec.defstruct("Properties", fields, forbid_unknown_fields=True, gc=False)
        views = _wrapper("Views", "view", properties, self.key)
        spaces = _wrapper("Spaces", "space", views, self.view.space)
        head = ["space", "external_id", *(["edge_type", "start_node", "end_node"] if self._is_edge else [])]
        last = ("node_type", "data_record")[self._is_edge :]
        names = [*head, *stored, *self._not_included, *last, *new]
        make = maker(self.cls, self._is_edge, names, self._not_included, self._enums - odd.keys())
        if self._learned:
            make = _Surprises(unknown, odd).sorted_out(make)
        made = {"__post_init__": make}
        fields = _item_fields(spaces, self._is_edge)
        item = msgspec.defstruct("Item", fields, rename="camel", gc=False, namespace=made)
        page = msgspec.defstruct(
            "Page", [("items", list_of(item)), ("next_cursor", str | None, None)], rename="camel"
        )
        self.item = item
        self._page = decoder_of(page)

    def instances(self, items: Sequence[Any]) -> list[Any]:
        """What was made of decoded items."""
        return [item.properties for item in items]

    def decode_list(self, content: bytes) -> tuple[list[Any], str | None]:
        """Instances and next cursor of a list, byids or search response."""
        with gc_pause:
            page = decoded(lambda: self._page, content, lambda raw: self.learn(raw["items"]))
            return self.instances(page.items), page.next_cursor or None

    def learn(self, items: Sequence[Mapping[str, Any]]) -> None:
        """Widen the decoder so that it takes `items`: unknown properties, and values of another type."""
        known = {wire: self._learned.get(wire, type_) for wire, (_, type_) in self._stored.items()}
        found: dict[str, Any] = {}
        for item in items:
            for wire, value in _properties(item, self.view.space, self.key).items():
                if wire not in known and wire not in self._learned:
                    found[wire] = Any
                elif value is not None and wire in known and not _fits(value, known[wire]):
                    found[wire] = known[wire] = Any
        with self._lock:
            self._learned |= found
            self._build()


class _Surprises:
    """What a widened decoder leaves to be done: what is unknown, and members that had an odd value once."""

    def __init__(self, unknown: list[str], odd: Mapping[str, Any]) -> None:
        self._unknown = {f"_unknown_{number}": wire for number, wire in enumerate(unknown)}
        self._odd = odd
        """The types they have otherwise: one odd value changes nothing for all the others."""

    def sorted_out(self, make: Callable[[Any], None]) -> Callable[[Any], None]:
        """What makes the instance of an item, and does the rest."""

        def make_all(item: Any) -> None:
            make(item)
            self._sort_out(item.properties)

        return make_all

    def _sort_out(self, instance: Any) -> None:
        values = instance.__dict__
        for name, type_ in self._odd.items():
            values[name] = meant(values[name], type_)
        extra = {wire: values.pop(name) for name, wire in self._unknown.items()}
        set_extra(instance, {wire: value for wire, value in extra.items() if value is not None})


def decoded(decoder: Callable[[], Any], content: bytes, learn: Callable[[Any], None]) -> Any:
    """Decode a page; when it holds something new, learn from it and try once more."""
    try:
        return decoder().decode(content)
    except msgspec.ValidationError:
        pass
    except UNREADABLE as error:
        raise _incomplete(error) from error
    try:
        learn(msgspec.json.decode(content))
        return decoder().decode(content)
    except (msgspec.ValidationError, LookupError, TypeError, AttributeError) as error:
        raise ServerError(f"the response does not have the form of instances: {error}") from error
    except UNREADABLE as error:  # types were wrong before the place where it breaks off
        raise _incomplete(error) from error


@contextmanager
def understood() -> Generator[None]:
    """While rows are taken apart: what they lack is an error of the service."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ServerError(f"the response does not have the form of instances: {error}") from error


def _incomplete(error: Exception) -> ConnectionFailed:
    return ConnectionFailed(f"the response is not complete JSON: {error}", retryable=True)


def meant(value: Any, type_: Any) -> Any:
    """A value of the type it should have; as it is where it cannot be."""
    if value is None:
        return None
    if isinstance(value, list):
        return [meant(part, type_) for part in value]
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return _moment(value) if type_ is _TYPES["timestamp"] else value


def _moment(value: Any) -> Any:
    """A timestamp msgspec does not read (no zone, a short zone, rounding past the year 9999)."""
    try:
        return parse_timestamp(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _fits(value: Any, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True


def _properties(item: Mapping[str, Any], space: str, key: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = ((item.get("properties") or {}).get(space) or {}).get(key) or {}
    return found


def _wrapper(title: str, name: str, inner: Any, wire: str) -> Any:
    return msgspec.defstruct(
        title, [(name, inner, msgspec.field(default_factory=inner, name=wire))], gc=False
    )


def _item_fields(spaces: Any, edge: bool) -> list[Any]:
    fields: list[Any] = [
        ("space", str),
        ("external_id", str),
        ("version", int),
        ("created_time", Milliseconds),
        ("last_updated_time", Milliseconds),
        ("deleted_time", Milliseconds | None, None),
        ("type", NodeRef | None, None),
        ("properties", spaces, msgspec.field(default_factory=spaces)),
    ]
    return (
        [*fields, ("start_node", NodeRef | None, None), ("end_node", NodeRef | None, None)]
        if edge
        else fields
    )


def codec_of(cls: Any) -> Codec:
    """The codec of a read class, built when it is first needed."""
    found: Codec | None = cls.__dict__.get("_codec")
    if found is None:
        found = Codec(cls)
        cls._codec = found
    return found


def cursor_in_tail(content: bytes) -> str | None:
    """The next cursor of a list response, found without decoding; None when it is not at the very end."""
    found = _CURSOR.search(content, max(0, len(content) - 4096))
    return text_of(found[1]) if found else None


def text_of(inside: bytes) -> str | None:
    """The text between two quotes of a response; None for an empty one, or when these bytes are none."""
    try:
        return msgspec.json.decode(b'"' + inside + b'"', type=str) or None
    except UNREADABLE:
        return None
