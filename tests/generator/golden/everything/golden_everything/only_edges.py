"""OnlyEdges, from the view every:OnlyEdges(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .scalars import Scalars, ScalarsFields, ScalarsList, ScalarsSelection

_VIEW = _p.View(
    "every",
    "OnlyEdges",
    "v1",
    package=__package__ or "",
    read="OnlyEdges",
    write=None,
    members=(_p.EdgeTo("out", "out", ("every", "plain"), "Scalars"),),
)


class OnlyEdges(_p.Node, view=_VIEW):
    """Stores nothing itself."""

    out: _p.Connection[Scalars]


class OnlyEdgesList(_p.NodeList[OnlyEdges]):
    """A list of OnlyEdges that turns into frames, dicts and ids."""

    out: ScalarsList


class OnlyEdgesFields(_p.NodeFields):
    """Fields of OnlyEdges for typed conditions."""

    out: _p.ConnectionField[ScalarsFields]


OnlyEdgesProperty = _t.Literal["external_id", "space"]


class OnlyEdgesFilter(_p.Where, total=False):
    """Keyword filters of OnlyEdges; several are combined with and."""


class OnlyEdgesWhere(OnlyEdgesFilter, _p.Conditioned[OnlyEdgesFields], total=False):
    """Conditions of OnlyEdges: keyword filters, and `where`."""


class OnlyEdgesOptions(OnlyEdgesWhere, _p.Listing[OnlyEdgesProperty], total=False):
    """Filters, sorting, limit and units of OnlyEdges."""


class OnlyEdgesKeywords:
    """What reads of OnlyEdges take."""

    def _takes_filters(self, **where: _t.Unpack[OnlyEdgesWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[OnlyEdgesOptions]) -> None: ...


class OnlyEdgesSelection(
    OnlyEdgesKeywords, _p.Selection[OnlyEdgesFields, OnlyEdgesProperty], view=_VIEW
):
    """Which OnlyEdges, and what of their surroundings."""

    with_out: _t.ClassVar[_p.WithEdges[ScalarsSelection]]


class OnlyEdgesQuery(OnlyEdgesSelection, _p.Query[OnlyEdges, OnlyEdgesList]):
    """A query over OnlyEdges."""


class AsyncOnlyEdgesQuery(OnlyEdgesSelection, _p.AsyncQuery[OnlyEdges, OnlyEdgesList]):
    """A query over OnlyEdges whose results are awaited."""


class OnlyEdgesAPI(
    OnlyEdgesKeywords,
    _p.NodeAPI[OnlyEdges, OnlyEdgesList, OnlyEdgesProperty, OnlyEdgesQuery],
):
    """Reads OnlyEdges."""


class AsyncOnlyEdgesAPI(
    OnlyEdgesKeywords,
    _p.AsyncNodeAPI[OnlyEdges, OnlyEdgesList, OnlyEdgesProperty, AsyncOnlyEdgesQuery],
):
    """Reads OnlyEdges without blocking."""
