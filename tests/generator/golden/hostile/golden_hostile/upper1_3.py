"""Upper1, from the view hostile:UPPER_1(v1)."""

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
    "UPPER_1",
    "v1",
    package=__package__ or "",
    read="Upper1",
    write="Upper1Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "UPPER_1.many"), "AWrite2"),
    ),
)


class Upper1(_p.Node, view=_VIEW):
    """Upper1: nodes of the view hostile:UPPER_1(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> Upper1Write:
        return _p.as_write(self, Upper1Write)


class Upper1Write(_p.NodeWrite, view=_VIEW):
    """What can be written of Upper1; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class Upper1List(_p.NodeList[Upper1]):
    """A list of Upper1 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class Upper1Fields(_p.NodeFields):
    """Fields of Upper1 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


Upper1Property = _t.Literal["external_id", "space", "name", "other"]


class Upper1Filter(_p.Where, total=False):
    """Keyword filters of Upper1; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class Upper1Where(Upper1Filter, _p.Conditioned[Upper1Fields], total=False):
    """Conditions of Upper1: keyword filters, and `where`."""


class Upper1Options(Upper1Where, _p.Listing[Upper1Property], total=False):
    """Filters, sorting, limit and units of Upper1."""


class Upper1Keywords:
    """What reads of Upper1 take."""

    def _takes_filters(self, **where: _t.Unpack[Upper1Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[Upper1Options]) -> None: ...


class Upper1Selection(
    Upper1Keywords, _p.Selection[Upper1Fields, Upper1Property], view=_VIEW
):
    """Which Upper1, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class Upper1Query(Upper1Selection, _p.Query[Upper1, Upper1List]):
    """A query over Upper1."""


class AsyncUpper1Query(Upper1Selection, _p.AsyncQuery[Upper1, Upper1List]):
    """A query over Upper1 whose results are awaited."""


class Upper1API(
    Upper1Keywords, _p.NodeAPI[Upper1, Upper1List, Upper1Property, Upper1Query]
):
    """Reads Upper1."""


class AsyncUpper1API(
    Upper1Keywords,
    _p.AsyncNodeAPI[Upper1, Upper1List, Upper1Property, AsyncUpper1Query],
):
    """Reads Upper1 without blocking."""
