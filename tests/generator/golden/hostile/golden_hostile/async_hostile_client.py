"""AsyncHostileClient_, from the view hostile:AsyncHostileClient(v1)."""

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
    "AsyncHostileClient",
    "v1",
    package=__package__ or "",
    read="AsyncHostileClient_",
    write="AsyncHostileClient_Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AsyncHostileClient.many"), "AWrite2"),
    ),
)


class AsyncHostileClient_(_p.Node, view=_VIEW):
    """AsyncHostileClient_: nodes of the view hostile:AsyncHostileClient(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AsyncHostileClient_Write:
        return _p.as_write(self, AsyncHostileClient_Write)


class AsyncHostileClient_Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AsyncHostileClient_; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AsyncHostileClient_List(_p.NodeList[AsyncHostileClient_]):
    """A list of AsyncHostileClient_ that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AsyncHostileClient_Fields(_p.NodeFields):
    """Fields of AsyncHostileClient_ for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AsyncHostileClient_Property = _t.Literal["external_id", "space", "name", "other"]


class AsyncHostileClient_Filter(_p.Where, total=False):
    """Keyword filters of AsyncHostileClient_; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AsyncHostileClient_Where(
    AsyncHostileClient_Filter, _p.Conditioned[AsyncHostileClient_Fields], total=False
):
    """Conditions of AsyncHostileClient_: keyword filters, and `where`."""


class AsyncHostileClient_Options(
    AsyncHostileClient_Where, _p.Listing[AsyncHostileClient_Property], total=False
):
    """Filters, sorting, limit and units of AsyncHostileClient_."""


class AsyncHostileClient_Keywords:
    """What reads of AsyncHostileClient_ take."""

    def _takes_filters(self, **where: _t.Unpack[AsyncHostileClient_Where]) -> None: ...
    def _takes_options(
        self, **options: _t.Unpack[AsyncHostileClient_Options]
    ) -> None: ...


class AsyncHostileClient_Selection(
    AsyncHostileClient_Keywords,
    _p.Selection[AsyncHostileClient_Fields, AsyncHostileClient_Property],
    view=_VIEW,
):
    """Which AsyncHostileClient_, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AsyncHostileClient_Query(
    AsyncHostileClient_Selection, _p.Query[AsyncHostileClient_, AsyncHostileClient_List]
):
    """A query over AsyncHostileClient_."""


class AsyncAsyncHostileClient_Query(
    AsyncHostileClient_Selection,
    _p.AsyncQuery[AsyncHostileClient_, AsyncHostileClient_List],
):
    """A query over AsyncHostileClient_ whose results are awaited."""


class AsyncHostileClient_API(
    AsyncHostileClient_Keywords,
    _p.NodeAPI[
        AsyncHostileClient_,
        AsyncHostileClient_List,
        AsyncHostileClient_Property,
        AsyncHostileClient_Query,
    ],
):
    """Reads AsyncHostileClient_."""


class AsyncAsyncHostileClient_API(
    AsyncHostileClient_Keywords,
    _p.AsyncNodeAPI[
        AsyncHostileClient_,
        AsyncHostileClient_List,
        AsyncHostileClient_Property,
        AsyncAsyncHostileClient_Query,
    ],
):
    """Reads AsyncHostileClient_ without blocking."""
