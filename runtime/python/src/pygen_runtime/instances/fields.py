"""From the field table to the pydantic fields of read and write classes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

import msgspec
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    JsonValue,
    PlainSerializer,
    PlainValidator,
    Strict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)

from ..foreign import plain, plain_date, plain_float, plain_integer, plain_json, plain_text
from ..texts import is_whole
from .connections import not_included
from .relations import ConnectionMarker, RefMarker, RelationInput
from .spec import Direct, Member, Property, View
from .timestamps import parse_timestamp

MAX_TEXT = 128_000
_NAMED = ("timeseries", "file", "sequence")
"""Types of properties that name something outside of data modeling."""
_INT32 = 2**31
_INT64 = 2**63
_FLOAT32_MAX = 3.4028234663852886e38


def _whole(text: str) -> str:
    if not is_whole(text):
        raise ValueError(
            "the text holds half a character (a surrogate), which cannot be sent: "
            "decode it with the right encoding, or drop it"
        )
    return text


def _text_size(limit: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        if "\0" in value:
            raise ValueError("the text holds a NUL character, which the service does not take")
        _whole(value)
        # Four bytes is the longest character: most texts need not be encoded to know that they fit.
        if len(value) * 4 > limit and (size := len(value.encode())) > limit:
            raise ValueError(f"the text has {size} bytes in UTF-8, the limit is {limit}")
        return value

    return check


def _total_text_size(limit: int) -> Callable[[list[str]], list[str]]:
    def check(values: list[str]) -> list[str]:
        if any("\0" in text for text in values):
            raise ValueError("a text holds a NUL character, which the service does not take")
        for text in values:
            _whole(text)
        if sum(map(len, values)) * 4 > limit and (size := sum(len(text.encode()) for text in values)) > limit:
            raise ValueError(f"the texts have {size} bytes in UTF-8 together, the limit is {limit}")
        return values

    return check


def _whole_json(value: Any) -> Any:
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError as error:
        _whole(error.object)
    return value


def _json_fallback(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """Most JSON is plain; what else is in it is looked for only then."""
    try:
        return read(value)
    except ValidationError:
        return read(plain_json(value))


def _json_object(value: Any) -> Any:
    if not isinstance(value, dict):
        kind = {list: "an array", str: "a text", bool: "a boolean"}.get(type(value), "a number")
        raise ValueError(
            f"the service takes only objects as JSON, and this is {kind}: "
            "put it into one, such as {'values': ...}"
        )
    return value


def _moment(value: Any) -> Any:
    found = plain(value)
    return parse_timestamp(found) if isinstance(found, str) else found


def _day(value: Any) -> Any:
    found = plain_date(value)
    return dt.date.fromisoformat(found) if isinstance(found, str) else found


_TEXT = Annotated[str, Strict(), BeforeValidator(plain_text)]
_REFERENCE = Annotated[_TEXT, AfterValidator(_whole)]
_INTEGER = Annotated[int, Strict(), BeforeValidator(plain_integer)]
_FLOAT = Annotated[float, Strict(), BeforeValidator(plain_float), Field(allow_inf_nan=False)]


def _plain(value: Any) -> Any:
    """The text alone; as it is where a newer model has something else."""
    return str.__str__(value) if isinstance(value, str) else value


_SCALARS: dict[str, Any] = {
    "text": _TEXT,
    "int32": Annotated[_INTEGER, Field(ge=-_INT32, lt=_INT32)],
    "int64": Annotated[_INTEGER, Field(ge=-_INT64, lt=_INT64)],
    "float32": Annotated[_FLOAT, Field(ge=-_FLOAT32_MAX, le=_FLOAT32_MAX)],
    "float64": _FLOAT,
    "boolean": Annotated[bool, Strict(), BeforeValidator(plain)],
    "timestamp": Annotated[dt.datetime, Strict(), BeforeValidator(_moment)],
    "date": Annotated[dt.date, Strict(), BeforeValidator(_day)],
    "json": Annotated[JsonValue, AfterValidator(_whole_json), WrapValidator(_json_fallback)],
    "enum": _TEXT,
    "timeseries": Annotated[_REFERENCE, PlainSerializer(_plain, return_type=str)],
    "file": Annotated[_REFERENCE, PlainSerializer(_plain, return_type=str)],
    "sequence": _REFERENCE,
}


def _list_of(scalar: Any) -> Any:
    return list[scalar]


def _value_type(member: Property, writing: bool) -> Any:
    scalar = _SCALARS[member.type]
    if not writing:
        return _list_of(scalar) if member.list else scalar
    if member.type == "enum" and member.values:
        # Python takes literals of the same values for one whatever their order, and would give this property
        # the type of another one with its values in another order; what is said beside them keeps them apart.
        scalar = Annotated[Literal[member.values], BeforeValidator(plain_text), member.values]
    if member.type == "json":
        scalar = Annotated[scalar, AfterValidator(_json_object)]
    limit = member.max_size or MAX_TEXT
    if not member.list:
        return Annotated[scalar, AfterValidator(_text_size(limit))] if member.type == "text" else scalar
    several = _list_of(scalar)
    if member.type == "text":
        several = Annotated[several, AfterValidator(_total_text_size(limit))]
    return Annotated[several, Field(max_length=member.max_items)] if member.max_items else several


def read_field(view: View, member: Member, _: Any = None) -> tuple[Any, Any]:
    """Annotation and field of a member of a read class: lenient, because the service is the authority."""
    if isinstance(member, Property):
        annotation = _value_type(member, writing=False)
    elif isinstance(member, Direct):
        annotation = Annotated[Any, RefMarker(member.list, view, member.target)]
    else:
        placeholder = partial(not_included, view.read, member.name, member.many)
        return Annotated[Any, ConnectionMarker(view, member)], Field(default_factory=placeholder)
    if isinstance(member, Property) and not member.nullable:
        return annotation, Field()
    return annotation | None, Field(default=None)


def write_field(view: View, member: Member, default: Any = None) -> tuple[Any, Any]:
    """Annotation and field of a member of a write class. The default is not sent: nothing was set."""
    annotation: Any
    if isinstance(member, Property) and member.type in _NAMED:
        annotation, required, nullable = _resource(member), member.required, member.nullable
    elif isinstance(member, Property):
        annotation = _value_type(member, writing=True)
        required, nullable = member.required, member.nullable
    elif isinstance(member, Direct):
        annotation = Annotated[Any, RelationInput(view, member, member.list, member.max_items)]
        required, nullable = member.required, member.nullable
    else:
        annotation = Annotated[Any, RelationInput(view, member, member.many, None)]
        required, nullable = False, True
    if nullable:
        annotation = annotation | None
    return annotation, Field() if required else Field(default=default)


def _resource(member: Property) -> Any:
    """What names a resource of another service, or is one."""
    from .resources import resource_text  # which most views do without

    one: Any = Annotated[Any, PlainValidator(resource_text), WithJsonSchema({"type": "string"})]
    return Annotated[_list_of(one), Field(max_length=member.max_items)] if member.list else one


def is_writable(member: Member) -> bool:
    """Whether write classes have the member at all."""
    return not (isinstance(member, Property | Direct) and member.read_only)
