"""Delete: ids and objects as a flow of requests, edges before the nodes they join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from ...errors import ApiError, ValidationFailed, WriteError
from ...http import Flow, Request, Settle
from ..ids import EdgeId, NodeId, dump_ids, edge_id, node_id, several
from ..instance import EdgeBase
from .ordering import MAX_ITEMS
from .progress import reporter
from .results import DeleteResult, Progress


def delete(
    items: Any, default_space: str | None, progress: bool | Callable[[Progress], None] = False
) -> Flow[DeleteResult]:
    """Delete what is named, and only that: nothing nested in it."""
    ids = list(dict.fromkeys(_id(item, default_space) for item in several(items)))
    groups = [_chunks([one for one in ids if isinstance(one, kind)]) for kind in (EdgeId, NodeId)]
    gone: list[NodeId | EdgeId] = []
    failed: list[NodeId | EdgeId] = []
    causes: list[ApiError] = []
    with reporter(progress, len(ids), "delete") as report:
        for number, chunks in enumerate(groups):
            if not chunks:
                continue
            outcomes = yield Settle(
                _requests(chunks),
                on_done=partial(report.finished, chunks),
            )
            for chunk, outcome in zip(chunks, outcomes, strict=False):
                if isinstance(outcome, ApiError):
                    failed += chunk
                    causes.append(outcome)
                else:
                    gone += _gone(outcome.content)
            if causes:
                left = [
                    *chunks[len(outcomes) :],
                    *(chunk for later in groups[number + 1 :] for chunk in later),
                ]
                raise WriteError(
                    "the delete stopped part way",
                    succeeded=gone,
                    failed=failed,
                    not_attempted=[one for chunk in left for one in chunk],
                    causes=causes,
                ) from causes[0]
    nodes = [one for one in gone if isinstance(one, NodeId)]
    return DeleteResult(nodes, [one for one in gone if isinstance(one, EdgeId)])


def _id(item: Any, default_space: str | None) -> NodeId | EdgeId:
    if not isinstance(item, EdgeId | EdgeBase):
        return node_id(item, default_space)
    if getattr(item, "external_id", None) is None:
        raise ValidationFailed("an edge without an external id cannot be deleted: read it first")
    return edge_id(item, default_space)


def _chunks(ids: Sequence[Any]) -> list[Sequence[Any]]:
    return [ids[start : start + MAX_ITEMS] for start in range(0, len(ids), MAX_ITEMS)]


def _requests(chunks: Iterable[Sequence[Any]]) -> Iterator[Request]:
    for chunk in chunks:
        kind = "edge" if isinstance(chunk[0], EdgeId) else "node"
        yield Request.post("/models/instances/delete", {"items": dump_ids(kind, chunk)}, kind="delete")


def _gone(content: bytes) -> Iterator[NodeId | EdgeId]:
    for one in msgspec.json.decode(content)["items"]:
        kind = EdgeId if one["instanceType"] == "edge" else NodeId
        yield kind(one["space"], one["externalId"])
