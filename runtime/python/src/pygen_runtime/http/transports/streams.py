"""The network for an event loop: a connection for each request under way, kept open for the next."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping
from typing import Any, cast

from ..settings import Timeouts
from ..steps import TransportError
from .addresses import Address, is_over, taken_apart
from .base import KEPT, TOO_LONG, AsyncTransport, OnSent, Received, bare, translated
from .messages import Answer, request_bytes

_NEXT_ADDRESS = 0.25
"""Seconds to wait for one address of a host before the next is tried as well."""


class StreamTransport(AsyncTransport):
    """What `sockets` does, for the tasks of one event loop."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._idle: dict[Address, list[_Stream]] = {}
        self._open: set[_Stream] = set()
        self._closed = False

    async def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: Timeouts,
        on_sent: OnSent | None = None,
    ) -> Received:
        address, target = taken_apart(url)
        message = request_bytes(method, target, address.name, headers, body)
        ends = asyncio.get_running_loop().time() + timeout.total
        stream = self._idle_at(address) or await self._connected(address, timeout, ends)
        answer = Answer(self._most)
        kept = False
        try:
            await stream.exchange(message, answer, timeout, ends, on_sent)
            kept = answer.keeps_connection and not self._closed and stream.ready
        except OSError as error:
            if self._closed:
                raise TransportError("broken", "The client was closed during the request") from bare(error)
            raise translated(error, connecting=False) from bare(error)
        finally:
            if kept:
                stream.used = asyncio.get_running_loop().time()
                self._idle.setdefault(address, []).append(stream)
            else:
                self._drop(stream)
        return answer.received()

    async def aclose(self) -> None:
        self._closed = True
        streams, self._open = self._open, set()
        self._idle.clear()
        for stream in streams:
            stream.close()

    def _idle_at(self, address: Address) -> _Stream | None:
        oldest = asyncio.get_running_loop().time() - KEPT
        waiting = self._idle.get(address)
        while waiting:
            stream = waiting.pop()
            if stream.used > oldest and stream.ready:
                return stream
            self._drop(stream)
        return None

    async def _connected(self, address: Address, timeout: Timeouts, ends: float) -> _Stream:
        loop = asyncio.get_running_loop()
        more: dict[str, Any] = {}
        if address.secure:
            more = {"ssl": address.tls, "server_hostname": address.host}
        try:
            async with asyncio.timeout(min(timeout.connect, ends - loop.time())):
                sock = await _reached(address)
                try:
                    _, stream = await loop.create_connection(_Stream, sock=sock, **more)
                except BaseException:
                    sock.close()
                    raise
        except OSError as error:
            raise translated(error, connecting=True) from bare(error)
        self._open.add(stream)
        return stream

    def _drop(self, stream: _Stream) -> None:
        self._open.discard(stream)
        stream.close()


async def _reached(address: Address) -> socket.socket:
    """A connection to the first of a host's addresses that takes it; the next one is tried after a moment.

    What asyncio has for this leaves a connection open where somebody gives up at the moment it stands.
    """
    loop = asyncio.get_running_loop()
    places = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    tries: list[asyncio.Task[socket.socket]] = []
    try:
        while places or not all(attempt.done() for attempt in tries):
            if places:
                family, kind, protocol, _, place = places.pop(0)
                tries.append(asyncio.create_task(_connected(family, kind, protocol, place)))
            open_tries = [attempt for attempt in tries if not attempt.done()]
            wait = _NEXT_ADDRESS if places else None
            await asyncio.wait(open_tries, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
            for attempt in tries:
                if attempt.done() and attempt.exception() is None:
                    tries.remove(attempt)
                    return attempt.result()
        raise tries[-1].exception() or OSError("no address takes it")
    finally:
        for attempt in tries:
            attempt.cancel()
            attempt.add_done_callback(_closed)


async def _connected(family: int, kind: int, protocol: int, place: Any) -> socket.socket:
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        await asyncio.get_running_loop().sock_connect(sock, place)
    except BaseException:
        sock.close()
        raise
    return sock


def _closed(attempt: asyncio.Task[socket.socket]) -> None:
    """Nobody took what came of it."""
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().close()


class _Stream(asyncio.Protocol):
    """One connection, used by one task at a time."""

    def __init__(self) -> None:
        self.used = 0.0
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._answer: Answer | None = None
        self._done: asyncio.Future[None] | None = None
        self._room: asyncio.Future[None] | None = None
        """Waits until what is to be sent has left."""
        self._heard = 0.0

    @property
    def ready(self) -> bool:
        """Another request can be sent."""
        if self._transport is None or self._transport.is_closing():
            return False
        sock = self._transport.get_extra_info("socket")
        return sock is None or not is_over(sock)

    async def exchange(
        self, message: bytes, answer: Answer, timeout: Timeouts, ends: float, on_sent: OnSent | None
    ) -> None:
        """Send a message and wait until `answer` is complete."""
        assert self._transport is not None
        self._answer, self._done = answer, self._loop.create_future()
        self._transport.write(message)
        if self._room is not None:
            await asyncio.wait([self._room, self._done], timeout=min(timeout.write, ends - self._loop.time()))
            if not self._room.done() and not self._done.done():
                raise TimeoutError("what was to be sent was not taken")
        if on_sent is not None:
            on_sent()
        self._heard = self._loop.time()
        self._watch(timeout.read, ends)
        try:
            await self._done
        finally:
            self._alarm.cancel()
            self._answer = self._done = None

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._heard = self._loop.time()
        self._feed(data)

    def eof_received(self) -> None:
        self._feed(b"")

    def connection_lost(self, error: Exception | None) -> None:
        if self._room is not None and not self._room.done():
            self._room.set_result(None)
        if error is None:
            self._feed(b"")
        else:
            self._fail(error)

    def pause_writing(self) -> None:
        self._room = self._loop.create_future()

    def resume_writing(self) -> None:
        room, self._room = self._room, None
        if room is not None and not room.done():
            room.set_result(None)

    def _feed(self, data: bytes) -> None:
        if self._answer is None or self._done is None or self._done.done():
            return
        try:
            if self._answer.feed(data):
                self._done.set_result(None)
        except TransportError as error:
            self._done.set_exception(error)

    def _fail(self, error: Exception) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_exception(error)

    def _watch(self, read: float, ends: float) -> None:
        self._alarm = self._loop.call_at(min(self._heard + read, ends), self._check, read, ends)

    def _check(self, read: float, ends: float) -> None:
        """Whether it took too long; otherwise look again later."""
        now = self._loop.time()
        if now >= ends:
            self._fail(TransportError("timeout", TOO_LONG))
        elif now >= self._heard + read:
            self._fail(TimeoutError(f"nothing came for {read:g} s"))
        else:
            self._watch(read, ends)
