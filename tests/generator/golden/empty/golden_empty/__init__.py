"""SDK of void:Empty(1)."""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncEmptyClient, EmptyClient
    from .nothing import Nothing, NothingList
    from .something import Something, SomethingList, SomethingWrite
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_client": ("AsyncEmptyClient", "EmptyClient"),
            "nothing": ("Nothing", "NothingList"),
            "something": ("Something", "SomethingList", "SomethingWrite"),
        },
    )

__all__ = [
    "AsyncEmptyClient",
    "EmptyClient",
    "Nothing",
    "NothingList",
    "Something",
    "SomethingList",
    "SomethingWrite",
]
