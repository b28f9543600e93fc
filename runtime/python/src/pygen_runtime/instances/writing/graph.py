"""From nested write objects to the nodes and edges they stand for."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from ...errors import ValidationFailed
from ...gc_pause import gc_pause
from ..base import EdgeWrite, InstanceWrite, NodeWrite
from ..connections import Link
from ..factories import edge_external_id
from ..ids import EdgeId, NodeId, node_id
from ..instance import EdgeBase, NodeBase
from ..spec import Direct, EdgeTo, Reverse
from ..view_names import class_named, source_reference, view_reference
from .draft import Draft
from .encoding import WritePlan, plan_of
from .results import Row

_Id = NodeId | EdgeId


def rows_of(items: Any, default_space: str | None) -> list[Row]:
    """The nodes and edges of one object or several, and of everything nested in them."""
    one = _is_one(items)
    if not one and hasattr(items, "columns"):
        raise ValidationFailed("data frames are written by the view: client.wind_turbine.upsert_frame(frame)")
    with gc_pause:
        return GraphWalk(default_space).rows([items] if one else items)


def _is_one(items: Any) -> bool:
    """Not a collection of objects; what cannot be written is one too, for the walk to say what it is."""
    return isinstance(items, BaseModel | Row | str | Mapping) or not isinstance(items, Iterable)


class GraphWalk:
    """Visits every object once, however the objects are nested: shared children and cycles are fine."""

    def __init__(self, default_space: str | None) -> None:
        self._default_space = default_space
        self._drafts: dict[_Id, Draft | Row] = {}
        """Rows already, where nothing was missing any more: JSON is made while the values are at hand."""
        self._plans: dict[type, WritePlan] = {}
        self._seen: dict[int, Any] = {}
        """Objects by identity; holding them keeps the identities from being used again."""
        self._queue: deque[NodeWrite] = deque()
        self._appended: list[tuple[NodeId, dict[str, str], str, NodeId]] = []
        """What goes into lists of relations of other nodes: that node, source, property, target."""

    def rows(self, items: Iterable[Any]) -> list[Row]:
        """The nodes and edges of the objects and of everything nested in them."""
        nodes: set[type] = set()
        """Classes that were met: what a class of pydantic derives from takes longer to find out."""
        for item in items:
            if type(item) in nodes:
                self._enqueue(item)
            elif isinstance(item, Row):
                self._drafts[item.id] = item
            elif isinstance(item, NodeWrite):
                nodes.add(type(item))
                self._enqueue(item)
            elif isinstance(item, EdgeWrite):
                self._edge(item, None, None)
            else:
                raise _not_writable(item)
        # Children are taken from a queue, not by recursion: a chain may be longer than the stack is deep.
        while self._queue:
            self._emit(self._queue.popleft())
        for child, source, wire, target in self._appended:
            self._known(child).append(source, wire, target)
        return [made if isinstance(made, Row) else made.finish() for made in self._drafts.values()]

    def _node(self, value: Any) -> NodeId:
        """The id of a node; if it is a write object, see that it is written too."""
        if type(value) is NodeId:
            return value
        if isinstance(value, NodeWrite):
            self._enqueue(value)
        elif isinstance(value, EdgeBase):
            raise ValidationFailed(f"{value!r} is an edge where a node is wanted")
        return node_id(value, self._default_space)

    def _enqueue(self, node: NodeWrite) -> None:
        if id(node) not in self._seen:
            self._seen[id(node)] = node
            self._queue.append(node)

    def _emit(self, node: NodeWrite) -> None:
        plan = self._plans.get(type(node)) or self._plan(type(node))
        values, is_set = node.__dict__, node.__pydantic_fields_set__
        space = values["space"] or self._default_space
        me = NodeId(space, values["external_id"]) if space else node_id(node, None)
        properties = plan.properties(values, is_set)
        draft = self._draft(me, node)
        if plan.resources:
            draft.resources += plan.described(values, is_set)
        if plan.directs:
            self._relations(plan, values, is_set, properties, draft)
        if plan.view.external_id:
            draft.add_source(plan.source, properties)
        if "existing_version" in is_set:
            self._head(draft, node)
        if "node_type" in is_set:
            given = values["node_type"]
            draft.put("type", None if given is None else self._node(given))
        elif plan.view.node_type is not None:
            draft.put("type", NodeId(*plan.view.node_type))
        for member in plan.connections:
            if member.name in is_set and (value := values[member.name]) is not None:
                for other in value if member.many else [value]:
                    self._connect(member, node, me, other)
        self._drafts[me] = draft.finish()

    def _plan(self, cls: type) -> WritePlan:
        plan = self._plans[cls] = plan_of(cls)
        return plan

    def _relations(
        self,
        plan: WritePlan,
        values: dict[str, Any],
        is_set: set[str],
        properties: dict[str, Any],
        draft: Draft,
    ) -> None:
        for member in plan.directs:
            if member.name not in is_set:
                continue
            value = values[member.name]
            if value is None:
                properties[member.wire] = None
            elif member.list:
                targets = [self._node(target) for target in value]
                properties[member.wire] = targets
                draft.targets += tuple(targets)
            else:
                target = self._node(value)
                properties[member.wire] = target
                draft.targets += (target,)

    def _head(self, draft: Draft, instance: Any) -> None:
        if instance.existing_version is not None:
            draft.put("existingVersion", instance.existing_version)

    def _connect(self, member: EdgeTo | Reverse, owner: NodeWrite, me: NodeId, other: Any) -> None:
        if isinstance(member, Reverse):
            self._point_back(member, owner, me, other)
        elif isinstance(other, EdgeWrite):
            self._edge(other, member, me)
        elif isinstance(other, Link | EdgeBase):
            raise ValidationFailed(
                "edges that were read are not written again: give the write object of the edge",
                property=member.name,
                item=str(me),
            )
        else:
            far = self._node(other)
            start, end = (me, far) if member.direction == "outwards" else (far, me)
            self._plain_edge(NodeId(*member.type), start, end, me.space, owner)

    def _plain_edge(self, type_: NodeId, start: NodeId, end: NodeId, space: str, owner: Any) -> None:
        make = EdgeWrite.external_id_factory or edge_external_id
        draft = self._draft(EdgeId(space, make(type_, start, end)), owner)
        draft.put_ends(type_, start, end)

    def _edge(self, edge: EdgeWrite, member: EdgeTo | None, me: NodeId | None) -> None:
        """An edge object; nested in a node it takes type and near end from there."""
        start, end, type_ = edge.start_node, edge.end_node, edge.edge_type
        if member is not None:
            type_ = type_ or NodeId(*member.type)
            start, end = (start or me, end) if member.direction == "outwards" else (start, end or me)
        missing = [
            name
            for name, value in (("edge_type", type_), ("start_node", start), ("end_node", end))
            if value is None
        ]
        if missing:
            raise ValidationFailed(
                f"an edge needs {', '.join(missing)}", view=type(edge).__name__, item=edge.external_id
            )
        ends = self._node(type_), self._node(start), self._node(end)
        make = type(edge).external_id_factory or edge_external_id
        plan = self._plans.get(type(edge)) or self._plan(type(edge))
        space = edge.space or (me.space if me is not None else self._default_space) or ends[1].space
        draft = self._draft(EdgeId(space, edge.external_id or make(*ends)), edge)
        draft.put_ends(*ends)
        properties = plan.properties(edge.__dict__, edge.__pydantic_fields_set__)
        draft.resources += plan.described(edge.__dict__, edge.__pydantic_fields_set__)
        self._relations(plan, edge.__dict__, edge.__pydantic_fields_set__, properties, draft)
        if plan.view.external_id:
            draft.add_source(plan.source, properties)
        self._head(draft, edge)

    def _point_back(self, member: Reverse, owner: NodeWrite, me: NodeId, other: Any) -> None:
        """The relation is stored on the other node: set it there."""
        child = self._node(other)
        if member.through_list and not isinstance(other, NodeWrite):
            raise ValidationFailed(
                f"{member.name} is kept in a list of the other side, which is replaced as a whole: "
                f"set {member.through_name or member.through[-1]!r} of a write object instead",
                view=owner._view.external_id,
                property=member.name,
                item=str(me),
            )
        source, wire = _through(member, owner)
        if member.through_list:
            self._appended.append((child, source, wire, me))
            return
        draft = self._draft(child, owner)
        draft.targets += (me,)
        draft.add_source(source, {wire: me})

    def _draft(self, id: _Id, instance: Any) -> Draft:
        if id in self._drafts:
            draft = self._known(id)
            draft.objects += (instance,)
        else:
            draft = self._drafts[id] = Draft.begin(id, instance)
        return draft

    def _known(self, id: _Id) -> Draft:
        """What there is of a node or edge, for others to add to."""
        draft = self._drafts[id]
        if isinstance(draft, Row):
            draft = self._drafts[id] = Draft.reopen(draft)
        return draft


def _through(member: Reverse, owner: Any) -> tuple[dict[str, str], str]:
    """Source and property that hold the relation on the other side."""
    space, name, wire = member.through
    if member.target is not None and member.through_name is not None:
        view = class_named(owner._view, member.target)._view
        found = next((other for other in view.members if other.name == member.through_name), None)
        if isinstance(found, Direct):
            return view_reference(view), found.wire
    return source_reference(space, name), wire


def _not_writable(item: Any) -> ValidationFailed:
    if isinstance(item, NodeBase | EdgeBase) and not isinstance(item, InstanceWrite):
        name = type(item).__name__
        return ValidationFailed(f"{name} was read and cannot be written: change the result of its as_write()")
    advice = ": make one of it, such as WindTurbineWrite(**row)" if isinstance(item, Mapping) else ""
    return ValidationFailed(f"{item!r} is not a write object such as WindTurbineWrite(...){advice}")
