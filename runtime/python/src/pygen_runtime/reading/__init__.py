"""Queries over the graph: build them step by step, look at their plan, run them.

What only a query that runs needs is loaded with the first one.
"""

from typing import TYPE_CHECKING

from ..lazy import lazy_exports
from .builder.selection import AnySelection, Selection
from .builder.terminals import AsyncQuery, Query
from .builder.typing import (
    Branch,
    BranchOptions,
    Condition,
    EdgeOptions,
    LinkOptions,
    With,
    WithEdges,
    WithEnd,
    WithLink,
    WithLinks,
)
from .pages import AsyncPages, Page, Pages

if TYPE_CHECKING:
    from .builder.untyped import AsyncUntypedQuery, UntypedQuery, untyped, untyped_async
    from .explain import Explanation
    from .plan import Plan, Tuning
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "explain": ("Explanation",),
            "plan": ("Plan", "Tuning"),
            "builder.untyped": ("AsyncUntypedQuery", "UntypedQuery", "untyped", "untyped_async"),
        },
    )

__all__ = [
    "AnySelection",
    "AsyncPages",
    "AsyncQuery",
    "AsyncUntypedQuery",
    "Branch",
    "BranchOptions",
    "Condition",
    "EdgeOptions",
    "Explanation",
    "LinkOptions",
    "Page",
    "Pages",
    "Plan",
    "Query",
    "Selection",
    "Tuning",
    "UntypedQuery",
    "With",
    "WithEdges",
    "WithEnd",
    "WithLink",
    "WithLinks",
    "untyped",
    "untyped_async",
]
