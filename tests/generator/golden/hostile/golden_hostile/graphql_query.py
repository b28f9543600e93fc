"""GraphqlQuery, from the view hostile:GraphqlQuery(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import A, AFields, AList, ASelection, AWrite
    from .a_write2 import (
        AWrite2,
        AWrite2Fields,
        AWrite2List,
        AWrite2Selection,
        AWrite2Write,
    )

_VIEW = _p.View(
    "hostile",
    "GraphqlQuery",
    "v1",
    package=__package__ or "",
    read="GraphqlQuery",
    write="GraphqlQueryWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "GraphqlQuery.many"), "AWrite2"),
    ),
)


class GraphqlQuery(_p.Node, view=_VIEW):
    """GraphqlQuery: nodes of the view hostile:GraphqlQuery(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> GraphqlQueryWrite:
        return _p.as_write(self, GraphqlQueryWrite)


class GraphqlQueryWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of GraphqlQuery; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class GraphqlQueryList(_p.NodeList[GraphqlQuery]):
    """A list of GraphqlQuery that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class GraphqlQueryFields(_p.NodeFields):
    """Fields of GraphqlQuery for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


GraphqlQueryProperty = _t.Literal["external_id", "space", "name", "other"]


class GraphqlQueryFilter(_p.Where, total=False):
    """Keyword filters of GraphqlQuery; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class GraphqlQueryWhere(
    GraphqlQueryFilter, _p.Conditioned[GraphqlQueryFields], total=False
):
    """Conditions of GraphqlQuery: keyword filters, and `where`."""


class GraphqlQueryOptions(
    GraphqlQueryWhere, _p.Listing[GraphqlQueryProperty], total=False
):
    """Filters, sorting, limit and units of GraphqlQuery."""


class GraphqlQueryKeywords:
    """What reads of GraphqlQuery take."""

    def _takes_filters(self, **where: _t.Unpack[GraphqlQueryWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[GraphqlQueryOptions]) -> None: ...


class GraphqlQuerySelection(
    GraphqlQueryKeywords,
    _p.Selection[GraphqlQueryFields, GraphqlQueryProperty],
    view=_VIEW,
):
    """Which GraphqlQuery, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class GraphqlQueryQuery(
    GraphqlQuerySelection, _p.Query[GraphqlQuery, GraphqlQueryList]
):
    """A query over GraphqlQuery."""


class AsyncGraphqlQueryQuery(
    GraphqlQuerySelection, _p.AsyncQuery[GraphqlQuery, GraphqlQueryList]
):
    """A query over GraphqlQuery whose results are awaited."""


class GraphqlQueryAPI(
    GraphqlQueryKeywords,
    _p.NodeAPI[GraphqlQuery, GraphqlQueryList, GraphqlQueryProperty, GraphqlQueryQuery],
):
    """Reads GraphqlQuery."""


class AsyncGraphqlQueryAPI(
    GraphqlQueryKeywords,
    _p.AsyncNodeAPI[
        GraphqlQuery, GraphqlQueryList, GraphqlQueryProperty, AsyncGraphqlQueryQuery
    ],
):
    """Reads GraphqlQuery without blocking."""
