"""Nodes that lead to what they hold elsewhere: time series to their data points, files to their content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pygen.ir import Class
from pygen.refs import ContainerRef
from pygen.targets.python.reserved import FILE_ATTRIBUTES, SERIES_ATTRIBUTES


@dataclass(frozen=True)
class Leading:
    container: ContainerRef
    """A node with data in it is one."""
    base: str
    """What its class can do besides."""
    attributes: frozenset[str]
    """The names of that; a view with such a property does without."""

    def fits(self, cls: Class, members: Iterable[Iterable[str]]) -> bool:
        """Whether nodes of the class are such; `members` are the names it and its children have."""
        if cls.kind != "node" or self.container not in cls.containers:
            return False
        return not any(self.attributes.intersection(names) for names in members)


def leading_base(
    cls: Class, bases: Sequence[Class], is_one: Callable[[Class, Leading], bool]
) -> tuple[str, ...]:
    """What nodes can do that are time series or files, where no base can it already."""
    if is_one(cls, TIME_SERIES):
        wanted = _series_base(cls)
        there = {_series_base(base) for base in bases if is_one(base, TIME_SERIES)}
        return () if wanted in there or (there and wanted == TIME_SERIES.base) else (wanted,)
    is_new = is_one(cls, FILE) and not any(is_one(base, FILE) for base in bases)
    return (FILE.base,) if is_new else ()


def _series_base(cls: Class) -> str:
    """What nodes can do that are time series, typed by what the view's filter says these hold."""
    asked = set(_asked(cls.filter))
    return _BASES.get(asked.pop(), TIME_SERIES.base) if len(asked) == 1 else TIME_SERIES.base


def _asked(criteria: Any) -> Iterator[str]:
    """The values of `type` that instances must have, whatever else they must have."""
    if not isinstance(criteria, dict):
        return
    clauses = criteria.get("and")
    for clause in clauses if isinstance(clauses, list) else ():
        yield from _asked(clause)
    for operator, key in (("equals", "value"), ("in", "values")):
        condition = criteria.get(operator)
        if isinstance(condition, dict) and _is_type(condition.get("property")):
            values = condition.get(key)
            yield from map(str, values if isinstance(values, list) else [values])


def _is_type(reference: Any) -> bool:
    if not isinstance(reference, list) or [type(part) for part in reference] != [str] * 3:
        return False
    space, source, name = reference
    container = TIME_SERIES.container
    return (space, source.split("/")[0], name) == (container.space, container.external_id, "type")


_BASES = {"numeric": "_p.NumericSeriesNode", "string": "_p.TextSeriesNode"}
TIME_SERIES = Leading(ContainerRef("cdf_cdm", "CogniteTimeSeries"), "_p.TimeSeriesNode", SERIES_ATTRIBUTES)
FILE = Leading(ContainerRef("cdf_cdm", "CogniteFile"), "_p.FileNode", FILE_ATTRIBUTES)
