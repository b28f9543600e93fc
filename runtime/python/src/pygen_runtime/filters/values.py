"""Python values as the service writes them in filters, checked against the type of the property."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Any, Literal, Protocol, TypeAlias

from ..errors import ValidationFailed
from ..instances.ids import is_pair
from ..instances.spec import PropertyType
from ..texts import is_whole
from .algebra import Json, Parameter, PropertyValue, Ref, Value

Bound = Literal["gt", "gte", "lt", "lte", "equals"]

INTEGERS = {"int32": 2**31, "int64": 2**63}
TEXTS = ("text", "enum", "timeseries", "file", "sequence")


class HasExternalId(Protocol):
    """An instance, an id of one, or whatever else is called as one is."""

    @property
    def external_id(self) -> str | None: ...


Named: TypeAlias = str | tuple[str, str] | Mapping[str, Any] | HasExternalId
"""Names a node to compare a relation with."""


class WrongValue(Exception):
    """The value does not fit the property; the caller knows which property that is."""


def encode(value: Any, type: PropertyType, bound: Bound = "equals") -> Value:
    """One value of a property, for the given comparison."""
    if isinstance(value, (Parameter, PropertyValue)):
        return value
    if type in TEXTS:
        return _text(value)
    if type in INTEGERS:
        return _integer(value, INTEGERS[type], bound)
    match type:
        case "boolean":
            if not isinstance(value, bool):
                raise WrongValue(f"expected True or False, got {value!r}")
            return value
        case "timestamp":
            return timestamp(value, bound)
        case "date":
            return _date(value)
        case "json":
            if not isinstance(value, Mapping):
                raise WrongValue(f"expected a JSON object, got {value!r}")
            return _json(value)
    return _number(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValue(f"expected text, got {value!r}")
    return _whole(str.__str__(value))  # the text of an enum member, not its name


def _whole(value: str) -> str:
    if not is_whole(value):
        raise WrongValue(f"expected text that can be sent, got half a character (a surrogate) in {value!r}")
    return value


def _json(value: Any) -> Json:
    try:
        return Json.of(value)
    except (ValidationFailed, TypeError) as error:
        raise WrongValue(f"expected a JSON object that can be sent: {error}") from None


def _number(value: Any) -> float | int:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        value = _from_index(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise WrongValue(f"expected a finite number, got {value!r}")
    return value  # type: ignore[no-any-return]


def _from_index(value: Any) -> Any:
    """Numbers of other libraries (numpy scalars, Decimal) by their own conversion."""
    if not isinstance(value, bool):
        for convert in ("__index__", "__float__"):
            if hasattr(value, convert) and not isinstance(value, (str, bytes)):
                return getattr(value, convert)()
    raise WrongValue(f"expected a number, got {value!r}")


def _integer(value: Any, limit: int, bound: Bound) -> int:
    number = _number(value)
    if isinstance(number, float) and not number.is_integer():
        if bound == "equals":
            raise WrongValue(f"expected a whole number, got {value!r}")
        # x > 2.5 and x > 2 say the same of whole numbers; so do x >= 2.5 and x >= 3
        number = math.floor(number) if bound in ("gt", "lte") else math.ceil(number)
    if not -limit <= number < limit:
        raise WrongValue(f"{value!r} does not fit into {limit.bit_length()} bits")
    return int(number)


def timestamp(value: Any, bound: Bound = "equals") -> str:
    """A moment in whole milliseconds; a time without zone is UTC, as it is for the service."""
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value)
        except ValueError:
            raise WrongValue(f"expected a date and time in ISO 8601, got {value!r}") from None
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        value = dt.datetime.combine(value, dt.time())
    if not isinstance(value, dt.datetime):
        raise WrongValue(f"expected a datetime, got {value!r}")
    moment = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    moment = moment.astimezone(dt.UTC)
    if moment.microsecond % 1000:
        up = bound in ("gte", "lt")  # stored times are whole milliseconds, so this compares the same
        moment -= dt.timedelta(microseconds=moment.microsecond % 1000)
        moment += dt.timedelta(milliseconds=1 if up else 0)
    return moment.isoformat(timespec="milliseconds")


def _date(value: Any) -> str:
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value)
        except ValueError:
            raise WrongValue(f"expected a date as YYYY-MM-DD, got {value!r}") from None
    if isinstance(value, dt.datetime):
        raise WrongValue("expected a date without time: use .date()")
    if not isinstance(value, dt.date):
        raise WrongValue(f"expected a date, got {value!r}")
    return value.isoformat()


def reference(value: Any, instance_space: str | None) -> Ref:
    """Whatever names an instance: an external id, a pair, an id object, an instance."""
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
    return Ref(_whole(space), _whole(external_id))


def failed(error: WrongValue, view: str | None, name: str) -> ValidationFailed:
    return ValidationFailed(str(error), view=view, property=name)
