"""AFilter2, from the view hostile:AFilter(v1)."""

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
    "AFilter",
    "v1",
    package=__package__ or "",
    read="AFilter2",
    write="AFilter2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AFilter.many"), "AWrite2"),
    ),
)


class AFilter2(_p.Node, view=_VIEW):
    """AFilter2: nodes of the view hostile:AFilter(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AFilter2Write:
        return _p.as_write(self, AFilter2Write)


class AFilter2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AFilter2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AFilter2List(_p.NodeList[AFilter2]):
    """A list of AFilter2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AFilter2Fields(_p.NodeFields):
    """Fields of AFilter2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AFilter2Property = _t.Literal["external_id", "space", "name", "other"]


class AFilter2Filter(_p.Where, total=False):
    """Keyword filters of AFilter2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AFilter2Where(AFilter2Filter, _p.Conditioned[AFilter2Fields], total=False):
    """Conditions of AFilter2: keyword filters, and `where`."""


class AFilter2Options(AFilter2Where, _p.Listing[AFilter2Property], total=False):
    """Filters, sorting, limit and units of AFilter2."""


class AFilter2Keywords:
    """What reads of AFilter2 take."""

    def _takes_filters(self, **where: _t.Unpack[AFilter2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AFilter2Options]) -> None: ...


class AFilter2Selection(
    AFilter2Keywords, _p.Selection[AFilter2Fields, AFilter2Property], view=_VIEW
):
    """Which AFilter2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AFilter2Query(AFilter2Selection, _p.Query[AFilter2, AFilter2List]):
    """A query over AFilter2."""


class AsyncAFilter2Query(AFilter2Selection, _p.AsyncQuery[AFilter2, AFilter2List]):
    """A query over AFilter2 whose results are awaited."""


class AFilter2API(
    AFilter2Keywords,
    _p.NodeAPI[AFilter2, AFilter2List, AFilter2Property, AFilter2Query],
):
    """Reads AFilter2."""


class AsyncAFilter2API(
    AFilter2Keywords,
    _p.AsyncNodeAPI[AFilter2, AFilter2List, AFilter2Property, AsyncAFilter2Query],
):
    """Reads AFilter2 without blocking."""
