"""Upper1_2, from the view hostile:upper_1(v1)."""

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
    "upper_1",
    "v1",
    package=__package__ or "",
    read="Upper1_2",
    write="Upper1_2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "upper_1.many"), "AWrite2"),
    ),
)


class Upper1_2(_p.Node, view=_VIEW):
    """Upper1_2: nodes of the view hostile:upper_1(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> Upper1_2Write:
        return _p.as_write(self, Upper1_2Write)


class Upper1_2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of Upper1_2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class Upper1_2List(_p.NodeList[Upper1_2]):
    """A list of Upper1_2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class Upper1_2Fields(_p.NodeFields):
    """Fields of Upper1_2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


Upper1_2Property = _t.Literal["external_id", "space", "name", "other"]


class Upper1_2Filter(_p.Where, total=False):
    """Keyword filters of Upper1_2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class Upper1_2Where(Upper1_2Filter, _p.Conditioned[Upper1_2Fields], total=False):
    """Conditions of Upper1_2: keyword filters, and `where`."""


class Upper1_2Options(Upper1_2Where, _p.Listing[Upper1_2Property], total=False):
    """Filters, sorting, limit and units of Upper1_2."""


class Upper1_2Keywords:
    """What reads of Upper1_2 take."""

    def _takes_filters(self, **where: _t.Unpack[Upper1_2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[Upper1_2Options]) -> None: ...


class Upper1_2Selection(
    Upper1_2Keywords, _p.Selection[Upper1_2Fields, Upper1_2Property], view=_VIEW
):
    """Which Upper1_2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class Upper1_2Query(Upper1_2Selection, _p.Query[Upper1_2, Upper1_2List]):
    """A query over Upper1_2."""


class AsyncUpper1_2Query(Upper1_2Selection, _p.AsyncQuery[Upper1_2, Upper1_2List]):
    """A query over Upper1_2 whose results are awaited."""


class Upper1_2API(
    Upper1_2Keywords,
    _p.NodeAPI[Upper1_2, Upper1_2List, Upper1_2Property, Upper1_2Query],
):
    """Reads Upper1_2."""


class AsyncUpper1_2API(
    Upper1_2Keywords,
    _p.AsyncNodeAPI[Upper1_2, Upper1_2List, Upper1_2Property, AsyncUpper1_2Query],
):
    """Reads Upper1_2 without blocking."""
