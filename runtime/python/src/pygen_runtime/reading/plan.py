"""The plan: a tree of steps with everything decided that can be decided before the first answer arrives."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from ..filters.algebra import Filter, PropertyRef, Ref
from ..filters.sorting import ResolvedSort
from ..instances.spec import Direct, EdgeTo, Reverse, View
from .asked import End, Search

if TYPE_CHECKING:
    from ..filters.figures import Figure

Strategy = Literal["nothing", "byids", "list", "query", "search"]

Key = tuple[str, str]
"""Space and external id."""

Named = tuple[tuple[Key, ...] | None, ...]
"""For each filter on related nodes the nodes that matched; None where they are not named."""

FOLLOW_PARENTS = 500
"""Up to so many parents are sent again with each page of a branch that did not fit; more, but few times."""
FOLLOWS = 2


class Tuning(msgspec.Struct, frozen=True):
    """The limits the planner works within; the defaults are those of the service."""

    rows: int = 10_000
    """Rows one expression of a query gives at most."""
    list_rows: int = 1_000
    """Rows one page of list or search gives at most."""
    ids: int = 1_000
    """Ids in one request."""
    expressions: int = 50
    """Expressions in one query."""
    first_rows: int = 1_000
    """Rows in the first page of `iterate`, so that the first instance is there soon."""


class Rewrite(msgspec.Struct, frozen=True):
    """Something the optimizer changed, and why."""

    rule: str
    why: str
    before: str = ""
    after: str = ""


class Joined(msgspec.Struct, frozen=True):
    """How the rows of a reverse relation say which instance they point at."""

    ref: PropertyRef
    attribute: str | None
    """Attribute of the row that holds the relation; None when only another view has it."""
    many: bool

    @property
    def extra_view(self) -> tuple[str, str] | None:
        """The space and key of a view to select besides the row's own, which does not have the relation."""
        return (self.ref[0], self.ref[1]) if self.attribute is None and "/" in self.ref[1] else None


class Step(msgspec.Struct, frozen=True):
    """Instances of one view: those the query starts from, or those one connection leads to."""

    name: str
    """Of the expression in requests."""
    path: str
    """For people: the connections that lead here."""
    view: View
    member: Direct | EdgeTo | Reverse | None = None
    filter: Filter | None = None
    edge_view: View | None = None
    edge_filter: Filter | None = None
    sort: tuple[ResolvedSort, ...] = ()
    limit: int | None = None
    properties: tuple[str, ...] | None = None
    """Identifiers to fetch; None for all."""
    units: tuple[tuple[str, str], ...] = ()
    max_distance: int | None = 1
    until: Filter | None = None
    joined: Joined | None = None
    of_edges: bool = False
    """What it is brought to are edges."""
    children: tuple[Step, ...] = ()

    @property
    def edges(self) -> str:
        """Name of the expression with the edges that lead here."""
        return f"{self.name}e"

    @property
    def recursive(self) -> bool:
        return self.max_distance != 1

    @property
    def separate(self) -> str | None:
        """Why the step cannot be part of its parent's request; None when it can."""
        if self.recursive:
            return "each level of a recursion starts from what the level before found"
        if isinstance(self.member, Reverse) and self.member.through_list:
            return "the service does not traverse lists of relations inwards"
        if self.of_edges and not isinstance(self.member, End):
            return "the service traverses relations of nodes, not those of edges"
        return None

    def chained(self, separately: Container[str]) -> Iterator[Step]:
        """The branches that share the step's request, when those whose names are in `separately` do not."""
        for child in self.children:
            if child.separate is None and child.name not in separately:
                yield child
                yield from child.chained(separately)

    def walk(self) -> Iterator[Step]:
        yield self
        for child in self.children:
            yield from child.walk()


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """What a cursor that is given away says: where the read was, and which read that was."""

    version: int
    strategy: Strategy
    digest: str
    """Of the plan: a cursor of one read is refused by another."""
    cursor: str
    """Of the service."""
    seen: int
    """How many instances came before it."""
    alone: bool = False
    named: Named = ()
    whose: Named = ()


class Plan(msgspec.Struct, frozen=True):
    """What will be requested, and why."""

    root: Step
    strategy: Strategy
    why: str
    page: int
    """Rows in a page of the root."""
    first: int
    """Rows in the first page: fewer where the first instance is waited for."""
    total: int | None = None
    """Rows of the root wanted in all."""
    ids: tuple[Ref, ...] = ()
    """What `byids` asks for."""
    search: Search | None = None
    resumable: bool = False
    """Cursors are given away, so requests must be the same when one comes back."""
    named: Named = ()
    """Related nodes that are named instead of looked at, in the order of the filters on them."""
    checks: Filter | None = None
    """What pages of the root are checked by: conditions over connections that could not be named."""
    whose: Named = ()
    """For each condition over a connection the ids that stand for it; None where pages are checked."""
    figures: tuple[tuple[str, Figure], ...] = ()
    """What is found out for each page of the root besides."""
    separately: tuple[str, ...] = ()
    """Names of branches that are better read on their own although they could be part of the request."""
    one_row: tuple[str, ...] = ()
    """Names of branches that do not fit or time out. They are read on their own as well, but stay in the
    requests with one row, because a cursor belongs to requests of the same expressions."""
    alone: bool = False
    """No branches are part of the root's requests, since they time out with the smallest page."""
    costed: tuple[str, ...] = ()
    """Names of branches whose number of rows the plan takes into account."""
    max_roots: int | None = None
    """Rows of the root whose branches fit into one request, where that is known."""
    tuning: Tuning = msgspec.field(default_factory=Tuning)
    rewrites: tuple[Rewrite, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Pages of one view, with nothing to be brought to them."""
        return not self.root.children

    @property
    def finishing(self) -> bool:
        """Pages need more than the request that brings them."""
        return bool(self.root.children or self.figures) or self.checks is not None

    def steps(self) -> Iterator[Step]:
        return self.root.walk()
