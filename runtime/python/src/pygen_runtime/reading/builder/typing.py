"""How type checkers see the steps of a query: what `where` and `with_...` take and return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import (
    Any,
    Generic,
    ParamSpec,
    Protocol,
    Self,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
    overload,
)

from ...filters.algebra import Filter
from ...filters.conditions import Condition as Condition
from ...filters.sorting import Sort
from ...instances.base import Node
from ..asked import Asked, Context

FieldsT = TypeVar("FieldsT")
FieldT = TypeVar("FieldT", bound=str)
EdgeFieldsT = TypeVar("EdgeFieldsT")
SelectionT = TypeVar("SelectionT")

Branch: TypeAlias = Callable[[SelectionT], SelectionT] | None
"""What is asked of a branch: `lambda b: b.where(is_damaged=True)`."""


class BranchOptions(TypedDict, Generic[FieldT], total=False):
    """Of each connection: how many at most per instance, in which order, and whether there must be any."""

    limit: int | None
    required: bool
    """Leave out instances it leads nowhere from; False brings them with nothing."""
    sort_by: FieldT | Sort[FieldT] | Sequence[FieldT | Sort[FieldT]]


class EdgeOptions(BranchOptions[FieldT], Generic[FieldT, FieldsT], total=False):
    """Of edges also: how far to follow them, and where to stop."""

    max_distance: int | None
    """1 for the neighbours; more for all that are reached in so many steps; None without end."""
    until: Callable[[FieldsT], Filter] | Filter
    """Nodes that match are part of the result, but not what lies behind them."""


class LinkOptions(EdgeOptions[FieldT, FieldsT], Generic[FieldT, FieldsT, EdgeFieldsT], total=False):
    """Of edges with properties also: which edges."""

    edge_where: Callable[[EdgeFieldsT], Filter] | Filter


class LinkToOneOptions(BranchOptions[FieldT], Generic[FieldT, EdgeFieldsT], total=False):
    """Of an edge with properties that leads to one node: which edges, and no distance to follow them."""

    edge_where: Callable[[EdgeFieldsT], Filter] | Filter


class AnyOptions(BranchOptions[str], total=False):
    """Of a relation to nodes of any kind also: as what they are read."""

    as_: type[Node]
    """The class of the view to read them as; nodes without data of it are left out."""


P = ParamSpec("P")
S = TypeVar("S", covariant=True)
FieldsT_co = TypeVar("FieldsT_co", covariant=True)
FromT = TypeVar("FromT")
FromT_co = TypeVar("FromT_co", covariant=True)
TargetT = TypeVar("TargetT")
TargetT_co = TypeVar("TargetT_co", covariant=True)


class Filtered(Protocol[P, FieldsT_co, S]):
    """A selection whose class says which keyword filters it takes; this is how `where` learns of them."""

    def _takes_filters(self, *args: P.args, **where: P.kwargs) -> None: ...
    def _same(self) -> S: ...
    def _fields(self) -> FieldsT_co: ...


class Target(Protocol[FieldsT_co, FieldT]):
    """What connections lead to: its class says what conditions and orders of it are made of."""

    def _fields(self) -> FieldsT_co: ...
    def _named(self, field: FieldT, /) -> FieldT: ...


class Follow(Generic[FromT_co, TargetT_co]):
    """Brings what a relation leads to."""

    def __call__(  # type: ignore[empty-body]
        self: Follow[FromT, Target[FieldsT, FieldT]],
        branch: Branch[TargetT_co] = None,
        /,
        **options: Unpack[BranchOptions[FieldT]],
    ) -> FromT: ...


class FollowEdges(Generic[FromT_co, TargetT_co]):
    """Brings what edges lead to."""

    def __call__(  # type: ignore[empty-body]
        self: FollowEdges[FromT, Target[FieldsT, FieldT]],
        branch: Branch[TargetT_co] = None,
        /,
        **options: Unpack[EdgeOptions[FieldT, FieldsT]],
    ) -> FromT: ...


class FollowLinks(Generic[FromT_co, TargetT_co, EdgeFieldsT]):
    """Brings edges with their properties, and what they lead to."""

    def __call__(  # type: ignore[empty-body]
        self: FollowLinks[FromT, Target[FieldsT, FieldT], EdgeFieldsT],
        branch: Branch[TargetT_co] = None,
        /,
        **options: Unpack[LinkOptions[FieldT, FieldsT, EdgeFieldsT]],
    ) -> FromT: ...


class FollowLink(Generic[FromT_co, TargetT_co, EdgeFieldsT]):
    """Brings one edge with its properties, and what it leads to."""

    def __call__(  # type: ignore[empty-body]
        self: FollowLink[FromT, Target[FieldsT, FieldT], EdgeFieldsT],
        branch: Branch[TargetT_co] = None,
        /,
        **options: Unpack[LinkToOneOptions[FieldT, EdgeFieldsT]],
    ) -> FromT: ...


class FollowAny(Generic[FromT_co]):
    """Brings what a relation leads to of which the model does not say what it is."""

    def __call__(  # type: ignore[empty-body]
        self, branch: Callable[[Any], Any] | None = None, /, **options: Unpack[AnyOptions]
    ) -> FromT_co: ...


class AsksForNodes(Protocol):
    """A query that stands for the nodes at one end of edges."""

    def _as_branch(self, context: Context) -> Asked: ...


class FollowEnd(Protocol[FromT_co, TargetT]):
    """Brings the nodes at one end of edges."""

    def __call__(self, branch: Branch[TargetT] | AsksForNodes = None, /) -> FromT_co: ...


class With(Generic[TargetT]):
    """Type of `with_...` of a relation or one edge; the method itself is made when it is asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> Follow[FromT, TargetT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self


class WithAny:
    """Type of `with_...` of a relation to nodes of any kind; the method is made when it is asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> FollowAny[FromT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self


class WithEnd(Generic[TargetT]):
    """Type of `with_start_node` and `with_end_node`; the method itself is made when it is asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> FollowEnd[FromT, TargetT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self


class WithEdges(Generic[TargetT]):
    """Type of `with_...` of edges; the method itself is made when it is asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> FollowEdges[FromT, TargetT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self


class WithLinks(Generic[TargetT, EdgeFieldsT]):
    """Type of `with_...` of edges with properties; the method itself is made when it is asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> FollowLinks[FromT, TargetT, EdgeFieldsT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self


class WithLink(Generic[TargetT, EdgeFieldsT]):
    """Type of `with_...` of an edge with properties to one node; the method itself is made when asked for."""

    @overload
    def __get__(self, selection: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, selection: FromT, owner: Any) -> FollowLink[FromT, TargetT, EdgeFieldsT]: ...
    def __get__(self, selection: Any, owner: Any) -> Any:
        return self
