"""From write objects to the plan of an upsert: what is stored, and what would become of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from ...chunks import chunks
from ...http import Flow, Request, Response
from ..ids import EdgeId, NodeId, dump_ids
from ..spec import Direct, Property, View
from ..view_names import class_named
from .comparing import same
from .graph import rows_of
from .plan import UNKNOWN, Difference, InstanceId, MissingTarget, Planned, UpsertPlan, VersionConflict
from .results import Row

_MOST = 1000
_SOURCES = 10
"""Views of one request."""

Item = dict[str, Any]
Source = tuple[str, str, str]
"""Space, external id and version of a view."""


class _Stored(msgspec.Struct):
    """What the service has of an instance: its head, and its properties by view."""

    head: Item
    version: int
    properties: dict[Source, dict[str, Any]] = msgspec.field(default_factory=dict)


def planned(items: Any, default_space: str | None, flags: Any) -> Flow[UpsertPlan]:
    """Ask for everything the write is about, and set it against what would be written."""
    rows = rows_of(items, default_space)
    written = {row.id: msgspec.json.decode(row.item) for row in rows}
    relations = [
        (row.id, name, target) for row in rows for name, target in _relations(written[row.id], row.targets)
    ]
    outside = dict.fromkeys(target for _, _, target in relations if target not in written)
    stored = yield from _heads([*written, *outside])
    yield from _properties(written, stored)
    yield from _members(written, stored)
    missing = [
        MissingTarget(id, name, target, _is_made(name, flags))
        for id, name, target in relations
        if target not in written and target not in stored
    ]
    return _Judge(rows, written, stored, flags).plan(missing)


def _is_made(name: str, flags: Any) -> bool:
    ends = {"start_node": flags.auto_create_start_nodes, "end_node": flags.auto_create_end_nodes}
    return bool(ends.get(name, flags.auto_create_direct_relations))


def _relations(item: Item, targets: Sequence[NodeId]) -> Iterable[tuple[str, NodeId]]:
    """All that an item points at, by what points; JSON may look like a relation and be none."""
    for key, name in (("type", "type"), ("startNode", "start_node"), ("endNode", "end_node")):
        if item.get(key):
            yield name, _node(item[key])
    for source in item.get("sources", ()):
        for name, value in source["properties"].items():
            for target in value if isinstance(value, list) else (value,):
                if isinstance(target, dict) and target.keys() == {"space", "externalId"}:
                    node = _node(target)
                    if node in targets:
                        yield name, node


def _node(reference: Mapping[str, str]) -> NodeId:
    return NodeId(reference["space"], reference["externalId"])


def _heads(ids: Sequence[InstanceId]) -> Flow[dict[InstanceId, _Stored]]:
    """Which of these there are, with version, type and ends."""
    wire = [*_wire("node", ids, NodeId), *_wire("edge", ids, EdgeId)]
    responses: list[Response] = yield [
        Request.post("/models/instances/byids", {"items": part}) for part in chunks(wire, _MOST)
    ]
    found: dict[InstanceId, _Stored] = {}
    for response in responses:
        with response.understood():
            for item in response.items():
                found[_id(item)] = _Stored(item, item["version"])
    return found


def _wire(kind: str, ids: Sequence[InstanceId], cls: type[NodeId] | type[EdgeId]) -> list[dict[str, str]]:
    return dump_ids(kind, [id for id in ids if isinstance(id, cls)])


def _id(item: Item) -> InstanceId:
    return (EdgeId if item["instanceType"] == "edge" else NodeId)(item["space"], item["externalId"])


def _properties(written: Mapping[InstanceId, Item], stored: Mapping[InstanceId, _Stored]) -> Flow[None]:
    """What is stored of it; queries show it also where a view has only a part of its data."""
    groups: dict[tuple[str, tuple[Source, ...]], list[InstanceId]] = {}
    for id, item in written.items():
        if id in stored:
            for part in chunks(_sources(item), _SOURCES):
                groups.setdefault((item["instanceType"], tuple(part)), []).append(id)
    requests = [
        _query(kind, sources, part)
        for (kind, sources), ids in groups.items()
        if sources
        for part in chunks(ids, _MOST)
    ]
    responses: list[Response] = yield requests
    for response in responses:
        with response.understood():
            for item in response.json()["items"]["found"]:
                known = stored[_id(item)]
                known.version = min(known.version, item["version"])
                for space, views in item["properties"].items():
                    for key, properties in views.items():
                        known.properties[(space, *key.rsplit("/", 1))] = {**properties}


def _members(written: Mapping[InstanceId, Item], stored: Mapping[InstanceId, _Stored]) -> Flow[None]:
    """Which of those a view showed nothing of have data of it all the same: all of it nothing."""
    groups: dict[tuple[str, Source], list[InstanceId]] = {}
    for id, item in written.items():
        for source in _sources(item) if id in stored else ():
            if source not in stored[id].properties:
                groups.setdefault((item["instanceType"], source), []).append(id)
    asked = [
        (source, {"items": dump_ids(kind, part), "sources": [{"source": _reference(source)}]})
        for (kind, source), ids in groups.items()
        for part in chunks(ids, _MOST)
    ]
    responses: list[Response] = yield [Request.post("/models/instances/byids", body) for _, body in asked]
    for (source, _), response in zip(asked, responses, strict=True):
        with response.understood():
            for item in response.items():
                stored[_id(item)].properties.setdefault(source, {})


def _sources(item: Item) -> list[Source]:
    return [
        (source["source"]["space"], source["source"]["externalId"], source["source"]["version"])
        for source in item.get("sources", ())
        if source["source"]["type"] == "view"
    ]


def _reference(source: Source) -> dict[str, str]:
    space, external_id, version = source
    return {"type": "view", "space": space, "externalId": external_id, "version": version}


def _query(kind: str, sources: Sequence[Source], ids: Sequence[InstanceId]) -> Request:
    shown = [{"source": _reference(source), "properties": ["*"]} for source in sources]
    references = [id.dump() for id in ids]
    expression = {f"{kind}s": {"filter": {"instanceReferences": references}}, "limit": _MOST}
    payload = {"with": {"found": expression}, "select": {"found": {"sources": shown}}}
    return Request.post("/models/instances/query", payload)


class _Judge:
    """Decides for each row what would become of it."""

    def __init__(
        self,
        rows: Sequence[Row],
        written: Mapping[InstanceId, Item],
        stored: Mapping[InstanceId, _Stored],
        flags: Any,
    ) -> None:
        self.rows = rows
        self.written = written
        self.stored = stored
        self.flags = flags
        self.created: list[Planned] = []
        self.changed: list[Planned] = []
        self.unchanged: list[InstanceId] = []
        self.conflicts: list[VersionConflict] = []

    def plan(self, missing: Sequence[MissingTarget]) -> UpsertPlan:
        kept: list[Row] = []
        for row in self.rows:
            version = self._judged(row)
            if version is not None:
                item = {**self.written[row.id], "existingVersion": version}
                kept.append(
                    Row(
                        row.id,
                        msgspec.Raw(msgspec.json.encode(item)),
                        row.objects,
                        row.targets,
                        row.resources,
                    )
                )
        writing = {row.id for row in kept}
        return UpsertPlan(
            kept,
            self.flags,
            created=self.created,
            changed=self.changed,
            unchanged=self.unchanged,
            conflicts=self.conflicts,
            missing=[relation for relation in missing if relation.id in writing],
        )

    def _judged(self, row: Row) -> int | None:
        """The version that must be stored for the row to be written; None for one that is not."""
        item, known = self.written[row.id], self.stored.get(row.id)
        views = {_source(view): view for view in map(_view_of, row.objects) if view.external_id}
        label = next((view.read for view in views.values()), item["instanceType"])
        differences = dict(_head(item, known))
        for source in item.get("sources", ()):
            differences |= self._differences(source, known, views)
        if known is None:
            self.created.append(Planned(row.id, label, differences))
            return 0
        expected = item.get("existingVersion")
        if expected is not None and known.version > expected:
            self.conflicts.append(VersionConflict(row.id, expected, known.version))
            return None
        if not differences and not self._joins(item, known):
            self.unchanged.append(row.id)
            return None
        self.changed.append(Planned(row.id, label, differences))
        return known.version

    def _differences(
        self, source: Item, known: _Stored | None, views: Mapping[Source, View]
    ) -> dict[str, Difference]:
        reference, given = source["source"], dict(source["properties"])
        if reference["type"] != "view":
            return {wire: Difference(UNKNOWN, value) for wire, value in given.items()}
        key: Source = (reference["space"], reference["externalId"], reference["version"])
        view = views.get(key)
        members = {} if view is None else {member.wire: member for member in view.members}
        before = {} if known is None else known.properties.get(key, {})
        if self.flags.replace and known is not None and view is not None:
            given = {**_cleared(view, before), **given}
        found = {}
        for wire, new in given.items():
            member, old = members.get(wire), before.get(wire)
            if not same(member, new, old):
                found[wire if member is None else member.name] = Difference(old, new, member)
        return found

    def _joins(self, item: Item, known: _Stored) -> bool:
        """Whether an instance gets its first data of a view, although every value is the same."""
        return any(source not in known.properties for source in _sources(item))


def _cleared(view: View, before: Mapping[str, Any]) -> dict[str, Any]:
    """What a replacing write makes of the properties it does not mention: nothing, or their default."""
    defaults = class_named(view, view.write).model_fields if view.write else {}
    found: dict[str, Any] = {}
    for member in view.members:
        if member.wire in before and isinstance(member, Property | Direct) and not member.read_only:
            default = getattr(defaults.get(member.name), "default", None)
            if isinstance(default, str | int | float | bool):
                found[member.wire] = default
            elif member.nullable:
                found[member.wire] = None
    return found


def _head(item: Item, known: _Stored | None) -> Iterable[tuple[str, Difference]]:
    """What changes of an instance apart from its properties."""
    before = {} if known is None else known.head
    for key, name in (("type", "type"), ("startNode", "start_node"), ("endNode", "end_node")):
        new, old = item.get(key), before.get(key)
        if new is not None and new != old:
            yield name, Difference(old, new)


def _view_of(instance: Any) -> View:
    view: View = type(instance)._view
    return view


def _source(view: View) -> Source:
    return view.space, view.external_id, view.version
