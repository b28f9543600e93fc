"""HostileClient2, from the view hostile:HostileClient(v1)."""

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
    "HostileClient",
    "v1",
    package=__package__ or "",
    read="HostileClient2",
    write="HostileClient2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "HostileClient.many"), "AWrite2"),
    ),
)


class HostileClient2(_p.Node, view=_VIEW):
    """HostileClient2: nodes of the view hostile:HostileClient(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> HostileClient2Write:
        return _p.as_write(self, HostileClient2Write)


class HostileClient2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of HostileClient2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class HostileClient2List(_p.NodeList[HostileClient2]):
    """A list of HostileClient2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class HostileClient2Fields(_p.NodeFields):
    """Fields of HostileClient2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


HostileClient2Property = _t.Literal["external_id", "space", "name", "other"]


class HostileClient2Filter(_p.Where, total=False):
    """Keyword filters of HostileClient2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class HostileClient2Where(
    HostileClient2Filter, _p.Conditioned[HostileClient2Fields], total=False
):
    """Conditions of HostileClient2: keyword filters, and `where`."""


class HostileClient2Options(
    HostileClient2Where, _p.Listing[HostileClient2Property], total=False
):
    """Filters, sorting, limit and units of HostileClient2."""


class HostileClient2Keywords:
    """What reads of HostileClient2 take."""

    def _takes_filters(self, **where: _t.Unpack[HostileClient2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[HostileClient2Options]) -> None: ...


class HostileClient2Selection(
    HostileClient2Keywords,
    _p.Selection[HostileClient2Fields, HostileClient2Property],
    view=_VIEW,
):
    """Which HostileClient2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class HostileClient2Query(
    HostileClient2Selection, _p.Query[HostileClient2, HostileClient2List]
):
    """A query over HostileClient2."""


class AsyncHostileClient2Query(
    HostileClient2Selection, _p.AsyncQuery[HostileClient2, HostileClient2List]
):
    """A query over HostileClient2 whose results are awaited."""


class HostileClient2API(
    HostileClient2Keywords,
    _p.NodeAPI[
        HostileClient2, HostileClient2List, HostileClient2Property, HostileClient2Query
    ],
):
    """Reads HostileClient2."""


class AsyncHostileClient2API(
    HostileClient2Keywords,
    _p.AsyncNodeAPI[
        HostileClient2,
        HostileClient2List,
        HostileClient2Property,
        AsyncHostileClient2Query,
    ],
):
    """Reads HostileClient2 without blocking."""
