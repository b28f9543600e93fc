"""How long to wait, how often to try again, how much at once: the parts of a configuration."""

from __future__ import annotations

from typing import Protocol

import msgspec

from .values import Kind


class Timeouts(msgspec.Struct, frozen=True, kw_only=True):
    """How long to wait, in seconds."""

    connect: float = 10.0
    read: float = 60.0
    """For the next bytes of an answer."""
    write: float = 30.0
    total: float = 300.0
    """For one whole answer, its headers included, however steadily its bytes trickle in."""
    request: float = 600.0
    """For one request with all its repetitions, the waits between them, and the smaller ones that are sent in
    its place. For a whole operation, or several, there is `pygen_runtime.deadline`."""


class Retries(msgspec.Struct, frozen=True, kw_only=True):
    """How often and how soon a request that may succeed later is sent again."""

    max_attempts: int = 10
    """All attempts of one request together, the first included."""
    connection_attempts: int = 4
    """Of these, how many may end without any answer."""
    base: float = 0.5
    """Seconds; the n-th wait is drawn between nothing and base * 2**n (full jitter)."""
    cap: float = 60.0
    """Longest wait between two attempts, also when the service asks for more."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How many requests of each kind may be under way at once; the defaults are the limits of a project."""

    read: int = 8
    write: int = 4
    delete: int = 2
    search: int = 2
    schema_read: int = 2
    schema_write: int = 1

    def of(self, kind: Kind) -> int:
        return int(getattr(self, kind))


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """A token bucket: at most `burst` requests at once, and `per_second` on average."""

    per_second: float
    burst: int = 10


class Service(Protocol):
    """What logging in needs to know of the service."""

    @property
    def url(self) -> str: ...

    @property
    def retries(self) -> Retries: ...
