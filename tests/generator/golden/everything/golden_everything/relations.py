"""Relations, from the view every:Relations(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .both import Both, BothFields, BothList, BothSelection, BothWrite
    from .scalars import (
        Scalars,
        ScalarsFields,
        ScalarsList,
        ScalarsSelection,
        ScalarsWrite,
    )

_VIEW = _p.View(
    "every",
    "Relations",
    "v1",
    package=__package__ or "",
    read="Relations",
    write="RelationsWrite",
    members=(
        _p.Direct("anything", "anything"),
        _p.Direct("anythings", "anythings", list=True),
        _p.Direct("edge_like", "edgeLike", "Both"),
        _p.Direct("foreign", "foreign"),
        _p.Direct("itself", "itself", "Relations"),
        _p.Direct("many", "many", "Scalars", list=True),
        _p.Direct("needed", "needed", "Scalars", required=True, nullable=False),
        _p.Direct("one", "one", "Scalars"),
    ),
)


class Relations(_p.Node, view=_VIEW):
    """Direct relations."""

    anything: _p.NodeRef[_p.Node] | None = None
    """Has no source."""
    anythings: _t.Sequence[_p.NodeRef[_p.Node]] | None = None
    edge_like: _p.NodeRef[Both] | None = None
    foreign: _p.NodeRef[_p.Node] | None = None
    itself: _p.NodeRef[Relations] | None = None
    many: _t.Sequence[_p.NodeRef[Scalars]] | None = None
    needed: _p.NodeRef[Scalars]
    one: _p.NodeRef[Scalars] | None = None
    """Has a source."""

    def as_write(self) -> RelationsWrite:
        return _p.as_write(self, RelationsWrite)


class RelationsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Relations; only what is set is sent."""

    anything: _p.NodeId | str | None = None
    """Has no source."""
    anythings: _t.Sequence[_p.NodeId | str] | None = None
    edge_like: BothWrite | _p.NodeId | str | None = None
    foreign: _p.NodeId | str | None = None
    itself: RelationsWrite | _p.NodeId | str | None = None
    many: _t.Sequence[ScalarsWrite | _p.NodeId | str] | None = None
    needed: ScalarsWrite | _p.NodeId | str
    one: ScalarsWrite | _p.NodeId | str | None = None
    """Has a source."""


class RelationsList(_p.NodeList[Relations]):
    """A list of Relations that turns into frames, dicts and ids."""

    anything: _p.NodeList[_p.Node]
    anythings: _p.NodeList[_p.Node]
    edge_like: BothList
    foreign: _p.NodeList[_p.Node]
    itself: RelationsList
    many: ScalarsList
    needed: ScalarsList
    one: ScalarsList


class RelationsFields(_p.NodeFields):
    """Fields of Relations for typed conditions."""

    anything: _p.ReferenceField
    anythings: _p.RelationsField[_p.NodeFields]
    edge_like: BothFields
    foreign: _p.ReferenceField
    itself: RelationsFields
    many: _p.RelationsField[ScalarsFields]
    needed: ScalarsFields
    one: ScalarsFields


RelationsProperty = _t.Literal[
    "external_id",
    "space",
    "anything",
    "anythings",
    "edge_like",
    "foreign",
    "itself",
    "many",
    "needed",
    "one",
]


class RelationsFilter(_p.Where, total=False):
    """Keyword filters of Relations; several are combined with and."""

    anything: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """Has no source."""
    anythings_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    edge_like: _p.NodeInput | _t.Sequence[_p.NodeInput]
    foreign: _p.NodeInput | _t.Sequence[_p.NodeInput]
    itself: _p.NodeInput | _t.Sequence[_p.NodeInput]
    many_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    needed: _p.NodeInput | _t.Sequence[_p.NodeInput]
    one: _p.NodeInput | _t.Sequence[_p.NodeInput]
    """Has a source."""


class RelationsWhere(RelationsFilter, _p.Conditioned[RelationsFields], total=False):
    """Conditions of Relations: keyword filters, and `where`."""


class RelationsOptions(RelationsWhere, _p.Listing[RelationsProperty], total=False):
    """Filters, sorting, limit and units of Relations."""


class RelationsKeywords:
    """What reads of Relations take."""

    def _takes_filters(self, **where: _t.Unpack[RelationsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RelationsOptions]) -> None: ...


class RelationsSelection(
    RelationsKeywords, _p.Selection[RelationsFields, RelationsProperty], view=_VIEW
):
    """Which Relations, and what of their surroundings."""

    with_anything: _t.ClassVar[_p.WithAny]
    with_anythings: _t.ClassVar[_p.WithAny]
    with_edge_like: _t.ClassVar[_p.With[BothSelection]]
    with_foreign: _t.ClassVar[_p.WithAny]
    with_itself: _t.ClassVar[_p.With[RelationsSelection]]
    with_many: _t.ClassVar[_p.With[ScalarsSelection]]
    with_needed: _t.ClassVar[_p.With[ScalarsSelection]]
    with_one: _t.ClassVar[_p.With[ScalarsSelection]]


class RelationsQuery(RelationsSelection, _p.Query[Relations, RelationsList]):
    """A query over Relations."""


class AsyncRelationsQuery(RelationsSelection, _p.AsyncQuery[Relations, RelationsList]):
    """A query over Relations whose results are awaited."""


class RelationsAPI(
    RelationsKeywords,
    _p.NodeAPI[Relations, RelationsList, RelationsProperty, RelationsQuery],
):
    """Reads Relations."""


class AsyncRelationsAPI(
    RelationsKeywords,
    _p.AsyncNodeAPI[Relations, RelationsList, RelationsProperty, AsyncRelationsQuery],
):
    """Reads Relations without blocking."""
