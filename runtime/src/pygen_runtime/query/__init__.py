"""Queries over the graph: build them step by step, look at their plan, run them."""

from .explain import Explanation
from .following import Branch, BranchOptions, Condition, EdgeOptions, LinkOptions, With, WithEdges, WithLinks
from .plan import Plan, Tuning
from .results import AsyncQueryPages, QueryPage, QueryPages
from .selection import AnySelection, Selection
from .terminals import AsyncQuery, Query
from .untyped import AsyncUntypedQuery, UntypedQuery, untyped, untyped_async

__all__ = [
    "AnySelection",
    "AsyncQuery",
    "AsyncQueryPages",
    "AsyncUntypedQuery",
    "Branch",
    "BranchOptions",
    "Condition",
    "EdgeOptions",
    "Explanation",
    "LinkOptions",
    "Plan",
    "Query",
    "QueryPage",
    "QueryPages",
    "Selection",
    "Tuning",
    "UntypedQuery",
    "With",
    "WithEdges",
    "WithLinks",
    "untyped",
    "untyped_async",
]
