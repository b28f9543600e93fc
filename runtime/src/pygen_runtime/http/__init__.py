"""Requests as values, operations as flows, and the two runners that carry them out.

httpx is touched only here, and only when a client sends its first request.
"""

from __future__ import annotations

from .async_runner import AsyncRunner
from .config import Config, Limits, Rate, Retries, Timeouts
from .flow import Flow, Outcome, Paged, Settle
from .inprocess import engine_transport
from .runner import SyncRunner
from .transport import AsyncTransport, Transport
from .values import Kind, Request, Response

__all__ = [
    "AsyncRunner",
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
    "Settle",
    "SyncRunner",
    "Timeouts",
    "Transport",
    "engine_transport",
]
