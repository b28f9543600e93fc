"""What one exchange asks its driver to do: send bytes, wait, get a token, or run something that blocks."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec

from .values import Kind

T = TypeVar("T")


class _Secret(msgspec.Struct, frozen=True):
    """What holds a token, which logs and tracebacks must not show; rich looks inside structs on its own."""

    __repr__ = object.__repr__

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class Send(_Secret, frozen=True):
    """Put one message on the wire; the driver answers with a `Reply` or throws a `TransportError`."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None
    kind: Kind | None = None


class Pause(msgspec.Struct, frozen=True):
    """Wait."""

    seconds: float


class Login(_Secret, frozen=True):
    """Get a token; `stale` is one that the service has just refused."""

    stale: str | None = None


class Blocking(msgspec.Struct, frozen=True):
    """Call something that may block; an asynchronous driver does it in a thread."""

    call: Callable[[], Any]


class Reply(_Secret, frozen=True):
    """What came back, whatever the status; identity providers answer with tokens."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    elapsed: float


Step: TypeAlias = Send | Pause | Login | Blocking
Steps: TypeAlias = Generator[Step, Any, T]


class TransportError(Exception):
    """No complete answer: it could not connect, the answer took too long, or it broke off."""

    def __init__(self, reason: Literal["connect", "timeout", "broken"], message: str) -> None:
        super().__init__(message)
        self.reason = reason
