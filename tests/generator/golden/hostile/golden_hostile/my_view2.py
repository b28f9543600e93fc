"""MyView2, from the view hostile:MyView2(v1)."""

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
    "MyView2",
    "v1",
    package=__package__ or "",
    read="MyView2",
    write="MyView2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "MyView2.many"), "AWrite2"),
    ),
)


class MyView2(_p.Node, view=_VIEW):
    """MyView2: nodes of the view hostile:MyView2(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> MyView2Write:
        return _p.as_write(self, MyView2Write)


class MyView2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of MyView2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class MyView2List(_p.NodeList[MyView2]):
    """A list of MyView2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class MyView2Fields(_p.NodeFields):
    """Fields of MyView2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


MyView2Property = _t.Literal["external_id", "space", "name", "other"]


class MyView2Filter(_p.Where, total=False):
    """Keyword filters of MyView2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class MyView2Where(MyView2Filter, _p.Conditioned[MyView2Fields], total=False):
    """Conditions of MyView2: keyword filters, and `where`."""


class MyView2Options(MyView2Where, _p.Listing[MyView2Property], total=False):
    """Filters, sorting, limit and units of MyView2."""


class MyView2Keywords:
    """What reads of MyView2 take."""

    def _takes_filters(self, **where: _t.Unpack[MyView2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[MyView2Options]) -> None: ...


class MyView2Selection(
    MyView2Keywords, _p.Selection[MyView2Fields, MyView2Property], view=_VIEW
):
    """Which MyView2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class MyView2Query(MyView2Selection, _p.Query[MyView2, MyView2List]):
    """A query over MyView2."""


class AsyncMyView2Query(MyView2Selection, _p.AsyncQuery[MyView2, MyView2List]):
    """A query over MyView2 whose results are awaited."""


class MyView2API(
    MyView2Keywords, _p.NodeAPI[MyView2, MyView2List, MyView2Property, MyView2Query]
):
    """Reads MyView2."""


class AsyncMyView2API(
    MyView2Keywords,
    _p.AsyncNodeAPI[MyView2, MyView2List, MyView2Property, AsyncMyView2Query],
):
    """Reads MyView2 without blocking."""
