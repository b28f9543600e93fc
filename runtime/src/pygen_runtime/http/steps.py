"""What one exchange asks its driver to do: send bytes, wait, get a token, or run something that blocks."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar

from .values import Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Send:
    """Put one message on the wire; the driver answers with a `Reply` or throws a `TransportError`."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait."""

    seconds: float


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """Get a token; `stale` is one that the service has just refused."""

    stale: str | None = None


@dataclass(frozen=True, slots=True)
class Blocking:
    """Call something that may block; an asynchronous driver does it in a thread."""

    call: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whatever the status."""

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
