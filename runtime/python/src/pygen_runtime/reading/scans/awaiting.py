"""What an event loop gives, for threads that wait for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import TypeVar

from ...errors import ValidationFailed

T = TypeVar("T")

PATIENCE = 5.0
"""Seconds after which a loop that does nothing is one that waits for the thread that waits for it."""


def stepped() -> Callable[[AsyncGenerator[T, None]], Iterator[T]]:
    """Steps of iterators that are awaited by the loop that runs now, taken from another thread."""
    loop = asyncio.get_running_loop()

    def steps(items: AsyncGenerator[T, None]) -> Iterator[T]:
        try:
            while True:
                _look(loop)
                found = asyncio.run_coroutine_threadsafe(_next(items), loop).result()
                if not found:
                    return
                yield found[0]
        finally:
            if not loop.is_closed():
                asyncio.run_coroutine_threadsafe(items.aclose(), loop)

    return steps


async def _next(items: AsyncGenerator[T, None]) -> list[T]:
    """The next item, or nothing: the end of an iteration is no result that a future can hold."""
    async for item in items:
        return [item]
    return []


def _look(loop: asyncio.AbstractEventLoop) -> None:
    """Whether the loop takes work: it does not while it waits for who would give it some."""
    awake = threading.Event()
    try:
        loop.call_soon_threadsafe(awake.set)
    except RuntimeError:
        raise ValidationFailed(
            "the event loop of this scan is closed: make another in the one that runs"
        ) from None
    if not awake.wait(PATIENCE):
        raise ValidationFailed(
            "the event loop of this scan waits for it: write `await frame.collect_async()`"
        )
