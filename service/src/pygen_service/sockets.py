"""Sockets that whoever started us listens on: systemd keeps them while a service is restarted."""

from __future__ import annotations

import os
import socket

from pygen.errors import PygenUserError

_FIRST = 3


def inherited() -> socket.socket | None:
    """By the protocol of `sd_listen_fds`; None where there is none for us."""
    number = os.environ.get("LISTEN_FDS", "")
    if os.environ.get("LISTEN_PID") != str(os.getpid()) or number in ("", "0"):
        return None
    if number != "1":
        raise PygenUserError(
            "PG612",
            f"There are {number[:10]} sockets to listen on, and one is enough.",
            "LISTEN_FDS",
            "Name one address in the unit of the socket.",
        )
    try:
        return socket.socket(fileno=_FIRST)
    except OSError as error:
        raise PygenUserError(
            "PG612", f"File descriptor {_FIRST} is no socket: {error.strerror}.", "LISTEN_FDS"
        ) from None


def address(listening: socket.socket) -> tuple[str, int]:
    """Where it listens; a socket of the file system has a path, and is not taken for loopback."""
    name = listening.getsockname()
    return (name[0], name[1]) if isinstance(name, tuple) else (str(name), 0)
