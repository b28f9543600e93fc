"""Threads, where there are any: a browser runs all of Python in one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

THREADS = sys.platform not in ("emscripten", "wasi")


async def in_thread(call: Callable[..., T], *args: Any) -> T:
    """What a call that may block gives, without blocking the event loop if that can be."""
    if not THREADS:
        return call(*args)
    import asyncio  # blocking programs do without

    return await asyncio.to_thread(call, *args)
