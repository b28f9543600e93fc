"""Content that is fetched: a link to it, and behind the link all of it or a range."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pygen_engine.content import Content
from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.files import links, storage
from pygen_engine.files.bodies import LinksBody
from pygen_engine.files.identity import FILES, content_of, find

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_DEFAULT_KIND = "application/octet-stream"
_KIND = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}(; ?[\w-]+=[\w.-]+)?", re.ASCII)


def download_link(context: EngineContext, body: LinksBody, base: str) -> dict[str, Any]:
    """POST /files/downloadlink."""
    with context.store.read() as snapshot:
        items = []
        found = find(snapshot, body.items, ignore_unknown=body.ignore_unknown_ids)
        for named, file in zip(body.items, found, strict=True):
            if file is None:
                continue
            stored = content_of(snapshot, file)
            if stored is None:
                raise BadRequest(f"The content of this file has not been uploaded: {named.said()}")
            url = links.address(context, base, "get", stored.upload)
            items.append({**named.said(), "downloadUrl": url})
        return {"items": items}


def send(context: EngineContext, ticket: str, headers: Mapping[str, str], body: bytes) -> Content:
    """GET of what a link leads to."""
    (upload,) = links.opened(context, ticket, "get")
    with context.store.read() as snapshot:
        sql = "SELECT size, md5, mime_type FROM file_upload WHERE id = ? AND finished IS NOT NULL"
        row = snapshot.conn.execute(sql, (upload,)).fetchone() if FILES.is_there(snapshot.conn) else None
        if row is None:
            raise DmsError(404, "This content is gone: the file has newer content, or was deleted.")
        size, md5, mime_type = row
        part = _range(headers, size)
        begin, end = part or (0, size)
        content = b"".join(storage.pieces(snapshot.conn, upload, begin, end))
    told = {
        "etag": f'"{md5.hex()}"',
        "x-goog-hash": f"md5={base64.b64encode(md5).decode()}",  # of all of it, as Google's stores say it
        "accept-ranges": "bytes",
        "content-disposition": "attachment",
    }
    if part is not None:
        told["content-range"] = f"bytes {begin}-{end - 1}/{size}"
    kind = mime_type if mime_type is not None and _KIND.fullmatch(mime_type) else _DEFAULT_KIND
    return Content(kind, content, 200 if part is None else 206, told, as_it_is=True)


def _range(headers: Mapping[str, str], size: int) -> tuple[int, int] | None:
    """The bytes asked for, from one until before another; None for all. What cannot be read is ignored."""
    match = _RANGE.fullmatch(headers.get("range", "").replace(" ", ""))
    if match is None or not (match[1] or match[2]):
        return None
    if not match[1]:
        begin, end = max(size - int(match[2]), 0), size
    else:
        begin, end = int(match[1]), min(int(match[2]) + 1, size) if match[2] else size
    if begin >= end:
        raise DmsError(416, "This range holds nothing.", headers={"content-range": f"bytes */{size}"})
    return begin, end
