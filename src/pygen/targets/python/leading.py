"""Nodes that lead to what they hold elsewhere: time series to their data points, files to their content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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


TIME_SERIES = Leading(ContainerRef("cdf_cdm", "CogniteTimeSeries"), "_p.TimeSeriesNode", SERIES_ATTRIBUTES)
FILE = Leading(ContainerRef("cdf_cdm", "CogniteFile"), "_p.FileNode", FILE_ATTRIBUTES)
