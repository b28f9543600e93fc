"""Serves prebuilt pages over HTTP, with as little work per request as can be, after an artificial latency."""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json

from data import item

_PAGES: dict[tuple[str, str, int, int], bytes] = {}


def page(total: int, name: str, start: int, size: int) -> bytes:
    """A response with `size` instances from `start`; made once, then served from memory."""
    end = min(start + size, total)
    key = ("page", name, start, end)
    if total > 100_000:
        return long_page(name, end, size, total)
    if key not in _PAGES:
        items = [item(n) for n in range(start, end)]
        body: dict[str, object]
        if name:
            cursor = {name: f"c{end}"} if end < total else {}
            body = {"items": {name: items}, "nextCursor": cursor}
        else:
            body = {"items": items} | ({"nextCursor": f"c{end}"} if end < total else {})
        _PAGES[key] = answer(json.dumps(body, separators=(",", ":")).encode())
    return _PAGES[key]


def long_page(name: str, end: int, size: int, total: int) -> bytes:
    """A page of a list too long to keep: always the same instances, not compressed."""
    key = ("items", "", 0, size)
    if key not in _PAGES:
        items = json.dumps([item(n) for n in range(size)], separators=(",", ":"))
        _PAGES[key] = items.encode()
    if name:
        cursor = b',"nextCursor":{"%s":"c%d"}}' % (name.encode(), end) if end < total else b"}"
        body = b'{"items":{"%s":%s}%s' % (name.encode(), _PAGES[key], cursor)
    else:
        cursor = b',"nextCursor":"c%d"}' % end if end < total else b"}"
        body = b'{"items":' + _PAGES[key] + cursor
    return (
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body) + body
    )


def answer(body: bytes) -> bytes:
    """A whole response."""
    packed = gzip.compress(body, 6) if len(body) > 1000 else body
    encoding = b"content-encoding: gzip\r\n" if len(body) > 1000 else b""
    return (
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
        + encoding
        + b"content-length: %d\r\n\r\n" % len(packed)
        + packed
    )


def respond(path: str, body: bytes, total: int) -> bytes:
    """What the service would say."""
    if path.endswith("/instances/list"):
        asked = json.loads(body)
        return page(total, "", int((asked.get("cursor") or "c0")[1:]), asked.get("limit") or 1000)
    if path.endswith("/instances/query"):
        asked = json.loads(body)
        name, expression = next(iter(asked["with"].items()))
        cursor = (asked.get("cursors") or {}).get(name) or "c0"
        return page(total, name, int(cursor[1:]), expression.get("limit") or 100)
    if path.endswith("/instances/byids"):
        return page(total, "", 0, len(json.loads(body)["items"]))
    if path.endswith("/instances/aggregate"):
        counted = {"aggregate": "count", "property": "externalId", "value": total}
        return answer(json.dumps({"items": [{"instanceType": "node", "aggregates": [counted]}]}).encode())
    return written(body)


def written(body: bytes) -> bytes:
    """The answer to an upsert of a full request; the ids in it are not those that were sent."""
    key = ("written", "", 0, 0)
    if key not in _PAGES:
        items = [
            {
                "instanceType": "node",
                "version": 1,
                "wasModified": True,
                "space": "bench_instances",
                "externalId": f"item-{n}",
                "createdTime": 1_700_000_000_000,
                "lastUpdatedTime": 1_700_000_000_000,
            }
            for n in range(1000)
        ]
        _PAGES[key] = answer(json.dumps({"items": items, "deleted": []}, separators=(",", ":")).encode())
    return _PAGES[key]


class Connection(asyncio.Protocol):
    """Just enough HTTP/1.1 for keep-alive clients that send a content-length."""

    def __init__(self, total: int, latency: float) -> None:
        self._total, self._latency = total, latency
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].decode("latin-1")
            fields = {
                name.strip().lower(): value.strip()
                for name, _, value in (line.partition(":") for line in head.split("\r\n")[1:])
            }
            size = int(fields.get("content-length", 0))
            if len(self._buffer) < end + 4 + size:
                return
            body = self._buffer[end + 4 : end + 4 + size]
            self._buffer = self._buffer[end + 4 + size :]
            path = head.split(" ", 2)[1]
            writes = path.endswith("/instances")
            if not writes and fields.get("content-encoding") == "gzip":
                body = gzip.decompress(body)
            asyncio.get_running_loop().call_later(
                self._latency, self._transport.write, respond(path, body, self._total)
            )


async def serve(total: int, latency: float) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(total, latency), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--total", type=int, default=30_000)
    parser.add_argument("--latency", type=float, default=0.0)
    given = parser.parse_args()
    asyncio.run(serve(given.total, given.latency))
