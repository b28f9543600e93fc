"""Local, from the view hostile:Local(v1)."""

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
    "Local",
    "v1",
    package=__package__ or "",
    read="Local",
    write="LocalWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Local.many"), "AWrite2"),
    ),
)


class Local(_p.Node, view=_VIEW):
    """Local: nodes of the view hostile:Local(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> LocalWrite:
        return _p.as_write(self, LocalWrite)


class LocalWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Local; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class LocalList(_p.NodeList[Local]):
    """A list of Local that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class LocalFields(_p.NodeFields):
    """Fields of Local for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


LocalProperty = _t.Literal["external_id", "space", "name", "other"]


class LocalFilter(_p.Where, total=False):
    """Keyword filters of Local; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class LocalWhere(LocalFilter, _p.Conditioned[LocalFields], total=False):
    """Conditions of Local: keyword filters, and `where`."""


class LocalOptions(LocalWhere, _p.Listing[LocalProperty], total=False):
    """Filters, sorting, limit and units of Local."""


class LocalKeywords:
    """What reads of Local take."""

    def _takes_filters(self, **where: _t.Unpack[LocalWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LocalOptions]) -> None: ...


class LocalSelection(
    LocalKeywords, _p.Selection[LocalFields, LocalProperty], view=_VIEW
):
    """Which Local, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class LocalQuery(LocalSelection, _p.Query[Local, LocalList]):
    """A query over Local."""


class AsyncLocalQuery(LocalSelection, _p.AsyncQuery[Local, LocalList]):
    """A query over Local whose results are awaited."""


class LocalAPI(LocalKeywords, _p.NodeAPI[Local, LocalList, LocalProperty, LocalQuery]):
    """Reads Local."""


class AsyncLocalAPI(
    LocalKeywords, _p.AsyncNodeAPI[Local, LocalList, LocalProperty, AsyncLocalQuery]
):
    """Reads Local without blocking."""
