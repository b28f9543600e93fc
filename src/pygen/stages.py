"""The values between two steps of a pipeline as JSON data: to be looked at, and for programs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Set
from enum import StrEnum
from typing import Any

from pygen.ir import to_json
from pygen.pipeline import Pipeline
from pygen.source.graphql import schemas


class Stage(StrEnum):
    """In the order in which each is made from those before it."""

    settings = "settings"
    document = "document"
    resolved = "resolved"
    findings = "findings"
    ir = "ir"
    graphql = "graphql"
    names = "names"
    plan = "plan"
    files = "files"


def value(pipeline: Pipeline, stage: Stage, target: str = "python") -> Any:
    """One stage as JSON data; `target` is asked from `names` on.

    What has to be mended before there is such a value is raised.
    """
    makers: Mapping[Stage, Callable[[], object]] = {
        Stage.settings: lambda: pipeline.settings.model_dump(mode="json", by_alias=True),
        Stage.document: lambda: [document.content for document in pipeline.documents],
        Stage.resolved: lambda: pipeline.resolved,
        Stage.findings: lambda: pipeline.all_findings,
        Stage.ir: lambda: to_json(pipeline.request.sdk),
        Stage.graphql: lambda: schemas(pipeline.request.sdk),
        Stage.names: lambda: pipeline.names(target),
        Stage.plan: lambda: pipeline.plan(target),
        Stage.files: lambda: files(pipeline, target),
    }
    return _plain(makers[stage]())


def files(pipeline: Pipeline, target: str = "python") -> dict[str, str]:
    """Path -> text; of Python, as they are in the wheel."""
    folder = f"{pipeline.settings.package_path}/" if target == "python" else ""
    return {f"{folder}{path}": text for path, text in pipeline.output(target).files.items()}


def _plain(value: Any) -> Any:
    """Frozen values as lists, dictionaries and texts; one that knows a better way to be read says so."""
    if hasattr(value, "to_json"):
        return _plain(value.to_json())
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(content) for key, content in value.items()}
    if isinstance(value, Set):
        return sorted(map(str, value))
    if isinstance(value, list | tuple):
        return [_plain(content) for content in value]
    return value if isinstance(value, str | int | float | None) else str(value)
