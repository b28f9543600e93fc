"""Time series, files and sequences that are written together with what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from ...chunks import chunks
from ...decoders import decoder_of
from ...errors import ApiError, ValidationFailed
from ...http import Flow, Request, Response, Settle, answer_of
from ..resources import ResourceText

_MOST = 1000
_PATHS = {"timeseries": "/timeseries", "sequence": "/sequences"}
"""Where many are made at once; at `update` below it they change."""
_FIXED = ("externalId", "isString", "instanceId", "columns")
"""What stays as it was when the resource was made, but for columns."""
Body = Mapping[str, Any]


class _Column(msgspec.Struct, rename="camel"):
    external_id: str
    value_type: str
    name: str | None = None
    description: str | None = None
    metadata: dict[str, str] | None = None


class _Table(msgspec.Struct, rename="camel"):
    external_id: str
    columns: list[_Column]


class _Tables(msgspec.Struct):
    items: list[_Table]


_TABLES = decoder_of(_Tables)


def write_resources(given: Mapping[str, Iterable[ResourceText]]) -> Flow[dict[str, list[str]]]:
    """Create the resources, by kind, and change those there are already; returns their external ids."""
    written = {}
    for kind, resources in given.items():
        distinct = _distinct(resources)
        if kind == "file":  # the service makes them one by one
            params = {"overwrite": "true"}
            yield [Request.post("/files", body, kind="write", params=params) for body in distinct.values()]
        else:
            for part in chunks(distinct.values(), _MOST):
                yield from _write(_PATHS[kind], part)
        written[kind] = list(distinct)
    return written


def _distinct(resources: Iterable[ResourceText]) -> dict[str, Body]:
    found: dict[str, Body] = {}
    for resource in resources:
        if found.setdefault(resource, resource.body) != resource.body:
            raise ValidationFailed("two objects with this external id disagree", item=str(resource))
    return found


def _write(path: str, bodies: Sequence[Body]) -> Flow[None]:
    """All at once, or where some exist, those that are new and the changes of the others."""
    (outcome,) = yield Settle([Request.post(path, {"items": bodies}, kind="write")])
    if not isinstance(outcome, ApiError) or outcome.status != 409 or not outcome.duplicated:
        answer_of(outcome)
        return
    there = {item.get("externalId") for item in outcome.duplicated}
    new = [body for body in bodies if body["externalId"] not in there]
    known = [body for body in bodies if body["externalId"] in there]
    columns = yield from _columns(path, known)
    changes = [change for body in known if (change := _change(body, columns))]
    if new:
        yield Request.post(path, {"items": new}, kind="write")
    if changes:
        yield Request.post(f"{path}/update", {"items": changes}, kind="write")


def _columns(path: str, bodies: Sequence[Body]) -> Flow[dict[str, list[_Column]]]:
    """What columns there are of the sequences that say theirs."""
    named = [{"externalId": body["externalId"]} for body in bodies if "columns" in body]
    if not named:
        return {}
    response: Response = yield Request.post(f"{path}/byids", {"items": named})
    return {table.external_id: table.columns for table in response.read(_TABLES).items}


def _change(body: Body, columns: Mapping[str, Sequence[_Column]]) -> Body | None:
    """What is said of a resource, as a change of one there is."""
    name = body["externalId"]
    said = {key: {"set": value} for key, value in body.items() if key not in _FIXED and value is not None}
    if name in columns and (changed := _column_changes(name, columns[name], body["columns"])):
        said["columns"] = changed
    return {"externalId": name, "update": said} if said else None


def _column_changes(sequence: str, there: Sequence[_Column], said: Iterable[Body]) -> dict[str, list[Body]]:
    known = {column.external_id: msgspec.to_builtins(column) for column in there}
    changes: dict[str, list[Body]] = {}
    for column in said:
        name = column.get("externalId")
        if name not in known:
            changes.setdefault("add", []).append(column)
            continue
        kind = column.get("valueType") or known[name]["valueType"]
        if kind.upper() != known[name]["valueType"].upper():
            raise ValidationFailed(
                f"its column {name!r} holds {known[name]['valueType']}, which cannot become {kind}",
                item=sequence,
            )
        update = {
            key: {"set": column[key]}
            for key in ("name", "description", "metadata")
            if column.get(key) not in (None, known[name][key])
        }
        if update:
            changes.setdefault("modify", []).append({"externalId": name, "update": update})
    return changes
