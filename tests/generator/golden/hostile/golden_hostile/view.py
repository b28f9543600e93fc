"""VIEW, from the view hostile:VIEW(v1)."""

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
    "VIEW",
    "v1",
    package=__package__ or "",
    read="VIEW",
    write="VIEWWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "VIEW.many"), "AWrite2"),
    ),
)


class VIEW(_p.Node, view=_VIEW):
    """VIEW: nodes of the view hostile:VIEW(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> VIEWWrite:
        return _p.as_write(self, VIEWWrite)


class VIEWWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of VIEW; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class VIEWList(_p.NodeList[VIEW]):
    """A list of VIEW that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class VIEWFields(_p.NodeFields):
    """Fields of VIEW for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


VIEWProperty = _t.Literal["external_id", "space", "name", "other"]


class VIEWFilter(_p.Where, total=False):
    """Keyword filters of VIEW; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class VIEWWhere(VIEWFilter, _p.Conditioned[VIEWFields], total=False):
    """Conditions of VIEW: keyword filters, and `where`."""


class VIEWOptions(VIEWWhere, _p.Listing[VIEWProperty], total=False):
    """Filters, sorting, limit and units of VIEW."""


class VIEWKeywords:
    """What reads of VIEW take."""

    def _takes_filters(self, **where: _t.Unpack[VIEWWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[VIEWOptions]) -> None: ...


class VIEWSelection(VIEWKeywords, _p.Selection[VIEWFields, VIEWProperty], view=_VIEW):
    """Which VIEW, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class VIEWQuery(VIEWSelection, _p.Query[VIEW, VIEWList]):
    """A query over VIEW."""


class AsyncVIEWQuery(VIEWSelection, _p.AsyncQuery[VIEW, VIEWList]):
    """A query over VIEW whose results are awaited."""


class VIEWAPI(VIEWKeywords, _p.NodeAPI[VIEW, VIEWList, VIEWProperty, VIEWQuery]):
    """Reads VIEW."""


class AsyncVIEWAPI(
    VIEWKeywords, _p.AsyncNodeAPI[VIEW, VIEWList, VIEWProperty, AsyncVIEWQuery]
):
    """Reads VIEW without blocking."""
