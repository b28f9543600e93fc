"""Calls for the README, made from the classes of the SDK itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from pygen.ir import Class, Direct, Sdk, Value
from pygen.naming import Names
from pygen.source.python.layout import LINE, Expression, call, lay
from pygen.source.python.text import literal
from pygen.targets.python.plan import Example

_VALUES: Mapping[str, str] = MappingProxyType(
    {
        "text": '"text"',
        "int32": "1",
        "int64": "1",
        "float32": "1.5",
        "float64": "1.5",
        "boolean": "True",
        "timestamp": '"2024-01-01T00:00:00Z"',
        "date": '"2024-01-01"',
        "json": '{"key": "value"}',
        "timeseries": '"external_id"',
        "file": '"external_id"',
        "sequence": '"external_id"',
    }
)
_NUMBERS = {"int32", "int64", "float32", "float64"}


def example(sdk: Sdk, names: Names, client: str, instance_space: str | None) -> Example:
    """The calls for the view that has most to show."""
    nodes = [cls for cls in sdk.classes if cls.kind == "node" and cls.queryable]
    if not nodes:
        return Example((client,), (f"client = {client}.local()",), "")
    start = f"{client}.local()" if instance_space else f'{client}.local(instance_space="instances")'
    return _Calls(max(nodes, key=_interest), names).example(client, start)


def calls(cls: Class, names: Names) -> tuple[str, ...]:
    """The same for any class, with a client that is there."""
    if not cls.queryable or cls.kind == "edge":
        return (f"# {names.classes[cls.ref]} is read through connections to it",)
    return _Calls(cls, names).calls()


def _interest(cls: Class) -> tuple[bool, bool, int]:
    """Views that show most come first; of equals, the first by name."""
    return cls.writable, any(prop.kind != "value" for prop in cls.properties), len(cls.properties)


class _Calls:
    def __init__(self, cls: Class, names: Names) -> None:
        self.cls = cls
        self.names = names
        self.read = names.classes[cls.ref]
        self.accessor = names.accessors[cls.ref]
        self.api = f"client.{self.accessor}"
        self.members = names.members[cls.ref]
        self.stored = [prop for prop in cls.properties if isinstance(prop, Value | Direct)]

    def example(self, client: str, start: str) -> Example:
        imports = sorted([client, *([f"{self.read}Write"] if self.cls.writable else [])])
        opened = ("# inside this process; .from_env() for the service", f"client = {start}")
        last = f"found = await {self.api}.list(limit=10)"
        return Example(tuple(imports), (*opened, *self.calls()), last)

    def calls(self) -> tuple[str, ...]:
        id_ = literal(f"{self.accessor}_1")
        write = [lay("", call("client.upsert", self._write(id_)))] if self.cls.writable else []
        return (
            *write,
            lay("found = ", call(f"{self.api}.list", *self._filter(), "limit=10")),
            lay("one = ", call(f"{self.api}.retrieve", id_)),
            f"how_many = {self.api}.count()",
            *self._aggregate(),
            *self._query(),
        )

    def _name(self, prop: Value | Direct) -> str:
        return self.members[prop.id]

    @cached_property
    def _shown(self) -> Value | None:
        """The property to filter by: a number if there is one."""
        simple = [
            prop
            for prop in self.stored
            if isinstance(prop, Value)
            and not prop.list
            and not prop.read_only
            and prop.filters
            and prop.type != "enum"
        ]
        return min(simple, key=lambda prop: prop.type not in _NUMBERS, default=None)

    def _write(self, id_: str) -> Expression:
        given = [
            prop for prop in self.stored if (prop.required and not prop.read_only) or prop == self._shown
        ]
        values = [f"{self._name(prop)}={_value(prop)}" for prop in given]
        return call(f"{self.read}Write", f"external_id={id_}", *values)

    def _filter(self) -> list[str]:
        if self._shown is None:
            return []
        keyword = self.names.filters[self.cls.ref][self._shown.id, self._shown.filters[0]]
        return [f"{keyword}={_value(self._shown)}"]

    def _aggregate(self) -> list[str]:
        for prop in self.stored:
            if isinstance(prop, Value) and prop.type in _NUMBERS and not prop.list:
                name = literal(self._name(prop))
                return [lay("average = ", call(f"{self.api}.aggregate", '"avg"', name))]
        return []

    def _query(self) -> list[str]:
        """Left out when it would have to be broken: a chain is no longer easy to read then."""
        for prop in self.cls.properties:
            if not isinstance(prop, Value) and prop.target is not None:
                step = f"with_{self.members[prop.id]}"
                line = f"connected = {self.api}.query().{step}().list(limit=10)"
                return [line] if len(line) <= LINE else []
        return []


def _value(prop: Value | Direct) -> str:
    if isinstance(prop, Direct):
        one = '"external_id"'
    else:
        one = (
            literal(prop.values[0].id)
            if prop.type == "enum" and prop.values
            else _VALUES.get(prop.type, '"x"')
        )
        if prop.type == "text" and prop.max_text_size is not None and prop.max_text_size < 4:
            one = '"x"'
    return f"[{one}]" if prop.list else one
