"""Values for every kind of property, made from the field tables of generated classes."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from types import ModuleType
from typing import Any

from pygen_runtime.instances.spec import Direct, Member, Property, View

VALUES: dict[str, tuple[Any, Any]] = {
    "text": ('Ærø "quoted" \\ back\nline', "other"),
    "int32": (-(2**31), 7),
    "int64": (9_007_199_254_740_993, -1),
    "float32": (0.5, -2.25),
    "float64": (1e-9, 12345.678),
    "boolean": (True, False),
    "timestamp": (
        dt.datetime(2024, 2, 29, 23, 59, 59, 123000, tzinfo=dt.UTC),
        dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
    ),
    "date": (dt.date(2024, 2, 29), dt.date(1, 1, 1)),
    "json": ({"a": [1, 2.5, None, {"b": "ø"}]}, {"x": 1}),
    "timeseries": ("ts-1", "ts-2"),
    "file": ("file-1", "file-2"),
    "sequence": ("seq-1", "seq-2"),
}


def sample(member: Property | Direct) -> Any:
    """A value that fits the property."""
    if isinstance(member, Direct):
        return ["other", "another"][: member.max_items or 2] if member.list else "other"
    if member.type == "enum":
        return member.values[0]
    first, second = VALUES[member.type]
    if member.max_size is not None:
        first, second = first[:1] or "a", "b"
    if member.list:
        return [first, second][: member.max_items or 2]
    return first


def written(view: View) -> list[Property | Direct]:
    """The members that are stored with the instance and may be written."""
    return [one for one in view.members if isinstance(one, Property | Direct) and not one.read_only]


def sample_of(write: Any, external_id: str, **more: Any) -> Any:
    """A write object with every property set."""
    values = {one.name: sample(one) for one in written(write._view)}
    return write(external_id=external_id, **values, **more)


def package_classes(package: ModuleType, client: Any) -> list[tuple[str, Any, Any]]:
    """(client attribute, read class, write class or None) of every view of a package."""
    found = []
    for attribute, name in client._package.classes.items():
        module = import_module(f"{package.__name__}.{attribute}")
        found.append((attribute, getattr(module, name), getattr(module, f"{name}Write", None)))
    return found


def same(member: Member, read: Any, wrote: Any) -> bool:
    """Whether what was read is what was written."""
    if isinstance(member, Direct):
        several = read if member.list else [read]
        wanted = wrote if member.list else [wrote]
        return [one.external_id for one in several] == wanted
    return bool(read == wrote)
