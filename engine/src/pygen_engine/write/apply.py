"""POST /models/instances: create, patch and replace nodes and edges, all or nothing.

One request becomes a handful of statements per table, whatever the number of items: look everything up,
decide in memory, write in bulk, check the rules that need other rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import refuse_global
from pygen_engine.storage.lookup import Key, Stored, find
from pygen_engine.storage.store import Transaction
from pygen_engine.write import asset_paths, constraints, quota, row_writes
from pygen_engine.write import delete as deletion
from pygen_engine.write.incoming import Incoming, Reference, read
from pygen_engine.write.plans import container_plan
from pygen_engine.write.references import References, endpoints

if TYPE_CHECKING:
    from pygen_engine.bodies.instances import ApplyBody, EdgeWrite, NodeWrite
    from pygen_engine.context import EngineContext

_CONFLICT = "A version conflict caused the ingest to fail."
_COLUMNS = "id, space_id, external_id, type_id, version, created, updated, deleted, seq"
_CHANGES = (
    "ON CONFLICT (id) DO UPDATE SET type_id = excluded.type_id, version = excluded.version,"
    " created = excluded.created, updated = excluded.updated, deleted = NULL, seq = excluded.seq"
)
_UPSERT_NODE = f"INSERT INTO node ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) {_CHANGES}"
_UPSERT_EDGE = (
    f"INSERT INTO edge ({_COLUMNS}, start_id, end_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    f" {_CHANGES}, start_id = excluded.start_id, end_id = excluded.end_id"
)


def apply(context: EngineContext, body: ApplyBody) -> dict[str, Any]:
    with context.store.write() as tx:
        refuse_global(tx.catalog, {one.space for one in (*body.items, *(body.delete or ()))})
        return run(tx, body, context.options)


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
        self.references = References(tx, options)
        self.nodes = self.references.nodes
        self.node_ids = self.references.node_ids
        self.edges: dict[Key, Stored] = {}
        self.states: list[_State] = []
        self.revived: list[int] = []

    def run(self) -> list[dict[str, Any]]:
        incoming = self._read()
        self._look_up(incoming)
        self._plan_items()
        created, revived = self.references.settle(self.items, self.kinds, incoming, self.body)
        self.revived += revived
        if self.revived:
            deletion.forget_rows(self.tx, self.revived)
        changes = self._compare_rows(incoming)
        self._compare_instances()
        self._write_instances(created)
        if created or not all(state.stored for state in self.states):
            quota.check(self.tx, self.options)
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
            wanted["node"].update(endpoints(item, kind))
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
                start, end = (self.node_ids[one] for one in endpoints(item, kind)[-2:])
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
                ends = endpoints(item, "edge")[-2:]
                edges.append((*row, self.node_ids[ends[0]], self.node_ids[ends[1]]))
        for number, key in created:
            version = 1 if self.options.restart_versions else self._last_version("node", key) + 1
            nodes.append((number, *key, None, version, now, now, None, next(numbers)))
        if nodes:
            self.tx.conn.executemany(_UPSERT_NODE, nodes)
        if edges:
            self.tx.conn.executemany(_UPSERT_EDGE, edges)

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
