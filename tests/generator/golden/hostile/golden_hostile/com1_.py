"""COM1, from the view hostile:COM1(v1)."""

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
    "COM1",
    "v1",
    package=__package__ or "",
    read="COM1",
    write="COM1Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "COM1.many"), "AWrite2"),
    ),
)


class COM1(_p.Node, view=_VIEW):
    """COM1: nodes of the view hostile:COM1(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> COM1Write:
        return _p.as_write(self, COM1Write)


class COM1Write(_p.NodeWrite, view=_VIEW):
    """What can be written of COM1; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class COM1List(_p.NodeList[COM1]):
    """A list of COM1 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class COM1Fields(_p.NodeFields):
    """Fields of COM1 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


COM1Property = _t.Literal["external_id", "space", "name", "other"]


class COM1Filter(_p.Where, total=False):
    """Keyword filters of COM1; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class COM1Where(COM1Filter, _p.Conditioned[COM1Fields], total=False):
    """Conditions of COM1: keyword filters, and `where`."""


class COM1Options(COM1Where, _p.Listing[COM1Property], total=False):
    """Filters, sorting, limit and units of COM1."""


class COM1Keywords:
    """What reads of COM1 take."""

    def _takes_filters(self, **where: _t.Unpack[COM1Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[COM1Options]) -> None: ...


class COM1Selection(COM1Keywords, _p.Selection[COM1Fields, COM1Property], view=_VIEW):
    """Which COM1, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class COM1Query(COM1Selection, _p.Query[COM1, COM1List]):
    """A query over COM1."""


class AsyncCOM1Query(COM1Selection, _p.AsyncQuery[COM1, COM1List]):
    """A query over COM1 whose results are awaited."""


class COM1API(COM1Keywords, _p.NodeAPI[COM1, COM1List, COM1Property, COM1Query]):
    """Reads COM1."""


class AsyncCOM1API(
    COM1Keywords, _p.AsyncNodeAPI[COM1, COM1List, COM1Property, AsyncCOM1Query]
):
    """Reads COM1 without blocking."""
