"""What hangs on instances: found before they are deleted, so that nothing goes or breaks unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from ..chunks import chunks
from ..errors import ValidationFailed
from ..filters.algebra import ContainsAny, Equals, Filter, In, Or, Ref, both
from ..filters.names import view_ref
from ..filters.whose import has_data
from ..http.flow import Flow
from ..http.gather import gather
from ..http.values import Request, Response
from ..instances.ids import EdgeId, NodeId, dump_ids, several
from ..instances.spec import Direct, View
from ..instances.writing.delete import delete, id_of
from ..instances.writing.results import DeleteResult
from ..package import Package
from .meter import Meter
from .plan import Key, Tuning
from .running.ids import ids_of

INSPECT = "/models/instances/inspect"
Id = NodeId | EdgeId


class DeletionPlan:
    """What a deletion would take along. `client.delete(plan)` deletes exactly what is in it, one by one."""

    def __init__(
        self,
        items: list[Id],
        edges: list[EdgeId],
        references: dict[str, list[Id]],
        views: dict[str, int],
    ) -> None:
        self.items = items
        """What was asked for."""
        self.edges = edges
        """Edges that start or end at it: the service deletes them with their nodes, and so does the plan."""
        self.references = references
        """What points at it and stays, by view and relation: `"Blade.turbine"`. These relations are cut."""
        self.views = views
        """How many of the instances have data that each view sees, also views this SDK does not have."""

    def __iter__(self) -> Iterator[Id]:
        yield from dict.fromkeys([*self.edges, *self.items])

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __str__(self) -> str:
        lines = [f"delete {len(self.items):,} instances and {len(self.edges):,} edges that lead to them"]
        lines += [f"  {name}: {number:,} have data it sees" for name, number in self.views.items()]
        lines += [
            f"  {name}: {len(ids):,} point at them, and will not any more"
            for name, ids in self.references.items()
        ]
        return "\n".join(lines)

    __repr__ = __str__


def deletion_plan(given: Any, default_space: str | None, package: Package) -> Flow[DeletionPlan]:
    """What would be gone, and what would be cut, if these were deleted."""
    views: list[View] = [package.api(attribute)._view for attribute in package.classes]
    items = list(dict.fromkeys(id_of(item, default_space) for item in several(given)))
    nodes = [id for id in items if isinstance(id, NodeId)]
    going = {(id.space, id.external_id) for id in nodes}
    edges = yield from _edges(nodes)
    own = {(id.space, id.external_id) for id in items if isinstance(id, EdgeId)}
    gone = own | set(edges)
    relations = [
        (view, member)
        # what the most special view says of an instance is said by its parents too
        for view in sorted(views, key=lambda view: len(view.children))
        for member in view.members
        if isinstance(member, Direct)
    ]
    found = yield from gather([_pointing(view, member, nodes) for view, member in relations])
    references: dict[str, list[Id]] = {}
    told: set[tuple[Key, str]] = set()
    for (view, member), keys in zip(relations, found, strict=True):
        kind = EdgeId if view.used_for == "edge" else NodeId
        leaving = gone if kind is EdgeId else going
        new = [key for key in keys if key not in leaving and (key, member.wire) not in told]
        told.update((key, member.wire) for key in new)
        if new:
            references[f"{view.read}.{member.name}"] = [kind(*key) for key in new]
    seen = yield from _views(items)
    return DeletionPlan(items, [EdgeId(*key) for key in edges if key not in own], references, seen)


def space_plan(space: Any, package: Package) -> Flow[DeletionPlan]:
    """What would be gone, and what would be cut, if all instances in a space were deleted."""
    if not isinstance(space, str) or not space:
        raise ValidationFailed(f"clean(space=...) takes the name of the space to empty, not {space!r}")
    tuning = Tuning()
    kinds: list[tuple[Literal["node", "edge"], type[Id]]] = [("edge", EdgeId), ("node", NodeId)]
    found = yield from gather(
        [ids_of(Equals((kind, "space"), space), tuning, kind, Meter()) for kind, _ in kinds]
    )
    items = [cls(*key) for (_, cls), keys in zip(kinds, found, strict=True) for key in keys]
    return (yield from deletion_plan(items, None, package))


def cleaned(space: Any, package: Package, *, dry_run: bool) -> Flow[DeletionPlan | DeleteResult]:
    """Say what would be deleted, and delete it unless nothing is to happen."""
    plan = yield from space_plan(space, package)
    print(plan)
    return plan if dry_run else (yield from delete(plan, None))


def _refs(nodes: Iterable[NodeId]) -> tuple[Ref, ...]:
    return tuple(Ref(node.space, node.external_id) for node in nodes)


def _edges(nodes: list[NodeId]) -> Flow[list[Key]]:
    """The edges that start or end at nodes."""
    tuning = Tuning()
    parts = [_refs(part) for part in chunks(nodes, tuning.ids)]
    filters = [Or((In(("edge", "startNode"), refs), In(("edge", "endNode"), refs))) for refs in parts]
    found = yield from gather([ids_of(filter, tuning, "edge", Meter()) for filter in filters])
    return list(dict.fromkeys(key for keys in found for key in keys))


def _pointing(view: View, member: Direct, nodes: list[NodeId]) -> Flow[list[Key]]:
    """The instances of a view whose relation points at one of the nodes."""
    tuning = Tuning()
    ref = view_ref(view, member.wire)
    filters: list[Filter | None] = []
    for part in chunks(nodes, tuning.ids):
        points = ContainsAny(ref, _refs(part)) if member.list else In(ref, _refs(part))
        filters.append(both(has_data(view), points))
    found = yield from gather([ids_of(filter, tuning, view.used_for, Meter()) for filter in filters])
    return [key for keys in found for key in keys]


def _views(items: list[Id]) -> Flow[dict[str, int]]:
    """How many of the instances have data in each view there is."""
    numbers: dict[str, int] = {}
    for part in chunks(items, Tuning().ids):
        wire: list[Any] = []
        for kind, cls in (("edge", EdgeId), ("node", NodeId)):
            wire += dump_ids(kind, [id for id in part if isinstance(id, cls)])
        response: Response = yield Request.post(
            INSPECT, {"items": wire, "inspectionOperations": {"involvedViews": {}}}
        )
        with response.understood():
            for item in response.items():
                for view in item["inspectionResults"]["involvedViews"]:
                    name = f"{view['space']}:{view['externalId']}({view['version']})"
                    numbers[name] = numbers.get(name, 0) + 1
    return dict(sorted(numbers.items()))
