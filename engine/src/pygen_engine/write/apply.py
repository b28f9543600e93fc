"""POST /models/instances: create, patch and replace nodes and edges, all or nothing.

One request becomes a handful of statements per table, whatever the number of items: look everything up,
decide in memory, write in bulk, check the rules that need other rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.gc_pause import gc_pause
from pygen_engine.options import EngineOptions
from pygen_engine.schema.common import refuse_global
from pygen_engine.storage.lookup import Key, Stored, find
from pygen_engine.storage.transaction import Transaction
from pygen_engine.write import asset_paths, constraints, quota, row_writes
from pygen_engine.write import delete as deletion
from pygen_engine.write.incoming import Incoming, read
from pygen_engine.write.items import Item, Reference, distinct
from pygen_engine.write.plans import container_plan
from pygen_engine.write.references import References

if TYPE_CHECKING:
    from pygen_engine.bodies.writing import ApplyBody
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
    with gc_pause, context.store.write() as tx:
        refuse_global(tx.catalog, {write.space for write in (*body.items, *(body.delete or ()))})
        return run(tx, body, context.options)


def run(tx: Transaction, body: ApplyBody, options: EngineOptions) -> dict[str, Any]:
    """Inside an open transaction; also how models bring their instances."""
    items = distinct(body, options)
    written = _Apply(tx, items, body, options).run() if items else []
    deleted: list[dict[str, Any]] = []
    if body.delete:
        deleted = deletion.run(tx, body.delete, options)
    return {"items": written, "deleted": deleted}


class _Apply:
    def __init__(self, tx: Transaction, items: list[Item], body: ApplyBody, options: EngineOptions) -> None:
        self.tx = tx
        self.items = items
        self.body = body
        self.options = options
        self.references = References(tx, options)
        self.nodes = self.references.nodes
        self.node_ids = self.references.node_ids
        self.edges: dict[Key, Stored] = {}
        self.revived: list[int] = []

    def run(self) -> list[dict[str, Any]]:
        incoming = self._read()
        self._look_up(incoming)
        self._identify()
        created, revived = self.references.assign_ids(self.items, incoming, self.body)
        self.revived += revived
        if self.revived:
            deletion.forget_rows(self.tx, self.revived)
        changes = self._compare_rows(incoming)
        self._compare_instances()
        self._write_instances(created)
        if created or not all(item.stored for item in self.items):
            quota.check(self.tx, self.options)
        for change in changes:
            row_writes.write(self.tx, change)
        for change in changes:
            constraints.check(self.tx, change, self.options)
        if incoming.demanding:
            constraints.check_demands(self.tx, incoming.demanding, self.node_ids)
        if self.options.fill_asset_paths:
            asset_paths.refresh(self.tx, changes)
        return [self._answer(item) for item in self.items]

    # -------------------------------------------------------------- read and look up

    def _read(self) -> Incoming:
        catalog = self.tx.catalog
        catalog.need_spaces(item.write.space for item in self.items)
        incoming = read(catalog, self.items, self.options)
        spaces = {space for space, _ in incoming.relations}
        for item in self.items:
            if item.type is not None:
                spaces.add(item.type[0])
            if item.ends is not None:
                spaces.update(space for space, _ in item.ends)
        catalog.need_spaces(spaces)
        return incoming

    def _look_up(self, incoming: Incoming) -> None:
        nodes: set[Reference] = set(incoming.relations)
        edges: set[Reference] = set()
        for item in self.items:
            wanted = nodes if item.kind == "node" else edges
            wanted.add((item.write.space, item.external_id))
            if item.type is not None:
                nodes.add(item.type)
            nodes.update(item.ends or ())
        self.nodes.update(find(self.tx.conn, "node", self._keys(nodes)))
        self.edges.update(find(self.tx.conn, "edge", self._keys(edges)))

    def _keys(self, references: set[Reference]) -> list[Key]:
        spaces = self.tx.catalog.spaces
        return [(spaces[space].number, external_id) for space, external_id in references]

    def _identify(self) -> None:
        """What each item is in the store: an instance that lives, one that lives again, or a new one."""
        spaces = self.tx.catalog.spaces
        fresh: list[Item] = []
        for item in self.items:
            item.space = spaces[item.write.space].number
            found = (self.nodes if item.kind == "node" else self.edges).get((item.space, item.external_id))
            if found is None:
                fresh.append(item)
                continue
            item.id = found.id
            if found.deleted is None:
                item.stored, item.skipped = found, self._conflicts(item, found)
            else:
                self.revived.append(found.id)
        for item, number in zip(fresh, self.tx.take("instance", len(fresh)), strict=True):
            item.id = number
        for item in self.items:
            item.modified = item.stored is None
            if item.kind == "node":
                self.node_ids[item.write.space, item.external_id] = item.id

    def _conflicts(self, item: Item, stored: Stored) -> bool:
        known = item.write.existing_version
        if known is None or stored.version <= known:
            return False
        if self.body.skip_on_version_conflict:
            return True
        raise DmsError(self.options.version_conflict_status, _CONFLICT)

    # -------------------------------------------------------------------- comparing

    def _compare_rows(self, incoming: Incoming) -> list[row_writes.RowChanges]:
        changes = []
        for container, by_item in incoming.rows(self.node_ids):
            plan = container_plan(self.tx.catalog, container)
            written = ((self.items[index], cells) for index, cells in by_item.items())
            rows = [(item, cells) for item, cells in written if not item.skipped]
            changes.append(row_writes.compare(self.tx, plan, rows, replace=bool(self.body.replace)))
        touched = {row for change in changes for row in (*change.inserted, *change.changed)}
        for item in self.items:
            item.modified = item.modified or item.id in touched
        return changes

    def _compare_instances(self) -> None:
        for item in self.items:
            old = item.stored
            if old is None or item.skipped:
                continue
            if self._type_of(item) != old.type_id:
                item.modified = True
            if item.ends is not None:
                start, end = (self.node_ids[node] for node in item.ends)
                if (start, end) != (old.start_id, old.end_id):
                    if not self.options.allow_edge_moves:
                        raise BadRequest(f"Cannot change start or end node of edge '{item.external_id}'.")
                    item.modified = True

    def _type_of(self, item: Item) -> int | None:
        if item.type is not None:
            return self.node_ids[item.type]
        old, clears = item.stored, self.options.clear_absent_type
        if old is None or clears == "always" or (clears == "replace" and self.body.replace):
            return None
        return old.type_id

    # ----------------------------------------------------------------------- writing

    def _write_instances(self, created: Sequence[tuple[int, Key]]) -> None:
        nodes: list[tuple[Any, ...]] = []
        edges: list[tuple[Any, ...]] = []
        changed = [item for item in self.items if item.modified]
        numbers = iter(self.tx.take("seq", len(changed) + len(created)))
        now = self.tx.now
        for item in changed:
            old, seq = item.stored, next(numbers)
            version, born = self._version(item), now if old is None else old.created
            type_id = self._type_of(item)
            row = (item.id, item.space, item.external_id, type_id, version, born, now, None, seq)
            if item.ends is None:
                nodes.append(row)
            else:
                start, end = item.ends
                edges.append((*row, self.node_ids[start], self.node_ids[end]))
        for number, key in created:
            version = self._first_version(self.nodes.get(key))
            nodes.append((number, *key, None, version, now, now, None, next(numbers)))
        if nodes:
            self.tx.conn.executemany(_UPSERT_NODE, nodes)
        if edges:
            self.tx.conn.executemany(_UPSERT_EDGE, edges)

    def _version(self, item: Item) -> int:
        """After this request."""
        if item.stored is not None:
            return item.stored.version + item.modified
        before = self.nodes if item.kind == "node" else self.edges
        return self._first_version(before.get((item.space, item.external_id)))

    def _first_version(self, buried: Stored | None) -> int:
        """Of an instance that is new, or was deleted and lives again."""
        return 1 if buried is None or self.options.restart_versions else buried.version + 1

    def _answer(self, item: Item) -> dict[str, Any]:
        old, now = item.stored, self.tx.now
        return {
            "instanceType": item.kind,
            "version": self._version(item),
            "wasModified": item.modified,
            "space": item.write.space,
            "externalId": item.external_id,
            "createdTime": now if old is None else old.created,
            "lastUpdatedTime": now if item.modified or old is None else old.updated,
        }
