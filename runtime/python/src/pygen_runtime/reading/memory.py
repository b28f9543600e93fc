"""What a client remembers for its reads, and what reads need of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from ..http.flow import AsyncRuns, Runs

if TYPE_CHECKING:
    from .catalog import ViewCatalog
    from .planning.facts import Facts


class Memory(msgspec.Struct):
    """Kept by a client for as long as it lives; each part is made when it is first needed."""

    runner: Any = None
    """What instances find by that lead to more than was read, such as data points."""
    facts: Facts | None = None
    """What is known of the data; None until somebody asks for it, and plans are made without it."""
    views: ViewCatalog | None = None
    """Definitions of views that queries without generated code have needed."""

    def learning(self) -> Facts:
        """The facts, to add to them."""
        if self.facts is None:
            from .planning.facts import Facts

            self.facts = Facts()
        return self.facts


class Remembers(Protocol):
    """What both kinds of clients are for reads."""

    instance_space: str | None
    _memory: Memory


class Client(Remembers, Runs, Protocol):
    """A client that blocks."""


class AsyncClient(Remembers, AsyncRuns, Protocol):
    """A client for an event loop."""
