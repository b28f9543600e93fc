"""What one exchange asks its driver to do: send bytes, wait, or do something while nobody else does."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, TypeVar

import msgspec

from .values import Kind

if TYPE_CHECKING:
    import asyncio
    import threading

T = TypeVar("T")


class Secret(msgspec.Struct, frozen=True):
    """What holds a token, which logs and tracebacks must not show; rich looks inside structs on its own."""

    __repr__ = object.__repr__

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class Send(Secret, frozen=True):
    """Put one message on the wire; the driver answers with a `Reply` or throws a `TransportError`."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None
    kind: Kind | None = None
    json: bool = True
    """What is answered to a request of some kind is JSON."""


class Pause(msgspec.Struct, frozen=True):
    """Wait."""

    seconds: float


class Blocking(msgspec.Struct, frozen=True):
    """Call something that may block; an asynchronous driver does it in a thread."""

    call: Callable[[], Any]


class Locks(Protocol):
    """A lock for threads, and one for the tasks of the running event loop."""

    def lock(self) -> threading.Lock: ...

    def loop_lock(self) -> asyncio.Lock: ...


class Locked(msgspec.Struct, frozen=True):
    """Carry out further steps while holding a lock; the answer is their result."""

    locks: Locks
    steps: Generator[Step, Any, Any]


class Reply(Secret, frozen=True):
    """What came back, whatever the status; identity providers answer with tokens."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    elapsed: float


Step: TypeAlias = Send | Pause | Locked | Blocking
Steps: TypeAlias = Generator[Step, Any, T]


class TransportError(Exception):
    """No complete answer: it could not connect, the answer took too long, had too much, or broke off."""

    def __init__(self, reason: Literal["connect", "timeout", "broken", "too large"], message: str) -> None:
        super().__init__(message)
        self.reason = reason

    @property
    def is_final(self) -> bool:
        """Asked again, the answer would be as large again."""
        return self.reason == "too large"
