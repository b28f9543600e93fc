"""What reads come to besides rows: a number, ids, a deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..chunks import chunks
from ..errors import ValidationFailed
from ..filters.algebra import Filter
from ..http.flow import Flow
from ..instances.ids import EdgeId, NodeId
from .meter import Meter
from .plan import Key, Plan
from .planning.rewrites import by_list
from .read import Read
from .running.ids import count as count_of
from .running.ids import ids_in_order, ids_of, instances_filter
from .running.pages import root_pager
from .running.session import Run

if TYPE_CHECKING:
    from ..instances.writing.results import DeleteResult


def count(read: Read) -> Flow[int]:
    """How many instances match; branches do not matter."""
    plan, meter = yield from read.settled()
    if plan.strategy == "nothing":
        return 0
    if plan.search is not None:
        raise ValidationFailed("a search cannot be counted: it gives at most 1,000 matches")
    if plan.checks is not None:
        return len((yield from _passing(read, plan, plan.checks, meter)))
    number = yield from count_of(plan.root, plan.tuning, Meter())
    return number if plan.total is None else min(number, plan.total)


def ids(read: Read) -> Flow[list[NodeId | EdgeId]]:
    """Ids of what matches, without properties or branches."""
    plan, meter = yield from read.settled()
    root = plan.root
    kind = EdgeId if root.view.used_for == "edge" else NodeId
    if plan.strategy == "nothing":
        return []
    if plan.search is not None:
        run = Run(plan, read.rows_of)
        page = yield from root_pager(run).next()
        yield from page.finished(run)
        return [kind(*run.session.rows(root.view).key(row)) for row in page.rows]
    if plan.checks is not None:
        return [kind(*key) for key in (yield from _passing(read, plan, plan.checks, meter))]
    ordered = root if plan.total is not None else replace(root, sort=())
    keys = yield from ids_in_order(ordered, plan.tuning, meter, at_most=plan.total)
    return [kind(*key) for key in keys]


def _passing(read: Read, plan: Plan, checks: Filter, meter: Meter) -> Flow[list[Key]]:
    """The ids of what passes the checks, page by page until so many are there as are wanted."""
    from .running.connected import checked

    root, tuning, found = plan.root, plan.tuning, list[Key]()
    if root.sort and plan.total is not None:
        return (yield from _first_passing(read, plan))
    ids = yield from ids_of(instances_filter(root), tuning, root.view.used_for, meter)
    for part in chunks(ids, tuning.rows):
        passed = yield from checked(root.view, checks, part, tuning, meter)
        found += [key for key in part if key in passed]
        if plan.total is not None and len(found) >= plan.total:
            return found[: plan.total]
    return found


def _first_passing(read: Read, plan: Plan) -> Flow[list[Key]]:
    """The ids of the first that pass, in an order that only lists have cursors for."""
    run = Run(replace(by_list(plan), root=replace(plan.root, children=())), read.rows_of)
    rows, pager, found = run.session.rows(plan.root.view), root_pager(run), list[Key]()
    while not pager.done:
        page = yield from pager.next()
        yield from page.finished(run)
        found += [rows.key(row) for row in page.rows]
        if page.last:
            break
    return found


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
