"""Instances whose time series and files know the client they were read by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...instances.home import Home


def bind(instances: Sequence[Any], types: Iterable[tuple[str, str]], runner: Any) -> None:
    """Let the time series and files of read instances, by attribute and type, lead to their data."""
    home = Home(runner)
    classes = [(name, _reference(type_)) for name, type_ in types]
    is_one = bool(instances) and (hasattr(instances[0], "_is_series") or hasattr(instances[0], "_is_file"))
    for instance in instances:
        values = instance.__dict__
        for name, reference in classes:
            value = values[name]
            if isinstance(value, list):
                values[name] = [reference(external_id, home) for external_id in value]
            elif value is not None:
                values[name] = reference(value, home)
        if is_one:
            object.__setattr__(instance, "__pydantic_private__", {"_home": home})


def _reference(type_: str) -> Any:
    if type_ == "file":
        from ...files.references import FileRef

        return FileRef
    from ...datapoints.references import SeriesRef

    return SeriesRef
