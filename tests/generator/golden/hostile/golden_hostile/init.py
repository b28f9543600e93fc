"""Init, from the view hostile:init(v1)."""

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
    "init",
    "v1",
    package=__package__ or "",
    read="Init",
    write="InitWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "init.many"), "AWrite2"),
    ),
)


class Init(_p.Node, view=_VIEW):
    """Init: nodes of the view hostile:init(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> InitWrite:
        return _p.as_write(self, InitWrite)


class InitWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Init; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class InitList(_p.NodeList[Init]):
    """A list of Init that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class InitFields(_p.NodeFields):
    """Fields of Init for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


InitProperty = _t.Literal["external_id", "space", "name", "other"]


class InitFilter(_p.Where, total=False):
    """Keyword filters of Init; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class InitWhere(InitFilter, _p.Conditioned[InitFields], total=False):
    """Conditions of Init: keyword filters, and `where`."""


class InitOptions(InitWhere, _p.Listing[InitProperty], total=False):
    """Filters, sorting, limit and units of Init."""


class InitKeywords:
    """What reads of Init take."""

    def _takes_filters(self, **where: _t.Unpack[InitWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[InitOptions]) -> None: ...


class InitSelection(InitKeywords, _p.Selection[InitFields, InitProperty], view=_VIEW):
    """Which Init, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class InitQuery(InitSelection, _p.Query[Init, InitList]):
    """A query over Init."""


class AsyncInitQuery(InitSelection, _p.AsyncQuery[Init, InitList]):
    """A query over Init whose results are awaited."""


class InitAPI(InitKeywords, _p.NodeAPI[Init, InitList, InitProperty, InitQuery]):
    """Reads Init."""


class AsyncInitAPI(
    InitKeywords, _p.AsyncNodeAPI[Init, InitList, InitProperty, AsyncInitQuery]
):
    """Reads Init without blocking."""
