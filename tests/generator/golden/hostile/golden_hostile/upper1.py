"""UPPER1, from the view hostile:UPPER1(v1)."""

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
    "UPPER1",
    "v1",
    package=__package__ or "",
    read="UPPER1",
    write="UPPER1Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "UPPER1.many"), "AWrite2"),
    ),
)


class UPPER1(_p.Node, view=_VIEW):
    """UPPER1: nodes of the view hostile:UPPER1(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> UPPER1Write:
        return _p.as_write(self, UPPER1Write)


class UPPER1Write(_p.NodeWrite, view=_VIEW):
    """What can be written of UPPER1; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class UPPER1List(_p.NodeList[UPPER1]):
    """A list of UPPER1 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class UPPER1Fields(_p.NodeFields):
    """Fields of UPPER1 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


UPPER1Property = _t.Literal["external_id", "space", "name", "other"]


class UPPER1Filter(_p.Where, total=False):
    """Keyword filters of UPPER1; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class UPPER1Where(UPPER1Filter, _p.Conditioned[UPPER1Fields], total=False):
    """Conditions of UPPER1: keyword filters, and `where`."""


class UPPER1Options(UPPER1Where, _p.Listing[UPPER1Property], total=False):
    """Filters, sorting, limit and units of UPPER1."""


class UPPER1Keywords:
    """What reads of UPPER1 take."""

    def _takes_filters(self, **where: _t.Unpack[UPPER1Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[UPPER1Options]) -> None: ...


class UPPER1Selection(
    UPPER1Keywords, _p.Selection[UPPER1Fields, UPPER1Property], view=_VIEW
):
    """Which UPPER1, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class UPPER1Query(UPPER1Selection, _p.Query[UPPER1, UPPER1List]):
    """A query over UPPER1."""


class AsyncUPPER1Query(UPPER1Selection, _p.AsyncQuery[UPPER1, UPPER1List]):
    """A query over UPPER1 whose results are awaited."""


class UPPER1API(
    UPPER1Keywords, _p.NodeAPI[UPPER1, UPPER1List, UPPER1Property, UPPER1Query]
):
    """Reads UPPER1."""


class AsyncUPPER1API(
    UPPER1Keywords,
    _p.AsyncNodeAPI[UPPER1, UPPER1List, UPPER1Property, AsyncUPPER1Query],
):
    """Reads UPPER1 without blocking."""
