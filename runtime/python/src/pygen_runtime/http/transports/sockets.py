"""The network, blocking: a connection for each request under way, kept open for the next."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from ..settings import Timeouts
from ..steps import TransportError
from .addresses import Address, is_over, taken_apart
from .base import KEPT, TOO_LONG, OnSent, Received, Transport, bare, translated
from .messages import Answer, request_bytes

_PART = 262_144
"""Bytes that are sent or received at once."""


class SocketTransport(Transport):
    """Connections to whatever addresses are asked for, shared by the threads of a client. How many there are
    is decided by how many requests are under way.
    """

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._idle: dict[Address, list[_Connection]] = {}
        self._open: set[_Connection] = set()
        self._closed = False

    def send(
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
        ends = time.monotonic() + timeout.total
        connection = self._idle_at(address) or self._connected(address, timeout, ends)
        kept = False
        try:
            with self._translated("broken"):
                connection.send(message, timeout, ends)
                if on_sent is not None:
                    on_sent()
                answer = connection.receive(Answer(self._most), timeout, ends)
            kept = answer.keeps_connection and self._keep(address, connection)
        finally:
            if not kept:
                self._drop(connection)
        return answer.received()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            connections, self._open = self._open, set()
            self._idle.clear()
        for connection in connections:
            connection.close()

    def _idle_at(self, address: Address) -> _Connection | None:
        oldest = time.monotonic() - KEPT
        while True:
            with self._lock:
                waiting = self._idle.get(address)
                connection = waiting.pop() if waiting else None
            if connection is None or (connection.used > oldest and not is_over(connection.sock)):
                return connection
            self._drop(connection)

    def _connected(self, address: Address, timeout: Timeouts, ends: float) -> _Connection:
        with self._translated("connect"):
            wait = _left(timeout.connect, ends)
            sock = socket.create_connection((address.host, address.port), wait)
            try:
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if (tls := address.tls) is not None:
                    sock = tls.wrap_socket(sock, server_hostname=address.host)
            except BaseException:
                sock.close()
                raise
        connection = _Connection(sock)
        with self._lock:
            self._open.add(connection)
        return connection

    def _keep(self, address: Address, connection: _Connection) -> bool:
        connection.used = time.monotonic()
        with self._lock:
            if not self._closed:
                self._idle.setdefault(address, []).append(connection)
        return not self._closed

    def _drop(self, connection: _Connection) -> None:
        with self._lock:
            self._open.discard(connection)
        connection.close()

    @contextmanager
    def _translated(self, reason: str) -> Generator[None]:
        """What goes wrong below, in our words, and without the frames that hold tokens."""
        try:
            yield
        except OSError as error:
            if self._closed:
                raise TransportError("broken", "The client was closed during the request") from bare(error)
            raise translated(error, connecting=reason == "connect") from bare(error)


class _Connection:
    """One socket, used by one thread at a time."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.used = 0.0

    def send(self, message: bytes, timeout: Timeouts, ends: float) -> None:
        view = memoryview(message)
        try:
            for place in range(0, len(view), _PART):
                self.sock.settimeout(_left(timeout.write, ends))
                self.sock.sendall(view[place : place + _PART])
        except (BrokenPipeError, ConnectionResetError):
            """Who does not want to hear more may have answered already."""

    def receive(self, answer: Answer, timeout: Timeouts, ends: float) -> Answer:
        while True:
            self.sock.settimeout(_left(timeout.read, ends))
            if answer.feed(self.sock.recv(_PART)):
                return answer

    def close(self) -> None:
        try:
            self.sock.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits for it
        except OSError:
            """It was over."""
        self.sock.close()


def _left(seconds: float, ends: float) -> float:
    left = min(seconds, ends - time.monotonic())
    if left <= 0:
        raise TransportError("timeout", TOO_LONG)
    return left
