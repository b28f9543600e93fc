"""One suite for both clients: every operation case runs against the blocking and the awaited face."""

from __future__ import annotations

import inspect
from typing import Any

from runtime.handmade_sdk import AsyncWindClient, WindClient

CLIENTS = {"sync": WindClient, "async": AsyncWindClient}


async def done(value: Any) -> Any:
    """The result of a call, whether it has to be awaited or not."""
    return await value if inspect.isawaitable(value) else value


async def collect(several: Any) -> list[Any]:
    """Everything an iterable yields, whether it has to be awaited or not."""
    if hasattr(several, "__aiter__"):
        return [one async for one in several]
    return list(several)


async def close(client: Any) -> None:
    """Close either client."""
    await done(client.aclose() if hasattr(client, "aclose") else client.close())
