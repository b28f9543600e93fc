"""Delete: ids and objects as a flow of requests, edges before the nodes they join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Literal

import msgspec

from ...chunks import chunks
from ...decoders import decoder_of
from ...errors import ApiError, ValidationFailed, WriteError
from ...http import Flow, Request, Settle, answer_of
from ..ids import EdgeId, NodeId, dump_ids, edge_id, node_id, several
from ..instance import EdgeBase
from .ordering import MAX_ITEMS
from .progress import reporter
from .results import DeleteResult, Progress


class _Gone(msgspec.Struct, rename="camel"):
    instance_type: Literal["node", "edge"]
    space: str
    external_id: str


class _GoneItems(msgspec.Struct):
    items: list[_Gone]


_DECODER = decoder_of(_GoneItems)


def delete(
    items: Any, default_space: str | None, progress: bool | Callable[[Progress], None] = False
) -> Flow[DeleteResult]:
    """Delete what is named, and only that: nothing nested in it."""
    ids = list(dict.fromkeys(id_of(item, default_space) for item in several(items)))
    groups = [chunks((id for id in ids if isinstance(id, kind)), MAX_ITEMS) for kind in (EdgeId, NodeId)]
    gone: list[NodeId | EdgeId] = []
    failed: list[NodeId | EdgeId] = []
    causes: list[ApiError] = []
    with reporter(progress, len(ids), "delete") as report:
        for number, parts in enumerate(groups):
            if not parts:
                continue
            outcomes = yield Settle(
                [*_requests(parts)],
                on_done=partial(report.finished, parts),
            )
            for part, outcome in zip(parts, outcomes, strict=False):
                try:
                    gone += map(_gone, answer_of(outcome).read(_DECODER).items)
                except ApiError as error:
                    failed += part
                    causes.append(error)
            if causes:
                left = [
                    *parts[len(outcomes) :],
                    *(part for later in groups[number + 1 :] for part in later),
                ]
                raise WriteError(
                    "the delete stopped part way",
                    succeeded=gone,
                    failed=failed,
                    not_attempted=[id for part in left for id in part],
                    causes=causes,
                ) from causes[0]
    nodes = [id for id in gone if isinstance(id, NodeId)]
    return DeleteResult(nodes, [id for id in gone if isinstance(id, EdgeId)])


def id_of(item: Any, default_space: str | None) -> NodeId | EdgeId:
    """What names an instance that is given as an object, or by its id."""
    if not isinstance(item, EdgeId | EdgeBase):
        return node_id(item, default_space)
    if getattr(item, "external_id", None) is None:
        raise ValidationFailed("an edge without an external id cannot be deleted: read it first")
    return edge_id(item, default_space)


def _requests(parts: Iterable[Sequence[NodeId | EdgeId]]) -> Iterator[Request]:
    for part in parts:
        kind = "edge" if isinstance(part[0], EdgeId) else "node"
        yield Request.post("/models/instances/delete", {"items": dump_ids(kind, part)}, kind="delete")


def _gone(item: _Gone) -> NodeId | EdgeId:
    return (NodeId if item.instance_type == "node" else EdgeId)(item.space, item.external_id)
