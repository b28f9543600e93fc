"""Edges, from the view every:Edges(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .edge_values import EdgeValues, EdgeValuesFields, EdgeValuesWrite
    from .scalars import (
        Scalars,
        ScalarsFields,
        ScalarsList,
        ScalarsSelection,
        ScalarsWrite,
    )

_VIEW = _p.View(
    "every",
    "Edges",
    "v1",
    package=__package__ or "",
    read="Edges",
    write="EdgesWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.EdgeTo("around", "around", ("every", "loop"), "Edges"),
        _p.EdgeTo("foreign", "foreign", ("every", "abroad")),
        _p.EdgeTo("into", "into", ("every", "loop"), "Edges", direction="inwards"),
        _p.EdgeTo("out", "out", ("every", "plain"), "Scalars"),
        _p.EdgeTo("rich", "rich", ("every", "rich"), "Scalars", edge="EdgeValues"),
        _p.EdgeTo(
            "rich_around",
            "richAround",
            ("every", "richLoop"),
            "Edges",
            edge="EdgeValues",
        ),
        _p.EdgeTo("rich_foreign", "richForeign", ("every", "richAbroad")),
        _p.EdgeTo(
            "rich_into",
            "richInto",
            ("every", "richLoop"),
            "Edges",
            direction="inwards",
            edge="EdgeValues",
        ),
        _p.EdgeTo(
            "rich_single",
            "richSingle",
            ("every", "richOne"),
            "Scalars",
            many=False,
            edge="EdgeValues",
        ),
        _p.EdgeTo("single", "single", ("every", "only"), "Scalars", many=False),
        _p.EdgeTo(
            "single_into",
            "singleInto",
            ("every", "one"),
            "Edges",
            direction="inwards",
            many=False,
        ),
    ),
)


class Edges(_p.Node, view=_VIEW):
    """Edges in every direction."""

    name: str | None = None
    around: _p.Connection[Edges]
    foreign: _p.Connection[_p.Node]
    into: _p.Connection[Edges]
    out: _p.Connection[Scalars]
    """Many, outwards."""
    rich: _p.Connection[_p.Link[EdgeValues, Scalars]]
    rich_around: _p.Connection[_p.Link[EdgeValues, Edges]]
    rich_foreign: _p.Connection[_p.Node]
    rich_into: _p.Connection[_p.Link[EdgeValues, Edges]]
    rich_single: _p.Single[_p.Link[EdgeValues, Scalars]]
    single: _p.Single[Scalars]
    single_into: _p.Single[Edges]

    def as_write(self) -> EdgesWrite:
        return _p.as_write(self, EdgesWrite)


class EdgesWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Edges; only what is set is sent."""

    name: str | None = None
    around: _t.Sequence[EdgesWrite | _p.NodeId | str] | None = None
    foreign: _t.Sequence[_p.NodeId | str] | None = None
    into: _t.Sequence[EdgesWrite | _p.NodeId | str] | None = None
    out: _t.Sequence[ScalarsWrite | _p.NodeId | str] | None = None
    """Many, outwards."""
    rich: _t.Sequence[EdgeValuesWrite | ScalarsWrite | _p.NodeId | str] | None = None
    rich_around: _t.Sequence[EdgeValuesWrite | EdgesWrite | _p.NodeId | str] | None = (
        None
    )
    rich_foreign: _t.Sequence[_p.NodeId | str] | None = None
    rich_into: _t.Sequence[EdgeValuesWrite | EdgesWrite | _p.NodeId | str] | None = None
    rich_single: EdgeValuesWrite | ScalarsWrite | _p.NodeId | str | None = None
    single: ScalarsWrite | _p.NodeId | str | None = None
    single_into: EdgesWrite | _p.NodeId | str | None = None


class EdgesList(_p.NodeList[Edges]):
    """A list of Edges that turns into frames, dicts and ids."""

    around: EdgesList
    foreign: _p.NodeList[_p.Node]
    into: EdgesList
    out: ScalarsList
    rich: ScalarsList
    rich_around: EdgesList
    rich_foreign: _p.NodeList[_p.Node]
    rich_into: EdgesList
    rich_single: ScalarsList
    single: ScalarsList
    single_into: EdgesList


class EdgesFields(_p.NodeFields):
    """Fields of Edges for typed conditions."""

    name: _p.TextField
    around: _p.ConnectionField[EdgesFields]
    foreign: _p.ConnectionField[_p.NodeFields]
    into: _p.ConnectionField[EdgesFields]
    out: _p.ConnectionField[ScalarsFields]
    rich: _p.LinkField[ScalarsFields, EdgeValuesFields]
    rich_around: _p.LinkField[EdgesFields, EdgeValuesFields]
    rich_foreign: _p.ConnectionField[_p.NodeFields]
    rich_into: _p.LinkField[EdgesFields, EdgeValuesFields]
    rich_single: _p.LinkField[ScalarsFields, EdgeValuesFields]
    single: _p.ConnectionField[ScalarsFields]
    single_into: _p.ConnectionField[EdgesFields]


EdgesProperty = _t.Literal["external_id", "space", "name"]


class EdgesFilter(_p.Where, total=False):
    """Keyword filters of Edges; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class EdgesWhere(EdgesFilter, _p.Conditioned[EdgesFields], total=False):
    """Conditions of Edges: keyword filters, and `where`."""


class EdgesOptions(EdgesWhere, _p.Listing[EdgesProperty], total=False):
    """Filters, sorting, limit and units of Edges."""


class EdgesKeywords:
    """What reads of Edges take."""

    def _takes_filters(self, **where: _t.Unpack[EdgesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EdgesOptions]) -> None: ...


class EdgesSelection(
    EdgesKeywords, _p.Selection[EdgesFields, EdgesProperty], view=_VIEW
):
    """Which Edges, and what of their surroundings."""

    with_around: _t.ClassVar[_p.WithEdges[EdgesSelection]]
    with_into: _t.ClassVar[_p.WithEdges[EdgesSelection]]
    with_out: _t.ClassVar[_p.WithEdges[ScalarsSelection]]
    with_rich: _t.ClassVar[_p.WithLinks[ScalarsSelection, EdgeValuesFields]]
    with_rich_around: _t.ClassVar[_p.WithLinks[EdgesSelection, EdgeValuesFields]]
    with_rich_into: _t.ClassVar[_p.WithLinks[EdgesSelection, EdgeValuesFields]]
    with_rich_single: _t.ClassVar[_p.WithLink[ScalarsSelection, EdgeValuesFields]]
    with_single: _t.ClassVar[_p.With[ScalarsSelection]]
    with_single_into: _t.ClassVar[_p.With[EdgesSelection]]


class EdgesQuery(EdgesSelection, _p.Query[Edges, EdgesList]):
    """A query over Edges."""


class AsyncEdgesQuery(EdgesSelection, _p.AsyncQuery[Edges, EdgesList]):
    """A query over Edges whose results are awaited."""


class EdgesAPI(EdgesKeywords, _p.NodeAPI[Edges, EdgesList, EdgesProperty, EdgesQuery]):
    """Reads Edges."""


class AsyncEdgesAPI(
    EdgesKeywords, _p.AsyncNodeAPI[Edges, EdgesList, EdgesProperty, AsyncEdgesQuery]
):
    """Reads Edges without blocking."""
