"""Create, list, find, change and delete resources of the classic kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine import cursors
from pygen_engine.classic.bodies import Change, IdsBody, MetadataChange, UpdateBody
from pygen_engine.classic.identity import COLUMNS, find, forget, of_row
from pygen_engine.classic.kind import Kind, R
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.storage.transaction import Snapshot, Transaction

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_Document = dict[str, Any]


def document_of(snapshot: Snapshot, resource: R) -> _Document:
    """What most kinds show of a resource."""
    return resource.document


def create(context: EngineContext, kind: Kind[R], items: Sequence[Any]) -> list[R]:
    with context.store.write() as tx:
        kind.make(tx.conn)
        return insert(tx, kind, items)


def insert(tx: Transaction, kind: Kind[R], items: Sequence[Any]) -> list[R]:
    """Inside an open transaction."""
    _refuse_duplicates(tx, kind, [item.external_id for item in items if item.external_id is not None])
    made = []
    for item in items:
        text = _text(said(item))
        number = tx.conn.execute(
            f"INSERT INTO {kind.table} (external_id, document, created, updated) VALUES (?, ?, ?, ?)",
            (item.external_id, text, tx.now, tx.now),
        ).lastrowid
        made.append(of_row(kind, number or 0, text, tx.now, tx.now))
    return made


def replace(tx: Transaction, kind: Kind[R], number: int, document: _Document) -> R:
    """Another document for one there is; its data stay."""
    text = _text(document)
    sql = f"UPDATE {kind.table} SET document = ?, updated = ? WHERE id = ? RETURNING created"
    (created,) = tx.conn.execute(sql, (text, tx.now, number)).fetchone()
    return of_row(kind, number, text, created, tx.now)


def said(item: Any, before: _Document | None = None) -> _Document:
    """What a body says of a resource; of one there is, the rest stays."""
    told = {key: value for key, value in msgspec.to_builtins(item).items() if value is not None}
    return {**(before or {}), **told}


def _text(document: _Document) -> str:
    return msgspec.json.encode(document).decode()


def _refuse_duplicates(tx: Transaction, kind: Kind[R], external_ids: list[str]) -> None:
    sql = f"SELECT external_id FROM {kind.table} WHERE external_id IN (SELECT value FROM json_each(?))"
    taken = {row[0] for row in tx.conn.execute(sql, (msgspec.json.encode(external_ids).decode(),))}
    taken |= {name for name in external_ids if external_ids.count(name) > 1}
    if taken:
        duplicated = [{"externalId": name} for name in sorted(taken)]
        names = ", ".join(sorted(taken)[:5])
        raise DmsError(409, f"Duplicate {kind.noun}: {names}", duplicated=duplicated)


def listed(
    context: EngineContext,
    kind: Kind[R],
    wanted: Any,
    limit: int,
    cursor: str | None,
    shown: Callable[[Snapshot, R], _Document] = document_of,
) -> _Document:
    """Resources of their own; those that are nodes are listed as nodes."""
    asked = {} if wanted is None else msgspec.to_builtins(wanted)
    binding = cursors.fingerprint(kind.table, asked)
    after = 0 if cursor is None else int(cursors.decode(binding, cursor))
    with context.store.read() as snapshot:
        if not kind.is_there(snapshot.conn):
            return {"items": []}
        sql = f"SELECT {COLUMNS} FROM {kind.table} WHERE id > ? ORDER BY id"
        items: list[_Document] = []
        for row in snapshot.conn.execute(sql, (after,)):
            document = shown(snapshot, of_row(kind, *row))
            if _fits(document, asked):
                if len(items) == limit:
                    return {"items": items, "nextCursor": cursors.encode(binding, items[-1]["id"])}
                items.append(document)
        return {"items": items}


def _fits(document: _Document, asked: _Document) -> bool:
    for name, value in asked.items():
        if value is None:
            continue
        if name.endswith("Prefix"):
            fits = str(document.get(name.removesuffix("Prefix"), "")).startswith(value)
        elif name == "metadata":
            fits = value.items() <= document.get("metadata", {}).items()
        else:
            fits = document.get(name) == value
        if not fits:
            return False
    return True


def byids(context: EngineContext, kind: Kind[R], body: IdsBody) -> _Document:
    with context.store.read() as snapshot:
        found = find(snapshot, kind, body.items, ignore_unknown=body.ignore_unknown_ids)
        return {"items": [resource.document for resource in found if resource is not None]}


def update(context: EngineContext, kind: Kind[R], body: UpdateBody) -> _Document:
    with context.store.write() as tx:
        kind.make(tx.conn)
        for item, resource in zip(body.items, find(tx, kind, body.items), strict=True):
            assert resource is not None
            document = _changed(tx, kind, resource, item)
            text = msgspec.json.encode(document).decode()
            named = document.get("externalId")
            if named != resource.document.get("externalId"):
                _refuse_duplicates(tx, kind, [] if named is None else [named])
            tx.conn.execute(
                f"UPDATE {kind.table} SET external_id = ?, document = ?, updated = ? WHERE id = ?",
                (named, text, tx.now, resource.number),
            )
        found = find(tx, kind, body.items, ignore_unknown=True)
        return {"items": [resource.document for resource in found if resource is not None]}


def _changed(tx: Transaction, kind: Kind[R], resource: R, change: Change) -> _Document:
    if resource.is_node:
        raise BadRequest(f"A {kind.noun} that is a node is changed as a node")
    document = {
        key: value
        for key, value in resource.document.items()
        if key not in ("id", "createdTime", "lastUpdatedTime")
    }
    for name, what in change.update.items():
        if name in kind.changes:
            document[name] = kind.changes[name](tx, resource, what)
            continue
        if name not in kind.changeable:
            raise BadRequest(f"{name[:60]} cannot be changed")
        if what.get("setNull") and name not in kind.required:
            document.pop(name, None)
        elif "set" in what:
            document[name] = what["set"]
        elif name == "metadata" and ("add" in what or "remove" in what):
            said = _metadata(what)
            kept = {k: v for k, v in document.get(name, {}).items() if k not in said.remove}
            document[name] = kept | said.add
        else:
            raise BadRequest(f"{name} needs set or setNull")
    try:
        msgspec.convert(document, kind.new)
    except msgspec.ValidationError as error:
        raise BadRequest(str(error)) from None
    return document


def _metadata(what: _Document) -> MetadataChange:
    try:
        return msgspec.convert(what, MetadataChange)
    except msgspec.ValidationError as error:
        raise BadRequest(f"metadata: {error}") from None


def delete(context: EngineContext, kind: Kind[R], body: IdsBody) -> _Document:
    with context.store.write() as tx:
        kind.make(tx.conn)
        found = find(tx, kind, body.items, ignore_unknown=body.ignore_unknown_ids)
        if any(resource is not None and resource.is_node for resource in found):
            raise BadRequest(f"A {kind.noun} that is a node is deleted as a node")
        forget(tx, kind, (resource.number for resource in found if resource is not None))
    return {}
