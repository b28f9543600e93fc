"""POST /models/instances: create, patch and replace nodes and edges, all or nothing.

One request becomes a handful of statements per table, whatever the number of items: look everything up,
decide in memory, write in bulk, check the rules that need other rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygen_runtime.local.errors import BadRequest, DmsError
from pygen_runtime.local.instances import asset_paths, constraints, row_writes
from pygen_runtime.local.instances import delete as deletion
from pygen_runtime.local.instances.incoming import Incoming, Reference, read
from pygen_runtime.local.instances.lookup import Key, Stored, find
from pygen_runtime.local.instances.plans import container_plan
from pygen_runtime.local.options import EngineOptions
from pygen_runtime.local.schema.common import refuse_global
from pygen_runtime.local.store import Transaction

if TYPE_CHECKING:
    from pygen_runtime.local.engine import Engine
    from pygen_runtime.local.protocol.bodies import ApplyBody, EdgeWrite, NodeWrite

_CONFLICT = "A version conflict caused the ingest to fail."


def apply(engine: Engine, body: ApplyBody, query: Mapping[str, Any]) -> dict[str, Any]:
    with engine.store.write() as tx:
        refuse_global(tx.catalog, {one.space for one in (*body.items, *(body.delete or ()))})
        return run(tx, body, engine.options)


def run(tx: Transaction, body: ApplyBody, options: EngineOptions) -> dict[str, Any]:
    """Inside an open transaction; also how models bring their instances."""
    items, kinds = _distinct(body, options)
    written = _Apply(tx, items, kinds, body, options).run() if items else []
    deleted: list[dict[str, Any]] = []
    if body.delete:
        deleted = deletion.run(tx, body.delete, options)
    return {"items": written, "deleted": deleted}


def _distinct(body: ApplyBody, options: EngineOptions) -> tuple[list[NodeWrite | EdgeWrite], list[str]]:
    """The items without repetition, and their kinds."""
    kinds = ["edge" if hasattr(item, "start_node") else "node" for item in body.items]
    last: dict[tuple[str, str, str], int] = {}
    for index, item in enumerate(body.items):
        key = (kinds[index], item.space, item.external_id)
        if key in last and options.duplicate_items == "reject":
            raise BadRequest(f"Duplicate {key[0]} in the request: '{item.space}:{item.external_id}'.")
        last[key] = index
    for one in body.delete or ():
        if (one.instance_type, one.space, one.external_id) in last:
            raise BadRequest(f"Duplicate: '{one.external_id}' is in both items and delete.")
    if len(last) == len(body.items):
        return body.items, kinds
    kept = sorted(last.values())
    return [body.items[index] for index in kept], [kinds[index] for index in kept]


@dataclass(slots=True)
class _State:
    """One item on its way into the store."""

    id: int
    space: int
    stored: Stored | None
    """The live instance before this request."""
    modified: bool
    skipped: bool = False


class _Apply:
    def __init__(
        self,
        tx: Transaction,
        items: Sequence[NodeWrite | EdgeWrite],
        kinds: Sequence[str],
        body: ApplyBody,
        options: EngineOptions,
    ) -> None:
        self.tx = tx
        self.items = items
        self.kinds = kinds
        self.body = body
        self.options = options
        self.nodes: dict[Key, Stored] = {}
        self.edges: dict[Key, Stored] = {}
        self.node_ids: dict[Reference, int] = {}
        self.states: list[_State] = []
        self.revived: list[int] = []

    def run(self) -> list[dict[str, Any]]:
        incoming = self._read()
        self._look_up(incoming)
        self._plan_items()
        created = self._plan_targets(incoming)
        if self.revived:
            deletion.forget_rows(self.tx, self.revived)
        changes = self._compare_rows(incoming)
        self._compare_instances()
        self._write_instances(created)
        for one in changes:
            row_writes.write(self.tx, one)
        for one in changes:
            constraints.check(self.tx, one, self.options)
        if incoming.demanding:
            constraints.check_demands(self.tx, incoming.demanding, self.node_ids)
        if self.options.fill_asset_paths:
            asset_paths.refresh(self.tx, changes)
        return self._answers()

    # -------------------------------------------------------------- read and look up

    def _read(self) -> Incoming:
        catalog = self.tx.catalog
        catalog.need_spaces(item.space for item in self.items)
        incoming = read(catalog, self.items, self.kinds, self.options)
        spaces = {space for space, _ in incoming.relations}
        for item, kind in zip(self.items, self.kinds, strict=True):
            if item.type is not None:
                spaces.add(item.type.space)
            if kind == "edge":
                spaces |= {item.start_node.space, item.end_node.space}  # type: ignore[union-attr]
        catalog.need_spaces(spaces)
        return incoming

    def _look_up(self, incoming: Incoming) -> None:
        wanted: dict[str, set[Reference]] = {"node": set(incoming.relations), "edge": set()}
        for item, kind in zip(self.items, self.kinds, strict=True):
            wanted[kind].add((item.space, item.external_id))
            wanted["node"].update(_endpoints(item, kind))
        spaces = self.tx.catalog.spaces
        for kind, found in (("node", self.nodes), ("edge", self.edges)):
            keys = ((spaces[space].number, external_id) for space, external_id in wanted[kind])
            found.update(find(self.tx.conn, kind, keys))

    def _plan_items(self) -> None:
        spaces = self.tx.catalog.spaces
        fresh: list[int] = []
        for index, (item, kind) in enumerate(zip(self.items, self.kinds, strict=True)):
            space = spaces[item.space].number
            stored = (self.nodes if kind == "node" else self.edges).get((space, item.external_id))
            if stored is not None and stored.deleted is None:
                skipped = self._conflicts(item, stored)
                self.states.append(_State(stored.id, space, stored, modified=False, skipped=skipped))
                continue
            self.states.append(_State(0 if stored is None else stored.id, space, None, modified=True))
            if stored is None:
                fresh.append(index)
            else:
                self.revived.append(stored.id)
        for index, number in zip(fresh, self.tx.take("instance", len(fresh)), strict=True):
            self.states[index].id = number
        for item, kind, state in zip(self.items, self.kinds, self.states, strict=True):
            if kind == "node":
                self.node_ids[item.space, item.external_id] = state.id

    def _conflicts(self, item: NodeWrite | EdgeWrite, stored: Stored) -> bool:
        if item.existing_version is None or stored.version <= item.existing_version:
            return False
        if self.body.skip_on_version_conflict:
            return True
        raise DmsError(self.options.version_conflict_status, _CONFLICT)

    # -------------------------------------------------------------------- references

    def _plan_targets(self, incoming: Incoming) -> list[tuple[int, Key]]:
        """Every referenced node gets an id; those to be created by this request are returned."""
        create: dict[Reference, None] = {}
        known = {key: one for key, one in self.nodes.items() if one.deleted is None}
        relations = set(incoming.relations)
        ends: list[tuple[Reference, bool]] = []
        for item, kind in zip(self.items, self.kinds, strict=True):
            if item.type is not None:
                relations.add((item.type.space, item.type.external_id))
            if kind == "edge":
                start, end = _endpoints(item, kind)[-2:]
                ends.append((start, bool(self.body.auto_create_start_nodes)))
                ends.append((end, bool(self.body.auto_create_end_nodes)))
        for reference in sorted(relations):
            if not self._resolve(reference, known) and reference not in create:
                self._refuse_missing_target(reference)
                create[reference] = None
        for reference, allowed in ends:
            if reference in create or self._resolve(reference, known):
                continue
            if not allowed:
                raise DmsError(
                    self.options.missing_endpoint_status,
                    f"Cannot create edge: the node with external id '{reference[1]}' in space"
                    f" '{reference[0]}' does not exist.",
                )
            create[reference] = None
        return self._number_targets(create)

    def _resolve(self, reference: Reference, known: Mapping[Key, Stored]) -> bool:
        if reference in self.node_ids:
            return True
        found = known.get((self.tx.catalog.spaces[reference[0]].number, reference[1]))
        if found is None:
            return False
        self.node_ids[reference] = found.id
        return True

    def _refuse_missing_target(self, reference: Reference) -> None:
        if not self.body.creates_relations:
            raise BadRequest(
                f"Node with external id '{reference[1]}' was referenced as the target of a direct relation,"
                " but it does not exist."
            )

    def _number_targets(self, create: Mapping[Reference, None]) -> list[tuple[int, Key]]:
        created: list[tuple[int, Key]] = []
        numbers = iter(self.tx.take("instance", len(create)))
        for reference in create:
            key = (self.tx.catalog.spaces[reference[0]].number, reference[1])
            tombstone = self.nodes.get(key)
            if tombstone is not None:
                self.revived.append(tombstone.id)
            number = next(numbers) if tombstone is None else tombstone.id
            self.node_ids[reference] = number
            created.append((number, key))
        return created

    # -------------------------------------------------------------------- comparing

    def _compare_rows(self, incoming: Incoming) -> list[row_writes.RowChanges]:
        changes = []
        containers = {one.number: one for one in self.tx.catalog.containers() if one.number in incoming.rows}
        for number, by_item in incoming.rows.items():
            plan = container_plan(self.tx.catalog, containers[number])
            rows = [
                row_writes.Row(
                    self.states[index].id,
                    self.states[index].space,
                    self.items[index].external_id,
                    values,
                    self.states[index].stored is None,
                )
                for index, values in by_item.items()
                if not self.states[index].skipped
            ]
            replace = bool(self.body.replace)
            changes.append(row_writes.compare(self.tx, plan, rows, self.node_ids, replace=replace))
        touched = {one for change in changes for one in (*change.inserted, *change.changed)}
        for state in self.states:
            state.modified = state.modified or state.id in touched
        return changes

    def _compare_instances(self) -> None:
        for item, kind, state in zip(self.items, self.kinds, self.states, strict=True):
            old = state.stored
            if old is None or state.skipped:
                continue
            if self._type_of(item, old) != old.type_id:
                state.modified = True
            if kind == "edge":
                start, end = (self.node_ids[one] for one in _endpoints(item, kind)[-2:])
                if (start, end) != (old.start_id, old.end_id):
                    if not self.options.allow_edge_moves:
                        raise BadRequest(f"Cannot change start or end node of edge '{item.external_id}'.")
                    state.modified = True

    def _type_of(self, item: NodeWrite | EdgeWrite, old: Stored | None) -> int | None:
        if item.type is not None:
            return self.node_ids[item.type.space, item.type.external_id]
        clears = self.options.clear_absent_type
        if old is None or clears == "always" or (clears == "replace" and self.body.replace):
            return None
        return old.type_id

    # ----------------------------------------------------------------------- writing

    def _write_instances(self, created: Sequence[tuple[int, Key]]) -> None:
        nodes: list[tuple[Any, ...]] = []
        edges: list[tuple[Any, ...]] = []
        changed = [index for index, state in enumerate(self.states) if state.modified]
        numbers = iter(self.tx.take("seq", len(changed) + len(created)))
        now = self.tx.now
        for index in changed:
            item, state = self.items[index], self.states[index]
            old, seq = state.stored, next(numbers)
            version = self._first_version(state) if old is None else old.version + 1
            born = now if old is None else old.created
            type_id = self._type_of(item, old)
            row = (state.id, state.space, item.external_id, type_id, version, born, now, None, seq)
            if self.kinds[index] == "node":
                nodes.append(row)
            else:
                ends = _endpoints(item, "edge")[-2:]
                edges.append((*row, self.node_ids[ends[0]], self.node_ids[ends[1]]))
        for number, key in created:
            version = 1 if self.options.restart_versions else self._last_version("node", key) + 1
            nodes.append((number, *key, None, version, now, now, None, next(numbers)))
        for table, rows, width in (("node", nodes, 9), ("edge", edges, 11)):
            if rows:
                marks = ", ".join("?" * width)
                self.tx.conn.executemany(f"{_UPSERT[table]} VALUES ({marks}) {_ON_CONFLICT[table]}", rows)

    def _first_version(self, state: _State) -> int:
        if self.options.restart_versions:
            return 1
        key_of = {one.id: one.version for one in (*self.nodes.values(), *self.edges.values())}
        return key_of.get(state.id, 0) + 1

    def _last_version(self, kind: str, key: Key) -> int:
        found = self.nodes.get(key)
        return 0 if found is None else found.version

    def _answers(self) -> list[dict[str, Any]]:
        answers = []
        for item, kind, state in zip(self.items, self.kinds, self.states, strict=True):
            old = state.stored
            version = self._first_version(state) if old is None else old.version + state.modified
            answers.append(
                {
                    "instanceType": kind,
                    "version": version,
                    "wasModified": state.modified,
                    "space": item.space,
                    "externalId": item.external_id,
                    "createdTime": self.tx.now if old is None else old.created,
                    "lastUpdatedTime": self.tx.now if state.modified or old is None else old.updated,
                }
            )
        return answers


def _endpoints(item: NodeWrite | EdgeWrite, kind: str) -> list[Reference]:
    """Nodes the instance itself refers to: its type, then start and end."""
    found = [] if item.type is None else [(item.type.space, item.type.external_id)]
    if kind == "edge":
        start, end = item.start_node, item.end_node  # type: ignore[union-attr]
        found += [(start.space, start.external_id), (end.space, end.external_id)]
    return found


_BASE = "id, space_id, external_id, type_id, version, created, updated, deleted, seq"
_UPSERT = {
    "node": f"INSERT INTO node ({_BASE})",
    "edge": f"INSERT INTO edge ({_BASE}, start_id, end_id)",
}
_CHANGES = (
    "ON CONFLICT (id) DO UPDATE SET type_id = excluded.type_id, version = excluded.version,"
    " created = excluded.created, updated = excluded.updated, deleted = NULL, seq = excluded.seq"
)
_ON_CONFLICT = {
    "node": _CHANGES,
    "edge": f"{_CHANGES}, start_id = excluded.start_id, end_id = excluded.end_id",
}
