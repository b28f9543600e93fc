"""Answers whose head never ends: the client gives up when its time is over, not when the server does."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from pygen_runtime import Retries, Timeout, Timeouts, deadline
from pygen_runtime.http import Request

READ = Request.post("/models/instances/list", {"limit": 1000})
_PARTS = {
    "headers one after the other": (b"HTTP/1.1 200 OK\r\n", b"x-more: yes\r\n"),
    "one letter after the other": (b"HTTP/1.1 200 OK\r\nx-long: ", b"a"),
    "early hints without end": (b"", b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"),
    "continue without end": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


@contextmanager
def trickling(first: bytes, again: bytes) -> Iterator[str]:
    """A server that begins each answer and goes on with it for as long as the client listens."""
    listener = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def answer(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.recv(65536)
            connection.sendall(first)
            while not ended.wait(0.02):
                connection.sendall(again)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        ended.set()
        listener.close()


@pytest.mark.parametrize("parts", _PARTS.values(), ids=_PARTS)
def test_the_client_gives_up(parts: tuple[bytes, bytes], open_driver: Any) -> None:
    with trickling(*parts) as url:
        driver = open_driver(
            url,
            timeouts=Timeouts(total=0.5, request=1.0),
            retries=Retries(max_attempts=2, base=0.01, cap=0.02),
        )
        began = time.monotonic()
        with pytest.raises(Timeout):
            driver.fetch(READ)
        with pytest.raises(Timeout), deadline(0.3):
            driver.fetch(READ)
        assert time.monotonic() - began < 10
