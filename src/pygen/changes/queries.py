"""Saved queries of two SDKs compared: which of them whoever asks them notices."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.changes.values import Change
from pygen.pipeline import Pipeline
from pygen.queries import Parameter, SavedQuery

CALLERS = ("python", "typescript")
"""The languages that saved queries are made for."""


def compare_queries(before: Pipeline, after: Pipeline) -> Iterator[Change]:
    """What changed for those who ask saved queries."""
    old, new = ({query.name: query for query in pipeline.bound[0]} for pipeline in (before, after))
    for name in sorted(old.keys() | new.keys()):
        subject = f"queries.{name}"
        if name not in new:
            yield Change(subject, "removed", _why_gone(after, name), CALLERS)
        elif name not in old:
            yield Change(subject, "added", "new saved query")
        else:
            yield from _query(subject, old[name], new[name])


def _why_gone(after: Pipeline, name: str) -> str:
    """It was removed, or the model no longer has what it asks for."""
    for text in after.queries:
        if text.name == name:
            for finding in after.bound[1]:
                if finding.severity == "error" and finding.location.split(" ")[0] == text.path:
                    return f"no longer fits the model: {finding.message}"
    return "the saved query is gone"


def _query(subject: str, old: SavedQuery, new: SavedQuery) -> Iterator[Change]:
    if old.asked.cls != new.asked.cls:
        summary = f"gives {new.asked.cls}, gave {old.asked.cls}"
        same = (old.asked.cls.view.space, old.asked.cls.view.external_id, old.asked.cls.kind) == (
            new.asked.cls.view.space,
            new.asked.cls.view.external_id,
            new.asked.cls.kind,
        )
        yield Change(subject, "changed", summary, () if same else CALLERS)
    elif old.asked != new.asked:
        yield Change(subject, "changed", "asks for something else")
    before, after = ({one.name: one for one in query.parameters} for query in (old, new))
    for name in sorted(before.keys() | after.keys()):
        yield from _parameter(f"{subject}.{name}", before.get(name), after.get(name))
    if old.description != new.description:
        yield Change(subject, "documentation", "its description changed")


def _parameter(subject: str, old: Parameter | None, new: Parameter | None) -> Iterator[Change]:
    if new is None:
        yield Change(subject, "removed", "the parameter is gone", CALLERS)
    elif old is None:
        needed = not _may_be_left_out(new)
        yield Change(
            subject,
            "added",
            "new parameter, which has to be given" if needed else "new parameter",
            CALLERS if needed else (),
        )
    elif (old.type, old.list) != (new.type, new.list):
        yield Change(subject, "changed", f"is {_type(new)}, was {_type(old)}", CALLERS)
    elif _may_be_left_out(old) and not _may_be_left_out(new):
        yield Change(subject, "changed", "has to be given now", CALLERS)
    elif old.default != new.default:
        yield Change(subject, "changed", f"the default was {old.default!r}, is {new.default!r}")


def _may_be_left_out(parameter: Parameter) -> bool:
    return parameter.optional or parameter.default is not None


def _type(parameter: Parameter) -> str:
    return f"a list of {parameter.type}" if parameter.list else parameter.type
