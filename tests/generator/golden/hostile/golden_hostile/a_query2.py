"""AQuery2, from the view hostile:AQuery(v1)."""

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
    "AQuery",
    "v1",
    package=__package__ or "",
    read="AQuery2",
    write="AQuery2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AQuery.many"), "AWrite2"),
    ),
)


class AQuery2(_p.Node, view=_VIEW):
    """AQuery2: nodes of the view hostile:AQuery(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AQuery2Write:
        return _p.as_write(self, AQuery2Write)


class AQuery2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AQuery2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AQuery2List(_p.NodeList[AQuery2]):
    """A list of AQuery2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AQuery2Fields(_p.NodeFields):
    """Fields of AQuery2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AQuery2Property = _t.Literal["external_id", "space", "name", "other"]


class AQuery2Filter(_p.Where, total=False):
    """Keyword filters of AQuery2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AQuery2Where(AQuery2Filter, _p.Conditioned[AQuery2Fields], total=False):
    """Conditions of AQuery2: keyword filters, and `where`."""


class AQuery2Options(AQuery2Where, _p.Listing[AQuery2Property], total=False):
    """Filters, sorting, limit and units of AQuery2."""


class AQuery2Keywords:
    """What reads of AQuery2 take."""

    def _takes_filters(self, **where: _t.Unpack[AQuery2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AQuery2Options]) -> None: ...


class AQuery2Selection(
    AQuery2Keywords, _p.Selection[AQuery2Fields, AQuery2Property], view=_VIEW
):
    """Which AQuery2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AQuery2Query(AQuery2Selection, _p.Query[AQuery2, AQuery2List]):
    """A query over AQuery2."""


class AsyncAQuery2Query(AQuery2Selection, _p.AsyncQuery[AQuery2, AQuery2List]):
    """A query over AQuery2 whose results are awaited."""


class AQuery2API(
    AQuery2Keywords, _p.NodeAPI[AQuery2, AQuery2List, AQuery2Property, AQuery2Query]
):
    """Reads AQuery2."""


class AsyncAQuery2API(
    AQuery2Keywords,
    _p.AsyncNodeAPI[AQuery2, AQuery2List, AQuery2Property, AsyncAQuery2Query],
):
    """Reads AQuery2 without blocking."""
