"""Upsert: a graph of write objects as a flow of requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from ...decoders import decoder_of
from ...errors import ApiError, ValidationFailed, WriteError
from ...gc_pause import gc_pause
from ...http import Flow, Request, Settle, answer_of
from .graph import rows_of
from .ordering import waves
from .progress import reporter
from .results import PlannedWrite, Progress, Row, UpsertResult, Written


class _WrittenItems(msgspec.Struct):
    items: list[Written]


_DECODER = decoder_of(_WrittenItems)
_ENCODER = msgspec.json.Encoder()


class Flags(msgspec.Struct, frozen=True):
    """How the service treats what it is given."""

    replace: bool = False
    skip_on_version_conflict: bool = False
    auto_create_direct_relations: bool = True
    auto_create_start_nodes: bool = True
    auto_create_end_nodes: bool = True

    def dump(self) -> dict[str, bool]:
        return {
            "replace": self.replace,
            "skipOnVersionConflict": self.skip_on_version_conflict,
            "autoCreateDirectRelations": self.auto_create_direct_relations,
            "autoCreateStartNodes": self.auto_create_start_nodes,
            "autoCreateEndNodes": self.auto_create_end_nodes,
        }


def upsert(
    items: Any, default_space: str | None, flags: Flags, progress: bool | Callable[[Progress], None] = False
) -> Flow[UpsertResult]:
    """Write the objects and everything nested in them."""
    if isinstance(items, PlannedWrite):
        rows, flags = _planned(items, flags), items.flags
    else:
        rows = rows_of(items, default_space)
    with gc_pause:
        groups = waves(rows)
    resources: dict[str, list[Any]] = {}
    for row in rows:
        for kind, resource in row.resources:
            resources.setdefault(kind, []).append(resource)
    made = yield from _resources(resources)
    report = reporter(progress, len(rows), "upsert")
    written: list[Written] = []
    failed: list[Row] = []
    causes: list[ApiError] = []
    head = flags.dump()
    with report:
        for number, parts in enumerate(groups):
            requests = _requests(parts, head)
            outcomes = yield Settle(
                [*requests] if len(parts) == 1 else requests,
                on_done=partial(report.finished, parts),
            )
            for part, outcome in zip(parts, outcomes, strict=False):
                try:
                    with gc_pause:
                        written += answer_of(outcome).read(_DECODER).items
                except ApiError as error:
                    failed += part
                    causes.append(error)
            if causes:
                left = [
                    *parts[len(outcomes) :],
                    *(part for later in groups[number + 1 :] for part in later),
                ]
                raise _stopped(written, failed, [row for part in left for row in part], causes)
    return UpsertResult(written, made)


def _resources(given: dict[str, list[Any]]) -> Flow[dict[str, list[str]]]:
    """What instances name is written before them, so that no name leads to nothing."""
    if not given:
        return {}
    from .resources import write_resources

    made = yield from write_resources(given)
    return made


def _planned(plan: PlannedWrite, flags: Flags) -> list[Row]:
    if flags != Flags():
        raise ValidationFailed("a plan is applied with the options it was made with: leave out others")
    why = plan.refused()
    if why is not None:
        raise ValidationFailed(f"{why}. Mend the objects, and plan again")
    return plan.rows


def _requests(parts: Sequence[Sequence[Row]], head: dict[str, bool]) -> Iterator[Request]:
    """Encodes a part when there is room for its request, while others are on their way."""
    for part in parts:
        body = _ENCODER.encode({"items": [row.item for row in part], **head})
        yield Request("POST", "/models/instances", body, "write")


def _stopped(
    written: list[Written], failed: list[Row], left: list[Row], causes: list[ApiError]
) -> WriteError:
    error = WriteError(
        "the upsert stopped part way", succeeded=written, failed=failed, not_attempted=left, causes=causes
    )
    error.__cause__ = causes[0]
    return error
