"""Requests as values, operations as flows, and the two runners that carry them out.

httpx is touched only here, and only when a client sends its first request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .config import Config
from .flow import AsyncRuns, Flow, Outcome, Paged, Runs, Settle, answer_of
from .runner import SyncRunner
from .settings import Limits, Rate, Retries, Timeouts
from .transports import AsyncTransport, Transport, engine_transport
from .values import Kind, Request, Response

if TYPE_CHECKING:
    from .async_runner import AsyncRunner

__all__ = [
    "AsyncRunner",
    "AsyncRuns",
    "AsyncTransport",
    "Config",
    "Flow",
    "Kind",
    "Limits",
    "Outcome",
    "Paged",
    "Rate",
    "Request",
    "Response",
    "Retries",
    "Runs",
    "Settle",
    "SyncRunner",
    "Timeouts",
    "Transport",
    "answer_of",
    "engine_transport",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        # asyncio is a fourth of what this package costs to import, and blocking programs never need it.
        if name != "AsyncRunner":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .async_runner import AsyncRunner

        globals()[name] = AsyncRunner
        return AsyncRunner
