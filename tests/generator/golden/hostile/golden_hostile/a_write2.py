"""AWrite2, from the view hostile:AWrite(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .a import A, AFields, AList, ASelection, AWrite

_VIEW = _p.View(
    "hostile",
    "AWrite",
    "v1",
    package=__package__ or "",
    read="AWrite2",
    write="AWrite2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AWrite.many"), "AWrite2"),
    ),
)


class AWrite2(_p.Node, view=_VIEW):
    """AWrite2: nodes of the view hostile:AWrite(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AWrite2Write:
        return _p.as_write(self, AWrite2Write)


class AWrite2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AWrite2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AWrite2List(_p.NodeList[AWrite2]):
    """A list of AWrite2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AWrite2Fields(_p.NodeFields):
    """Fields of AWrite2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AWrite2Property = _t.Literal["external_id", "space", "name", "other"]


class AWrite2Filter(_p.Where, total=False):
    """Keyword filters of AWrite2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AWrite2Where(AWrite2Filter, _p.Conditioned[AWrite2Fields], total=False):
    """Conditions of AWrite2: keyword filters, and `where`."""


class AWrite2Options(AWrite2Where, _p.Listing[AWrite2Property], total=False):
    """Filters, sorting, limit and units of AWrite2."""


class AWrite2Keywords:
    """What reads of AWrite2 take."""

    def _takes_filters(self, **where: _t.Unpack[AWrite2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AWrite2Options]) -> None: ...


class AWrite2Selection(
    AWrite2Keywords, _p.Selection[AWrite2Fields, AWrite2Property], view=_VIEW
):
    """Which AWrite2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AWrite2Query(AWrite2Selection, _p.Query[AWrite2, AWrite2List]):
    """A query over AWrite2."""


class AsyncAWrite2Query(AWrite2Selection, _p.AsyncQuery[AWrite2, AWrite2List]):
    """A query over AWrite2 whose results are awaited."""


class AWrite2API(
    AWrite2Keywords, _p.NodeAPI[AWrite2, AWrite2List, AWrite2Property, AWrite2Query]
):
    """Reads AWrite2."""


class AsyncAWrite2API(
    AWrite2Keywords,
    _p.AsyncNodeAPI[AWrite2, AWrite2List, AWrite2Property, AsyncAWrite2Query],
):
    """Reads AWrite2 without blocking."""
