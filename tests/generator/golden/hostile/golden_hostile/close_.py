"""Close, from the view hostile:Close(v1)."""

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
    "Close",
    "v1",
    package=__package__ or "",
    read="Close",
    write="CloseWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Close.many"), "AWrite2"),
    ),
)


class Close(_p.Node, view=_VIEW):
    """Close: nodes of the view hostile:Close(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> CloseWrite:
        return _p.as_write(self, CloseWrite)


class CloseWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Close; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class CloseList(_p.NodeList[Close]):
    """A list of Close that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class CloseFields(_p.NodeFields):
    """Fields of Close for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


CloseProperty = _t.Literal["external_id", "space", "name", "other"]


class CloseFilter(_p.Where, total=False):
    """Keyword filters of Close; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class CloseWhere(CloseFilter, _p.Conditioned[CloseFields], total=False):
    """Conditions of Close: keyword filters, and `where`."""


class CloseOptions(CloseWhere, _p.Listing[CloseProperty], total=False):
    """Filters, sorting, limit and units of Close."""


class CloseKeywords:
    """What reads of Close take."""

    def _takes_filters(self, **where: _t.Unpack[CloseWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[CloseOptions]) -> None: ...


class CloseSelection(
    CloseKeywords, _p.Selection[CloseFields, CloseProperty], view=_VIEW
):
    """Which Close, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class CloseQuery(CloseSelection, _p.Query[Close, CloseList]):
    """A query over Close."""


class AsyncCloseQuery(CloseSelection, _p.AsyncQuery[Close, CloseList]):
    """A query over Close whose results are awaited."""


class CloseAPI(CloseKeywords, _p.NodeAPI[Close, CloseList, CloseProperty, CloseQuery]):
    """Reads Close."""


class AsyncCloseAPI(
    CloseKeywords, _p.AsyncNodeAPI[Close, CloseList, CloseProperty, AsyncCloseQuery]
):
    """Reads Close without blocking."""
