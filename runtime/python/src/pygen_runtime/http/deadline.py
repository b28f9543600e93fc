"""When something must be done: all that happens in a block, or one request and what is sent in its place.

A deadline is a moment on the clock of `time.monotonic`; infinity is none.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

import msgspec

from ..errors import ConfigurationError, DeadlineExceeded
from .settings import Timeouts

NEVER = math.inf

_BLOCK: ContextVar[float] = ContextVar("pygen deadline", default=NEVER)


@contextmanager
def deadline(seconds: float) -> Generator[None]:
    """Everything clients do in this block, in any number of requests, ends after so many seconds.

    What is not done by then ends with `DeadlineExceeded`. Blocks can be nested: the earliest end counts. A
    block belongs to its thread, or to its task and the tasks that are started in it.
    """
    if not seconds > 0:
        raise ConfigurationError(f"a deadline is a number of seconds above 0, not {seconds!r}")
    token = _BLOCK.set(min(_BLOCK.get(), time.monotonic() + seconds))
    try:
        yield
    finally:
        _BLOCK.reset(token)


def end_of_block() -> float:
    """The deadline of the block that is running, if there is one."""
    return _BLOCK.get()


def end_of_request(timeouts: Timeouts) -> float:
    """The deadline of a request that begins now."""
    return min(_BLOCK.get(), time.monotonic() + timeouts.request)


def left_until(ends: float) -> float:
    """The seconds that are left; an error when there are none."""
    left = ends - time.monotonic()
    if left <= 0:
        raise DeadlineExceeded("It was not done in the time it was given")
    return left


def shortened(timeouts: Timeouts, left: float) -> Timeouts:
    """Waiting no longer than there is time."""
    if left >= timeouts.total:
        return timeouts
    return Timeouts(
        connect=min(timeouts.connect, left),
        read=min(timeouts.read, left),
        write=min(timeouts.write, left),
        total=left,
    )


class Caller(msgspec.Struct, frozen=True):
    """May give up while the exchange only waits, and may want to know when the request has left."""

    stop: threading.Event | None = None
    """Set when nobody wants the answer any more."""
    on_sent: Callable[[], None] | None = None
    ends: float = NEVER
    """When it must be done."""

    def sent(self) -> None:
        """The request has left, or will not leave before a wait is over."""
        if self.on_sent is not None:
            self.on_sent()
