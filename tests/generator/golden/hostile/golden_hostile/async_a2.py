"""AsyncA2, from the view hostile:AsyncA(v1)."""

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
    "AsyncA",
    "v1",
    package=__package__ or "",
    read="AsyncA2",
    write="AsyncA2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AsyncA.many"), "AWrite2"),
    ),
)


class AsyncA2(_p.Node, view=_VIEW):
    """AsyncA2: nodes of the view hostile:AsyncA(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AsyncA2Write:
        return _p.as_write(self, AsyncA2Write)


class AsyncA2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AsyncA2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AsyncA2List(_p.NodeList[AsyncA2]):
    """A list of AsyncA2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AsyncA2Fields(_p.NodeFields):
    """Fields of AsyncA2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AsyncA2Property = _t.Literal["external_id", "space", "name", "other"]


class AsyncA2Filter(_p.Where, total=False):
    """Keyword filters of AsyncA2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AsyncA2Where(AsyncA2Filter, _p.Conditioned[AsyncA2Fields], total=False):
    """Conditions of AsyncA2: keyword filters, and `where`."""


class AsyncA2Options(AsyncA2Where, _p.Listing[AsyncA2Property], total=False):
    """Filters, sorting, limit and units of AsyncA2."""


class AsyncA2Keywords:
    """What reads of AsyncA2 take."""

    def _takes_filters(self, **where: _t.Unpack[AsyncA2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AsyncA2Options]) -> None: ...


class AsyncA2Selection(
    AsyncA2Keywords, _p.Selection[AsyncA2Fields, AsyncA2Property], view=_VIEW
):
    """Which AsyncA2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AsyncA2Query(AsyncA2Selection, _p.Query[AsyncA2, AsyncA2List]):
    """A query over AsyncA2."""


class AsyncAsyncA2Query(AsyncA2Selection, _p.AsyncQuery[AsyncA2, AsyncA2List]):
    """A query over AsyncA2 whose results are awaited."""


class AsyncA2API(
    AsyncA2Keywords, _p.NodeAPI[AsyncA2, AsyncA2List, AsyncA2Property, AsyncA2Query]
):
    """Reads AsyncA2."""


class AsyncAsyncA2API(
    AsyncA2Keywords,
    _p.AsyncNodeAPI[AsyncA2, AsyncA2List, AsyncA2Property, AsyncAsyncA2Query],
):
    """Reads AsyncA2 without blocking."""
