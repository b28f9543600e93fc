"""One reading room: `list`, `iterate`, `frame`, `search`, `query()` ask, planning plans, running reads.

::

    verbs/  builder/      ->  asked  ->  planning/  ->  plan  ->  running/  ->  rows/
    list(...)  query()        what is    the only       what is   pages of      instances,
                              wanted     place that     requested bytes         dictionaries,
                                         makes plans    and why                 columns

What words mean here, and nowhere anything else:

asked       what somebody wants: instances of one view, and of their surroundings (`asked.Asked`)
branch      one connection to follow from every instance that is asked for (`asked.Branched`)
read        something asked, in the pieces it is wanted in, before it happens (`read.Read`)
plan        what will be requested, and why; a tree of steps (`plan.Plan`)
step        a part of a plan: the root, or what a branch leads to (`plan.Step`)
run         a plan that is being carried out, page by page (`running.session.Run`)
page        what one response brings of whatever a pager reads (`running.pager`)
response    the answer to a query, taken apart into the sets of its steps (`running.responses`)
found       rows of a branch, the edges to them, and whether all is there (`running.responses.Found`)
lead        what leads from one to another: two keys, the edge if any, the row (`running.joining.Lead`)
key         space and external id of an instance (`plan.Key`)
chained     of a branch: part of the request of the step it starts from
separately  of a branch: read in requests of its own, in batches of its parents

What only a read that happens needs is loaded with the first one.
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
    WithAny,
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
    "WithAny",
    "WithEdges",
    "WithEnd",
    "WithLink",
    "WithLinks",
    "untyped",
    "untyped_async",
]
