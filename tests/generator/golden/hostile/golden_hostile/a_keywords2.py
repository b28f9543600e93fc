"""AKeywords2, from the view hostile:AKeywords(v1)."""

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
    "AKeywords",
    "v1",
    package=__package__ or "",
    read="AKeywords2",
    write="AKeywords2Write",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "AKeywords.many"), "AWrite2"),
    ),
)


class AKeywords2(_p.Node, view=_VIEW):
    """AKeywords2: nodes of the view hostile:AKeywords(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AKeywords2Write:
        return _p.as_write(self, AKeywords2Write)


class AKeywords2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of AKeywords2; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AKeywords2List(_p.NodeList[AKeywords2]):
    """A list of AKeywords2 that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AKeywords2Fields(_p.NodeFields):
    """Fields of AKeywords2 for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AKeywords2Property = _t.Literal["external_id", "space", "name", "other"]


class AKeywords2Filter(_p.Where, total=False):
    """Keyword filters of AKeywords2; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AKeywords2Where(AKeywords2Filter, _p.Conditioned[AKeywords2Fields], total=False):
    """Conditions of AKeywords2: keyword filters, and `where`."""


class AKeywords2Options(AKeywords2Where, _p.Listing[AKeywords2Property], total=False):
    """Filters, sorting, limit and units of AKeywords2."""


class AKeywords2Keywords:
    """What reads of AKeywords2 take."""

    def _takes_filters(self, **where: _t.Unpack[AKeywords2Where]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AKeywords2Options]) -> None: ...


class AKeywords2Selection(
    AKeywords2Keywords, _p.Selection[AKeywords2Fields, AKeywords2Property], view=_VIEW
):
    """Which AKeywords2, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AKeywords2Query(AKeywords2Selection, _p.Query[AKeywords2, AKeywords2List]):
    """A query over AKeywords2."""


class AsyncAKeywords2Query(
    AKeywords2Selection, _p.AsyncQuery[AKeywords2, AKeywords2List]
):
    """A query over AKeywords2 whose results are awaited."""


class AKeywords2API(
    AKeywords2Keywords,
    _p.NodeAPI[AKeywords2, AKeywords2List, AKeywords2Property, AKeywords2Query],
):
    """Reads AKeywords2."""


class AsyncAKeywords2API(
    AKeywords2Keywords,
    _p.AsyncNodeAPI[
        AKeywords2, AKeywords2List, AKeywords2Property, AsyncAKeywords2Query
    ],
):
    """Reads AKeywords2 without blocking."""
