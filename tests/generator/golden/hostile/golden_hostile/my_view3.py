"""MyView3, from the view hostile:My_View(v1)."""

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
    "My_View",
    "v1",
    package=__package__ or "",
    read="MyView3",
    write="MyView3Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "My_View.many"), "AWrite2"),
    ),
)


class MyView3(_p.Node, view=_VIEW):
    """MyView3: nodes of the view hostile:My_View(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> MyView3Write:
        return _p.as_write(self, MyView3Write)


class MyView3Write(_p.NodeWrite, view=_VIEW):
    """What can be written of MyView3; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class MyView3List(_p.NodeList[MyView3]):
    """A list of MyView3 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class MyView3Fields(_p.NodeFields):
    """Fields of MyView3 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


MyView3Property = _t.Literal["external_id", "space", "name", "other"]


class MyView3Filter(_p.Where, total=False):
    """Keyword filters of MyView3; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class MyView3Where(MyView3Filter, _p.Conditioned[MyView3Fields], total=False):
    """Conditions of MyView3: keyword filters, and `where`."""


class MyView3Options(MyView3Where, _p.Listing[MyView3Property], total=False):
    """Filters, sorting, limit and units of MyView3."""


class MyView3Keywords:
    """What reads of MyView3 take."""

    def _takes_filters(self, **where: _t.Unpack[MyView3Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[MyView3Options]) -> None: ...


class MyView3Selection(
    MyView3Keywords, _p.Selection[MyView3Fields, MyView3Property], view=_VIEW
):
    """Which MyView3, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class MyView3Query(MyView3Selection, _p.Query[MyView3, MyView3List]):
    """A query over MyView3."""


class AsyncMyView3Query(MyView3Selection, _p.AsyncQuery[MyView3, MyView3List]):
    """A query over MyView3 whose results are awaited."""


class MyView3API(
    MyView3Keywords, _p.NodeAPI[MyView3, MyView3List, MyView3Property, MyView3Query]
):
    """Reads MyView3."""


class AsyncMyView3API(
    MyView3Keywords,
    _p.AsyncNodeAPI[MyView3, MyView3List, MyView3Property, AsyncMyView3Query],
):
    """Reads MyView3 without blocking."""
