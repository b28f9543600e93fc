"""AAPI2, from the view hostile:AAPI(v1)."""

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
    "AAPI",
    "v1",
    package=__package__ or "",
    read="AAPI2",
    write="AAPI2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AAPI.many"), "AWrite2"),
    ),
)


class AAPI2(_p.Node, view=_VIEW):
    """AAPI2: nodes of the view hostile:AAPI(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AAPI2Write:
        return _p.as_write(self, AAPI2Write)


class AAPI2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AAPI2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AAPI2List(_p.NodeList[AAPI2]):
    """A list of AAPI2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AAPI2Fields(_p.NodeFields):
    """Fields of AAPI2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AAPI2Property = _t.Literal["external_id", "space", "name", "other"]


class AAPI2Filter(_p.Where, total=False):
    """Keyword filters of AAPI2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AAPI2Where(AAPI2Filter, _p.Conditioned[AAPI2Fields], total=False):
    """Conditions of AAPI2: keyword filters, and `where`."""


class AAPI2Options(AAPI2Where, _p.Listing[AAPI2Property], total=False):
    """Filters, sorting, limit and units of AAPI2."""


class AAPI2Keywords:
    """What reads of AAPI2 take."""

    def _takes_filters(self, **where: _t.Unpack[AAPI2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AAPI2Options]) -> None: ...


class AAPI2Selection(
    AAPI2Keywords, _p.Selection[AAPI2Fields, AAPI2Property], view=_VIEW
):
    """Which AAPI2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AAPI2Query(AAPI2Selection, _p.Query[AAPI2, AAPI2List]):
    """A query over AAPI2."""


class AsyncAAPI2Query(AAPI2Selection, _p.AsyncQuery[AAPI2, AAPI2List]):
    """A query over AAPI2 whose results are awaited."""


class AAPI2API(AAPI2Keywords, _p.NodeAPI[AAPI2, AAPI2List, AAPI2Property, AAPI2Query]):
    """Reads AAPI2."""


class AsyncAAPI2API(
    AAPI2Keywords, _p.AsyncNodeAPI[AAPI2, AAPI2List, AAPI2Property, AsyncAAPI2Query]
):
    """Reads AAPI2 without blocking."""
