"""What reads come to besides rows: a number, ids, a deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ValidationFailed
from ..http.flow import Flow
from ..instances.ids import EdgeId, NodeId
from .meter import Meter
from .read import Read
from .running.ids import count as count_of
from .running.ids import ids_of, instances_filter
from .running.pages import root_pager
from .running.session import Run

if TYPE_CHECKING:
    from ..instances.writing.results import DeleteResult


def count(read: Read) -> Flow[int]:
    """How many instances match; branches do not matter."""
    plan = yield from read.planned()
    if plan.strategy == "nothing":
        return 0
    if plan.search is not None:
        raise ValidationFailed("a search cannot be counted: it gives at most 1,000 matches")
    number = yield from count_of(plan.root, plan.tuning, Meter())
    return number if plan.total is None else min(number, plan.total)


def ids(read: Read) -> Flow[list[NodeId | EdgeId]]:
    """Ids of what matches, without properties or branches."""
    plan = yield from read.planned()
    root = plan.root
    kind = EdgeId if root.view.used_for == "edge" else NodeId
    if plan.strategy == "nothing":
        return []
    if plan.search is not None:
        run = Run(plan, read.rows_of)
        page = yield from root_pager(run).next()
        return [kind(*run.session.rows(root.view).key(row)) for row in page.rows]
    keys = yield from ids_of(
        instances_filter(root),
        plan.tuning,
        root.view.used_for,
        Meter(),
        at_most=plan.total,
        sort=[sort.dump() for sort in root.sort] if plan.total is not None else None,
    )
    return [kind(*key) for key in keys]


def deletion(read: Read, *, all: bool) -> Flow[DeleteResult]:
    """Delete what matches: at most the limit, or all of it."""
    from ..instances.writing.delete import delete

    asked, context = yield from read.resolved()
    if read.shape.limit is None and asked.limit is None and not all:
        raise ValidationFailed(
            "say how much may be deleted: delete(limit=...) for at most so many, or delete(all=True)"
        )
    found = yield from ids(read)
    return (yield from delete(found, context.instance_space, False))
