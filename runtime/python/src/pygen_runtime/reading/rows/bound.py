"""Instances whose time series know the client they were read by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...datapoints.references import Home, SeriesRef, TimeSeriesNode


def bind(instances: Sequence[Any], names: Iterable[str], runner: Any) -> None:
    """Let the time series of read instances lead to their data points."""
    home = Home(runner)
    is_series = bool(instances) and isinstance(instances[0], TimeSeriesNode)
    for instance in instances:
        values = instance.__dict__
        for name in names:
            value = values[name]
            if isinstance(value, list):
                values[name] = [SeriesRef(series, home) for series in value]
            elif value is not None:
                values[name] = SeriesRef(value, home)
        if is_series:
            object.__setattr__(instance, "__pydantic_private__", {"_home": home})
