"""MyView, from the view hostile:MyView(v1)."""

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
    "MyView",
    "v1",
    package=__package__ or "",
    read="MyView",
    write="MyViewWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "MyView.many"), "AWrite2"),
    ),
)


class MyView(_p.Node, view=_VIEW):
    """MyView: nodes of the view hostile:MyView(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> MyViewWrite:
        return _p.as_write(self, MyViewWrite)


class MyViewWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of MyView; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class MyViewList(_p.NodeList[MyView]):
    """A list of MyView that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class MyViewFields(_p.NodeFields):
    """Fields of MyView for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


MyViewProperty = _t.Literal["external_id", "space", "name", "other"]


class MyViewFilter(_p.Where, total=False):
    """Keyword filters of MyView; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class MyViewWhere(MyViewFilter, _p.Conditioned[MyViewFields], total=False):
    """Conditions of MyView: keyword filters, and `where`."""


class MyViewOptions(MyViewWhere, _p.Listing[MyViewProperty], total=False):
    """Filters, sorting, limit and units of MyView."""


class MyViewKeywords:
    """What reads of MyView take."""

    def _takes_filters(self, **where: _t.Unpack[MyViewWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[MyViewOptions]) -> None: ...


class MyViewSelection(
    MyViewKeywords, _p.Selection[MyViewFields, MyViewProperty], view=_VIEW
):
    """Which MyView, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class MyViewQuery(MyViewSelection, _p.Query[MyView, MyViewList]):
    """A query over MyView."""


class AsyncMyViewQuery(MyViewSelection, _p.AsyncQuery[MyView, MyViewList]):
    """A query over MyView whose results are awaited."""


class MyViewAPI(
    MyViewKeywords, _p.NodeAPI[MyView, MyViewList, MyViewProperty, MyViewQuery]
):
    """Reads MyView."""


class AsyncMyViewAPI(
    MyViewKeywords,
    _p.AsyncNodeAPI[MyView, MyViewList, MyViewProperty, AsyncMyViewQuery],
):
    """Reads MyView without blocking."""
