"""AList2, from the view hostile:AList(v1)."""

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
    "AList",
    "v1",
    package=__package__ or "",
    read="AList2",
    write="AList2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AList.many"), "AWrite2"),
    ),
)


class AList2(_p.Node, view=_VIEW):
    """AList2: nodes of the view hostile:AList(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AList2Write:
        return _p.as_write(self, AList2Write)


class AList2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AList2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AList2List(_p.NodeList[AList2]):
    """A list of AList2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AList2Fields(_p.NodeFields):
    """Fields of AList2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AList2Property = _t.Literal["external_id", "space", "name", "other"]


class AList2Filter(_p.Where, total=False):
    """Keyword filters of AList2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AList2Where(AList2Filter, _p.Conditioned[AList2Fields], total=False):
    """Conditions of AList2: keyword filters, and `where`."""


class AList2Options(AList2Where, _p.Listing[AList2Property], total=False):
    """Filters, sorting, limit and units of AList2."""


class AList2Keywords:
    """What reads of AList2 take."""

    def _takes_filters(self, **where: _t.Unpack[AList2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AList2Options]) -> None: ...


class AList2Selection(
    AList2Keywords, _p.Selection[AList2Fields, AList2Property], view=_VIEW
):
    """Which AList2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AList2Query(AList2Selection, _p.Query[AList2, AList2List]):
    """A query over AList2."""


class AsyncAList2Query(AList2Selection, _p.AsyncQuery[AList2, AList2List]):
    """A query over AList2 whose results are awaited."""


class AList2API(
    AList2Keywords, _p.NodeAPI[AList2, AList2List, AList2Property, AList2Query]
):
    """Reads AList2."""


class AsyncAList2API(
    AList2Keywords,
    _p.AsyncNodeAPI[AList2, AList2List, AList2Property, AsyncAList2Query],
):
    """Reads AList2 without blocking."""
