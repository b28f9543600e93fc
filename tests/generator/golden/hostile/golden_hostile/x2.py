"""X2, from the view hostile:x(v1)."""

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
    "x",
    "v1",
    package=__package__ or "",
    read="X2",
    write="X2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "x.many"), "AWrite2"),
    ),
)


class X2(_p.Node, view=_VIEW):
    """X2: nodes of the view hostile:x(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> X2Write:
        return _p.as_write(self, X2Write)


class X2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of X2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class X2List(_p.NodeList[X2]):
    """A list of X2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class X2Fields(_p.NodeFields):
    """Fields of X2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


X2Property = _t.Literal["external_id", "space", "name", "other"]


class X2Filter(_p.Where, total=False):
    """Keyword filters of X2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class X2Where(X2Filter, _p.Conditioned[X2Fields], total=False):
    """Conditions of X2: keyword filters, and `where`."""


class X2Options(X2Where, _p.Listing[X2Property], total=False):
    """Filters, sorting, limit and units of X2."""


class X2Keywords:
    """What reads of X2 take."""

    def _takes_filters(self, **where: _t.Unpack[X2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[X2Options]) -> None: ...


class X2Selection(X2Keywords, _p.Selection[X2Fields, X2Property], view=_VIEW):
    """Which X2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class X2Query(X2Selection, _p.Query[X2, X2List]):
    """A query over X2."""


class AsyncX2Query(X2Selection, _p.AsyncQuery[X2, X2List]):
    """A query over X2 whose results are awaited."""


class X2API(X2Keywords, _p.NodeAPI[X2, X2List, X2Property, X2Query]):
    """Reads X2."""


class AsyncX2API(X2Keywords, _p.AsyncNodeAPI[X2, X2List, X2Property, AsyncX2Query]):
    """Reads X2 without blocking."""
