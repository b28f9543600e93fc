"""How much of the time a page takes to decode is hidden behind the wait for the next one.

Run it: python benchmarks/pipeline.py [pages]

A server in a process of its own answers each page after a fixed latency. Four readers take turns, in an
order drawn anew in each round: the bytes alone, one request after the other (the floor of a cursor); the
same and decoding; and the pipelines of the blocking and the async runner. The table shows the median and
the ratio to the floor.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from pygen_runtime.http import AsyncRunner, Config, Request, Response, SyncRunner

ROUNDS = 5
LATENCIES = (0.0, 0.01, 0.03, 0.1)
ITEM = {
    "instanceType": "node",
    "space": "acme",
    "version": 1,
    "properties": {"acme": {"Pump/v1": {f"property{n}": f"some text of a node {n}" for n in range(16)}}},
}


def serve(latency: float, ready: Any) -> None:
    """The simplest server that keeps connections open and answers every POST with the same page."""
    body = json.dumps({"items": [ITEM | {"externalId": f"node-{n}"} for n in range(1000)], "nextCursor": "c"})
    packed = gzip.compress(body.encode(), 6)
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
    answer = f"{head}Content-Length: {len(packed)}\r\n\r\n".encode() + packed

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                header = (await reader.readuntil(b"\r\n\r\n")).lower()
                await reader.readexactly(int(header.partition(b"content-length:")[2].split(b"\r\n")[0] or 0))
                await asyncio.sleep(latency)
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


class Pages:
    """A fixed number of pages, decoded by a parser that does not let other threads run meanwhile."""

    def __init__(self, count: int, decode: bool = True) -> None:
        self._left = count
        self._decode = decode

    def first(self) -> Request:
        return Request.post("/models/instances/list", {"limit": 1000})

    def following(self, response: Response) -> Request | None:
        self._left -= 1
        return self.first() if self._left else None

    def decode(self, response: Response) -> int:
        return len(json.loads(response.content)["items"]) if self._decode else len(response.content)


def one_by_one(url: str, pages: Pages) -> None:
    with SyncRunner(Config(url=url, project="p")) as runner:
        request: Request | None = pages.first()
        while request is not None:
            response = runner.fetch(request)
            request = pages.following(response)
            pages.decode(response)


def pipeline(url: str, pages: Pages) -> None:
    with SyncRunner(Config(url=url, project="p")) as runner:
        for _ in runner.pages(pages, eager=True):
            pass


def async_pipeline(url: str, pages: Pages) -> None:
    async def read() -> None:
        async with AsyncRunner(Config(url=url, project="p")) as runner:
            async for _ in runner.pages(pages, eager=True):
                pass

    asyncio.run(read())


READERS: dict[str, Callable[[str, int], None]] = {
    "bytes only, one by one": lambda url, count: one_by_one(url, Pages(count, decode=False)),
    "decoded, one by one": lambda url, count: one_by_one(url, Pages(count)),
    "decoded, pipeline": lambda url, count: pipeline(url, Pages(count)),
    "decoded, async pipeline": lambda url, count: async_pipeline(url, Pages(count)),
}


def measure(latency: float, count: int) -> dict[str, float]:
    """Median seconds of each reader."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=serve, args=(latency, sender), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{receiver.recv()}"
    times: dict[str, list[float]] = {name: [] for name in READERS}
    try:
        for _ in range(ROUNDS):
            for name in random.sample(sorted(READERS), len(READERS)):
                started = time.perf_counter()
                READERS[name](url, count)
                times[name].append(time.perf_counter() - started)
    finally:
        server.terminate()
        server.join()
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    print(f"{count} pages of 1000 instances, seconds (ratio to the bytes alone)\n")
    print("| latency | " + " | ".join(READERS) + " |")
    print("|---|" + "---|" * len(READERS))
    for latency in LATENCIES:
        medians = measure(latency, count)
        floor = medians["bytes only, one by one"]
        cells = " | ".join(f"{seconds:.3f} ({seconds / floor:.2f}x)" for seconds in medians.values())
        print(f"| {latency * 1000:.0f} ms | {cells} |", flush=True)


if __name__ == "__main__":
    main()
