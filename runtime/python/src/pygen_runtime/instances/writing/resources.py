"""Time series, and other kinds of resources, that are written together with what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...chunks import chunks
from ...errors import ApiError, ValidationFailed
from ...http import Flow, Request, Settle, answer_of
from ..resources import KINDS, ResourceText

_MOST = 1000
_FIXED = ("externalId", "isString", "instanceId")
"""What stays as it was when a time series was made."""


def write_resources(given: Mapping[str, Iterable[ResourceText]]) -> Flow[dict[str, list[str]]]:
    """Create the resources, by kind, and change those there are already; returns their external ids."""
    written = {}
    for kind, resources in given.items():
        distinct = _distinct(resources)
        for part in chunks(distinct.values(), _MOST):
            yield from _write(KINDS[kind], part)
        written[kind] = list(distinct)
    return written


def _distinct(resources: Iterable[ResourceText]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for resource in resources:
        if found.setdefault(resource, resource.body) != resource.body:
            raise ValidationFailed("two objects with this external id disagree", item=str(resource))
    return found


def _write(path: str, bodies: Sequence[Mapping[str, Any]]) -> Flow[None]:
    """All at once, or where some exist, those that are new and the changes of the others."""
    (outcome,) = yield Settle([Request.post(path, {"items": bodies}, kind="write")])
    if not isinstance(outcome, ApiError) or outcome.status != 409 or not outcome.duplicated:
        answer_of(outcome)
        return
    there = {item.get("externalId") for item in outcome.duplicated}
    new = [body for body in bodies if body["externalId"] not in there]
    changes = [change for body in bodies if body["externalId"] in there and (change := _change(body))]
    if new:
        yield Request.post(path, {"items": new}, kind="write")
    if changes:
        yield Request.post(f"{path}/update", {"items": changes}, kind="write")


def _change(body: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is said of a resource, as a change of one there is."""
    said = {name: {"set": value} for name, value in body.items() if name not in _FIXED and value is not None}
    return {"externalId": body["externalId"], "update": said} if said else None
