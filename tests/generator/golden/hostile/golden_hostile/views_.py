"""Views, from the view hostile:Views(v1)."""

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
    "Views",
    "v1",
    package=__package__ or "",
    read="Views",
    write="ViewsWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Views.many"), "AWrite2"),
    ),
)


class Views(_p.Node, view=_VIEW):
    """Views: nodes of the view hostile:Views(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ViewsWrite:
        return _p.as_write(self, ViewsWrite)


class ViewsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Views; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ViewsList(_p.NodeList[Views]):
    """A list of Views that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ViewsFields(_p.NodeFields):
    """Fields of Views for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ViewsProperty = _t.Literal["external_id", "space", "name", "other"]


class ViewsFilter(_p.Where, total=False):
    """Keyword filters of Views; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ViewsWhere(ViewsFilter, _p.Conditioned[ViewsFields], total=False):
    """Conditions of Views: keyword filters, and `where`."""


class ViewsOptions(ViewsWhere, _p.Listing[ViewsProperty], total=False):
    """Filters, sorting, limit and units of Views."""


class ViewsKeywords:
    """What reads of Views take."""

    def _takes_filters(self, **where: _t.Unpack[ViewsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ViewsOptions]) -> None: ...


class ViewsSelection(
    ViewsKeywords, _p.Selection[ViewsFields, ViewsProperty], view=_VIEW
):
    """Which Views, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ViewsQuery(ViewsSelection, _p.Query[Views, ViewsList]):
    """A query over Views."""


class AsyncViewsQuery(ViewsSelection, _p.AsyncQuery[Views, ViewsList]):
    """A query over Views whose results are awaited."""


class ViewsAPI(ViewsKeywords, _p.NodeAPI[Views, ViewsList, ViewsProperty, ViewsQuery]):
    """Reads Views."""


class AsyncViewsAPI(
    ViewsKeywords, _p.AsyncNodeAPI[Views, ViewsList, ViewsProperty, AsyncViewsQuery]
):
    """Reads Views without blocking."""
