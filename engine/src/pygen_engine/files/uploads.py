"""Content that arrives: a link for each part, the parts, and their end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.bodies.writing import ApplyBody
from pygen_engine.classic import resources
from pygen_engine.classic.bodies import Named
from pygen_engine.classic.kind import Resource
from pygen_engine.content import Content
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.files import links, storage
from pygen_engine.files.bodies import CompletedBody, NewFile, OneLinkBody
from pygen_engine.files.identity import CONTAINER, FILES, find, shown
from pygen_engine.storage.transaction import Transaction
from pygen_engine.values import times
from pygen_engine.write.apply import run

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_Answer = dict[str, Any]
_MOST_PARTS = 250
_ABANDONED = 86_400_000
"""Milliseconds after which nobody sends the rest of an upload any more."""


def create(context: EngineContext, body: NewFile, parameters: Mapping[str, Any], base: str) -> _Answer:
    """POST /files: a new file, and where to send its content."""
    with context.store.write() as tx:
        file = _made(tx, body, overwrite=parameters["overwrite"])
        (url,) = _begun(context, tx, file, 1, base).pop("uploadUrls")
        return {**shown(tx, file), "uploadUrl": url}


def create_in_parts(
    context: EngineContext, body: NewFile, parameters: Mapping[str, Any], base: str
) -> _Answer:
    """POST /files/initmultipartupload."""
    with context.store.write() as tx:
        file = _made(tx, body, overwrite=parameters["overwrite"])
        return {**shown(tx, file), **_begun(context, tx, file, parameters["parts"], base)}


def link(context: EngineContext, body: OneLinkBody, base: str) -> _Answer:
    """POST /files/uploadlink: where to send the content of a file there is."""
    with context.store.write() as tx:
        file = _found(tx, body)
        (url,) = _begun(context, tx, file, 1, base).pop("uploadUrls")
        return {"items": [{**shown(tx, file), "uploadUrl": url}]}


def link_in_parts(
    context: EngineContext, body: OneLinkBody, parameters: Mapping[str, Any], base: str
) -> _Answer:
    """POST /files/multiuploadlink."""
    with context.store.write() as tx:
        file = _found(tx, body)
        return {"items": [{**shown(tx, file), **_begun(context, tx, file, parameters["parts"], base)}]}


def _made(tx: Transaction, body: NewFile, *, overwrite: bool) -> Resource:
    FILES.make(tx.conn)
    if overwrite and body.external_id is not None:
        sql = "SELECT id, document FROM file WHERE external_id = ?"
        row = tx.conn.execute(sql, (body.external_id,)).fetchone()
        if row is not None:
            return resources.replace(tx, FILES, row[0], resources.said(body, msgspec.json.decode(row[1])))
    (file,) = resources.insert(tx, FILES, [body])
    return file


def _found(tx: Transaction, body: OneLinkBody) -> Resource:
    FILES.make(tx.conn)
    (file,) = find(tx, body.items)
    assert file is not None
    return file


def _begun(context: EngineContext, tx: Transaction, file: Resource, parts: int, base: str) -> _Answer:
    if not 1 <= parts <= _MOST_PARTS:
        raise BadRequest(f"parts must be between 1 and {_MOST_PARTS}")
    _forget_abandoned(tx)
    upload = tx.conn.execute(
        "INSERT INTO file_upload (file, parts, begun, mime_type) VALUES (?, ?, ?, ?)",
        (file.number, parts, tx.now, file.document.get("mimeType")),
    ).lastrowid
    assert upload is not None
    urls = [links.address(context, base, "put", upload, part) for part in range(parts)]
    return {"uploadUrls": urls, "uploadId": str(upload)}


def _forget_abandoned(tx: Transaction) -> None:
    old = "SELECT id FROM file_upload WHERE finished IS NULL AND begun < ?"
    tx.conn.execute(f"DELETE FROM file_piece WHERE upload IN ({old})", (tx.now - _ABANDONED,))
    tx.conn.execute("DELETE FROM file_upload WHERE finished IS NULL AND begun < ?", (tx.now - _ABANDONED,))


def receive(context: EngineContext, ticket: str, headers: Mapping[str, str], body: bytes) -> Content:
    """PUT of a part. The only part of an upload is all of it."""
    upload, part = links.opened(context, ticket, "put")
    with context.store.write() as tx:
        parts, file = _upload(tx, upload)
        room = context.options.max_file_bytes - storage.total(tx.conn)
        if len(body) > room:
            raise DmsError(413, f"All files together have at most {context.options.max_file_bytes:,} bytes.")
        storage.put_part(tx.conn, upload, part, body)
        if parts == 1:
            kind = headers.get("content-type")
            if kind is not None:
                tx.conn.execute("UPDATE file_upload SET mime_type = ? WHERE id = ?", (kind[:256], upload))
            _finish(context, tx, upload, file)
    return Content("text/plain", b"", headers={"etag": f'"{storage.digest(body)}"'})


def complete(context: EngineContext, body: CompletedBody) -> _Answer:
    """POST /files/completemultipartupload: all parts have been sent."""
    with context.store.write() as tx:
        FILES.make(tx.conn)
        (file,) = find(tx, [body])
        assert file is not None
        upload = int(body.upload_id) if body.upload_id.isascii() and body.upload_id.isdigit() else 0
        parts, number = _upload(tx, upload)
        if number != file.number:
            raise BadRequest("This upload is one of another file.")
        missing = sorted(set(range(parts)) - storage.arrived(tx.conn, upload))
        if missing:
            raise BadRequest(f"These parts have not arrived: {', '.join(map(str, missing[:10]))}")
        _finish(context, tx, upload, number)
    return {}


def _upload(tx: Transaction, upload: int) -> tuple[int, int]:
    """How many parts it has, and whose it is; one that is over cannot be changed."""
    FILES.make(tx.conn)
    sql = "SELECT parts, file FROM file_upload WHERE id = ?"
    found = tx.conn.execute(sql, (upload,)).fetchone()
    if found is None:
        raise DmsError(404, "There is no such upload: the file has newer content, or is gone.")
    return int(found[0]), int(found[1])


def _finish(context: EngineContext, tx: Transaction, upload: int, number: int) -> None:
    storage.finish(tx.conn, upload, number, tx.now)
    (file,) = find(tx, [Named(id=number)], ignore_unknown=True)
    container = tx.catalog.container(CONTAINER)
    if file is None or not file.is_node or container is None:
        return
    told = {"isUploaded": True, "uploadedTime": times.from_millis(tx.now)}
    source = {"type": "container", "space": CONTAINER.space, "externalId": CONTAINER.external_id}
    properties = {name: value for name, value in told.items() if name in container.properties}
    node = {"instanceType": "node", **file.document["instanceId"]}
    node["sources"] = [{"source": source, "properties": properties}]
    run(tx, msgspec.convert({"items": [node]}, ApplyBody), context.options)
