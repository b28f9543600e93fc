"""The bodies of query and sync as values."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import field

from pygen_engine.bodies.instances import Body, Debug, ReadSource, Sort, SourceRef

SetOperator = Literal["union", "unionAll", "intersection"]
Direction = Literal["outwards", "inwards"]
ChainTo = Literal["source", "destination"]


class Through(Body, frozen=True):
    """A direct relation: by the view or the container that has it. The older spelling calls either `view`."""

    identifier: str
    source: SourceRef | None = None
    view: SourceRef | None = None

    @property
    def owner(self) -> SourceRef:
        owner = self.source or self.view
        assert owner is not None  # the rules let nothing else through
        return owner


class Nodes(Body, frozen=True, omit_defaults=True):
    from_: str | None = field(default=None, name="from")
    chain_to: ChainTo = "destination"
    through: Through | None = None
    direction: Direction = "inwards"
    filter: Any = None


class Edges(Body, frozen=True, omit_defaults=True):
    from_: str | None = field(default=None, name="from")
    chain_to: ChainTo = "destination"
    direction: Direction = "outwards"
    max_distance: int | None = None
    limit_each: int | None = None
    filter: Any = None
    node_filter: Any = None
    termination_filter: Any = None


class ResultSet(Body, frozen=True, omit_defaults=True):
    """One entry of `with`: exactly one of the first five says what its members are."""

    nodes: Nodes | None = None
    edges: Edges | None = None
    union: list[str | ResultSet] | None = None
    union_all: list[str | ResultSet] | None = None
    intersection: list[str | ResultSet] | None = None
    except_: list[str] = field(default_factory=list, name="except")
    limit: int = 100
    sort: list[Sort] = []
    post_sort: list[Sort] = []
    mode: Literal["onePhase", "twoPhase", "noBackfill"] = "onePhase"
    """This and what follows: of sync only."""
    backfill_sort: list[Sort] = []
    skip_already_deleted: bool = True

    @property
    def traversal(self) -> Nodes | Edges | None:
        return self.nodes or self.edges

    @property
    def operator(self) -> SetOperator | None:
        if self.union is not None:
            return "union"
        if self.union_all is not None:
            return "unionAll"
        return None if self.intersection is None else "intersection"

    @property
    def operands(self) -> list[str | ResultSet]:
        return self.union or self.union_all or self.intersection or []


class SelectedSource(ReadSource, frozen=True):
    properties: list[str] | None = None
    """None means all of them; so does `["*"]`."""


class Select(Body, frozen=True):
    sources: list[SelectedSource] = []
    sort: list[Sort] = []
    limit: int | None = None


class QueryBody(Body, frozen=True):
    with_: dict[str, ResultSet] = field(name="with")
    select: dict[str, Select]
    cursors: dict[str, str] = {}
    parameters: dict[str, Any] = {}
    include_typing: bool = False
    debug: Debug | None = None


class SyncBody(QueryBody, frozen=True):
    allow_expired_cursors_and_accept_missed_deletes: bool = False
