"""What is read or written, as the texts that Spark hands from one process to the next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal, Self, get_args

import msgspec

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import Filter, load_filter
from pygen_runtime.names import nearest

FORMAT = "cdf"
"""What Spark knows the source by, once it has found the module `pyspark_cdf`."""

Operation = Literal["upsert", "replace", "delete"]
Nulls = Literal["clear", "keep"]
Expired = Literal["fail", "backfill"]
_CHOICES: dict[str, tuple[str, ...]] = {
    "operation": get_args(Operation),
    "on_null": get_args(Nulls),
    "on_expired": get_args(Expired),
}
_NUMBERS = ("limit", "partitions", "max_rows")
_IGNORED = {"path", "paths", "isuserspecifiedschema", "checkpointlocation"}
"""What Spark and its platforms add by themselves."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """The options of the format `cdf`. Who sees the job sees them: no secrets are among them."""

    package: str
    """Import name of the generated package."""
    view: str
    """Its class, or its attribute of the client."""
    url: str = ""
    project: str = ""
    config: str = ""
    """What makes the configuration on driver and executors, see `connecting`."""

    @classmethod
    def parse(cls, options: Mapping[str, str]) -> Self:
        """From what Spark hands over: names in any case, values as text."""
        given = {name.lower(): value for name, value in options.items()}
        given = {name: value for name, value in given.items() if name not in _IGNORED}
        for name in given:
            if name not in cls.__struct_fields__:
                hint = nearest(name, cls.__struct_fields__) or f" Known: {', '.join(cls.__struct_fields__)}."
                raise ValidationFailed(f"the format cdf has no option {name!r} here.{hint}")
        for name in ("package", "view"):
            if not given.get(name):
                raise ValidationFailed(
                    f'the format cdf needs the option {name!r}, as in .option("package", "acme_wind")'
                    '.option("view", "WindTurbine")'
                )
        return cls(**{name: _value(name, text) for name, text in given.items()})

    def dump(self) -> dict[str, str]:
        """As Spark takes them; what is not set is left out."""
        options: dict[str, str] = {}
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value not in (None, "", (), False):
                options[name] = ",".join(value) if isinstance(value, tuple) else str(value)
        return options


class ReadOptions(Options, frozen=True, kw_only=True):
    """What is read."""

    columns: tuple[str, ...] = ()
    where: str = ""
    """A condition as the service's JSON."""
    limit: int | None = None
    partitions: int | None = None
    """How many requests there are at a time, on all executors together."""
    edges: str = ""
    """A connection of the view whose edges are read instead of instances."""

    @property
    def filter(self) -> Filter | None:
        return of_json(self.where)


class StreamOptions(Options, frozen=True, kw_only=True):
    """What is read of the change feed."""

    columns: tuple[str, ...] = ()
    where: str = ""
    max_rows: int = 50_000
    """Rows of a micro-batch at most."""
    on_expired: Expired = "fail"
    """What becomes of a stream whose cursor has expired: it ends, or tells everything again."""

    @property
    def filter(self) -> Filter | None:
        return of_json(self.where)


class WriteOptions(Options, frozen=True, kw_only=True):
    """How rows are written."""

    operation: Operation = "upsert"
    on_null: Nulls = "clear"
    dry_run: bool = False


def _value(name: str, text: str) -> Any:
    """The value of an option from its text."""
    if name == "columns":
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if name in _NUMBERS:
        if not text.strip().isdecimal():
            raise ValidationFailed(f"the option {name!r} of the format cdf is a whole number, not {text!r}")
        return int(text)
    if name == "dry_run":
        return text.strip().lower() == "true"
    known = _CHOICES.get(name)
    if known is not None and text not in known:
        raise ValidationFailed(
            f"the option {name!r} of the format cdf is one of {', '.join(known)}, not {text!r}"
        )
    return text


def as_json(condition: Filter | None) -> str:
    """A condition as text; none as an empty one."""
    return "" if condition is None else json.dumps(condition.dump(), ensure_ascii=False)


def of_json(text: str) -> Filter | None:
    """A condition from its text."""
    if not text:
        return None
    try:
        wire = json.loads(text)
    except ValueError as error:
        raise ValidationFailed(
            f"the option 'where' is a filter of the service as JSON, and this is not JSON: {error}"
        ) from None
    return load_filter(wire)
