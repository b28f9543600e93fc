"""What is read, as the texts that Spark hands from one process to the next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters import Filter, load_filter
from pygen_runtime.names import nearest

FORMAT = "cdf"
"""What Spark knows the source by, once it has found the module `pyspark_cdf`."""

_IGNORED = {"path", "paths", "isuserspecifiedschema"}
"""What Spark and its platforms add by themselves."""


class ReadOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The options of the format `cdf`. Who sees the job sees them: no secrets are among them."""

    package: str
    """Import name of the generated package."""
    view: str
    """Its class, or its attribute of the client."""
    columns: tuple[str, ...] = ()
    where: str = ""
    """A condition as the service's JSON."""
    limit: int | None = None
    partitions: int | None = None
    """How many requests there are at a time, on all executors together."""
    url: str = ""
    project: str = ""
    config: str = ""
    """What makes the configuration on driver and executors, see `connecting`."""

    @classmethod
    def parse(cls, options: Mapping[str, str]) -> ReadOptions:
        """From what Spark hands over: names in any case, values as text."""
        given = {name.lower(): value for name, value in options.items()}
        given = {name: value for name, value in given.items() if name not in _IGNORED}
        for name in given:
            if name not in cls.__struct_fields__:
                hint = nearest(name, cls.__struct_fields__) or f" Known: {', '.join(cls.__struct_fields__)}."
                raise ValidationFailed(f"the format cdf has no option {name!r}.{hint}")
        for name in ("package", "view"):
            if not given.get(name):
                raise ValidationFailed(
                    f'the format cdf needs the option {name!r}, as in .option("package", "acme_wind")'
                    '.option("view", "WindTurbine")'
                )
        values: dict[str, Any] = dict(given)
        if "columns" in given:
            values["columns"] = tuple(name.strip() for name in given["columns"].split(",") if name.strip())
        values |= {name: _number(name, given[name]) for name in ("limit", "partitions") if name in given}
        return cls(**values)

    def dump(self) -> dict[str, str]:
        """As Spark takes them; what is not set is left out."""
        options: dict[str, str] = {}
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value not in (None, "", ()):
                options[name] = ",".join(value) if isinstance(value, tuple) else str(value)
        return options

    @property
    def filter(self) -> Filter | None:
        if not self.where:
            return None
        try:
            wire = json.loads(self.where)
        except ValueError as error:
            raise ValidationFailed(
                f"the option 'where' is a filter of the service as JSON, and this is not JSON: {error}"
            ) from None
        return load_filter(wire)


def _number(name: str, text: str) -> int:
    if not text.strip().isdecimal():
        raise ValidationFailed(f"the option {name!r} of the format cdf is a whole number, not {text!r}")
    return int(text)


def as_json(condition: Filter | None) -> str:
    """A condition as text; none as an empty one."""
    return "" if condition is None else json.dumps(condition.dump(), ensure_ascii=False)


def of_json(text: str) -> Filter | None:
    """A condition from its text."""
    return load_filter(json.loads(text)) if text else None
