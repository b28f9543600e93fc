"""Core, from the view hostile:Core(v1)."""

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
    "Core",
    "v1",
    package=__package__ or "",
    read="Core",
    write="CoreWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Core.many"), "AWrite2"),
    ),
)


class Core(_p.Node, view=_VIEW):
    """Core: nodes of the view hostile:Core(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> CoreWrite:
        return _p.as_write(self, CoreWrite)


class CoreWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Core; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class CoreList(_p.NodeList[Core]):
    """A list of Core that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class CoreFields(_p.NodeFields):
    """Fields of Core for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


CoreProperty = _t.Literal["external_id", "space", "name", "other"]


class CoreFilter(_p.Where, total=False):
    """Keyword filters of Core; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class CoreWhere(CoreFilter, _p.Conditioned[CoreFields], total=False):
    """Conditions of Core: keyword filters, and `where`."""


class CoreOptions(CoreWhere, _p.Listing[CoreProperty], total=False):
    """Filters, sorting, limit and units of Core."""


class CoreKeywords:
    """What reads of Core take."""

    def _takes_filters(self, **where: _t.Unpack[CoreWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[CoreOptions]) -> None: ...


class CoreSelection(CoreKeywords, _p.Selection[CoreFields, CoreProperty], view=_VIEW):
    """Which Core, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class CoreQuery(CoreSelection, _p.Query[Core, CoreList]):
    """A query over Core."""


class AsyncCoreQuery(CoreSelection, _p.AsyncQuery[Core, CoreList]):
    """A query over Core whose results are awaited."""


class CoreAPI(CoreKeywords, _p.NodeAPI[Core, CoreList, CoreProperty, CoreQuery]):
    """Reads Core."""


class AsyncCoreAPI(
    CoreKeywords, _p.AsyncNodeAPI[Core, CoreList, CoreProperty, AsyncCoreQuery]
):
    """Reads Core without blocking."""
