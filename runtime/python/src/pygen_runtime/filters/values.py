"""Python values as the service writes them in filters, checked against the type of the property."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, Protocol, TypeAlias

from ..errors import ValidationFailed
from ..foreign import (
    NoValue,
    has_nanoseconds,
    is_finite,
    plain,
    plain_date,
    plain_integer,
    plain_json,
    plain_number,
    plain_text,
)
from ..instances.ids import is_pair
from ..instances.spec import PropertyType
from ..texts import is_whole
from .algebra import Json, Parameter, PropertyValue, Ref, Value

Bound = Literal["gt", "gte", "lt", "lte", "equals", "prefix"]

INTEGERS = {"int32": 2**31, "int64": 2**63}
TEXTS = ("text", "enum", "timeseries", "file", "sequence")


class HasExternalId(Protocol):
    """An instance, an id of one, or whatever else is called as one is."""

    @property
    def external_id(self) -> str | None: ...


Named: TypeAlias = str | tuple[str, str] | Mapping[str, Any] | HasExternalId
"""Names a node to compare a relation with."""


def iterates(value: object) -> bool:
    """Whether there are values inside; an array without dimensions only looks so."""
    return isinstance(value, Iterable) and not isinstance(value, bytes) and getattr(value, "ndim", 1) != 0


class WrongValue(Exception):
    """The value does not fit the property; the caller knows which property that is."""


def encode(value: Any, type: PropertyType, bound: Bound = "equals") -> Value:
    """One value of a property, for the given comparison."""
    if isinstance(value, (Parameter, PropertyValue)):
        return value
    try:
        return _encode(value, type, bound)
    except NoValue:
        raise WrongValue(
            f"{value!r} stands for no value: conditions on that are exists() and == None"
        ) from None


def _encode(value: Any, type: PropertyType, bound: Bound) -> Value:
    if type in TEXTS:
        return _text(value)
    if type in INTEGERS:
        return _integer(value, INTEGERS[type], bound)
    match type:
        case "boolean":
            if not isinstance(plain(value), bool):
                raise WrongValue(f"expected True or False, got {value!r}")
            return bool(value)
        case "timestamp":
            return timestamp(value, bound)
        case "date":
            return _date(value)
        case "json":
            if not isinstance(value, Mapping):
                raise WrongValue(f"expected a JSON object, got {value!r}")
            return _json(value)
    return _float(value)


def _text(value: Any) -> str:
    text = plain_text(value)
    if not isinstance(text, str):
        raise WrongValue(f"expected text, got {value!r}")
    return _whole(text)


def _whole(value: str) -> str:
    if not is_whole(value):
        raise WrongValue(f"expected text that can be sent, got half a character (a surrogate) in {value!r}")
    return value


def _json(value: Any) -> Json:
    try:
        return Json.of(plain_json(value))
    except (ValidationFailed, TypeError, ValueError) as error:
        raise WrongValue(f"expected a JSON object that can be sent: {error}") from None


def _number(value: Any) -> int | float | Decimal | Fraction:
    number = plain_number(value)
    if isinstance(number, bool) or not isinstance(number, (int, float, Decimal, Fraction)):
        raise WrongValue(f"expected a number, got {value!r}")
    if not is_finite(number):
        raise WrongValue(f"expected a finite number, got {value!r}")
    return number


def _float(value: Any) -> float | int:
    number = _number(value)
    try:
        nearest = float(number)
    except OverflowError:
        nearest = math.inf
    if not math.isfinite(nearest):
        raise WrongValue(f"expected a finite number, got {value!r}, which no float holds")
    return number if isinstance(number, int) else nearest


def _integer(value: Any, limit: int, bound: Bound) -> int:
    number: int | float | Decimal | Fraction = plain_integer(_number(value))
    if not isinstance(number, int):
        if bound == "equals":
            raise WrongValue(f"expected a whole number, got {value!r}")
        # x > 2.5 and x > 2 say the same of whole numbers; so do x >= 2.5 and x >= 3
        number = math.floor(number) if bound in ("gt", "lte") else math.ceil(number)
    if not -limit <= number < limit:
        raise WrongValue(f"{value!r} does not fit into {limit.bit_length()} bits")
    return number


def timestamp(value: Any, bound: Bound = "equals") -> str:
    """A moment in whole milliseconds; a time without zone is UTC, as it is for the service."""
    given = plain(value)
    if isinstance(given, str):
        try:
            given = dt.datetime.fromisoformat(given)
        except ValueError:
            raise WrongValue(f"expected a date and time in ISO 8601, got {value!r}") from None
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        given = dt.datetime.combine(given, dt.time())
    if not isinstance(given, dt.datetime):
        raise WrongValue(f"expected a datetime, got {value!r}")
    moment = given if given.tzinfo else given.replace(tzinfo=dt.UTC)
    moment = moment.astimezone(dt.UTC)
    if moment.microsecond % 1000 or has_nanoseconds(value):
        up = bound in ("gte", "lt")  # stored times are whole milliseconds, so this compares the same
        moment -= dt.timedelta(microseconds=moment.microsecond % 1000)
        moment += dt.timedelta(milliseconds=1 if up else 0)
    return moment.isoformat(timespec="milliseconds")


def _date(value: Any) -> str:
    day = plain_date(value)
    if isinstance(day, str):
        try:
            day = dt.date.fromisoformat(day)
        except ValueError:
            raise WrongValue(f"expected a date as YYYY-MM-DD, got {value!r}") from None
    if isinstance(day, dt.datetime):
        raise WrongValue("expected a date without time: use .date()")
    if not isinstance(day, dt.date):
        raise WrongValue(f"expected a date, got {value!r}")
    return day.isoformat()


def reference(value: Any, instance_space: str | None) -> Ref:
    """Whatever names an instance: an external id, a pair, an id object, an instance."""
    try:
        value = plain_text(value)
    except NoValue as error:
        raise WrongValue(str(error)) from None
    if isinstance(value, Ref):
        return value
    if isinstance(value, str):
        if instance_space is None:
            raise WrongValue(
                f"{value!r} needs a space: give (space, external_id), or set the instance space of the client"
            )
        return _ref(instance_space, value)
    if isinstance(value, Mapping):
        value = (value.get("space"), value.get("externalId", value.get("external_id")))
    if isinstance(value, (tuple, list)):
        pair = tuple(value)
        if is_pair(pair):
            return _ref(*pair)
        raise WrongValue(f"expected (space, external_id), got {value!r}")
    external_id = getattr(value, "external_id", None)
    if not isinstance(external_id, str):
        raise WrongValue(
            f"expected an external id, (space, external_id), an id or an instance, got {value!r}"
        )
    space = getattr(value, "space", None)
    return _ref(space, external_id) if isinstance(space, str) else reference(external_id, instance_space)


def _ref(space: str, external_id: str) -> Ref:
    return Ref(_whole(str.__str__(space)), _whole(str.__str__(external_id)))


def failed(error: WrongValue, view: str | None, name: str) -> ValidationFailed:
    return ValidationFailed(str(error), view=view, property=name)
