"""README, from the view hostile:README(v1)."""

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
    "README",
    "v1",
    package=__package__ or "",
    read="README",
    write="READMEWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "README.many"), "AWrite2"),
    ),
)


class README(_p.Node, view=_VIEW):
    """README: nodes of the view hostile:README(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> READMEWrite:
        return _p.as_write(self, READMEWrite)


class READMEWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of README; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class READMEList(_p.NodeList[README]):
    """A list of README that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class READMEFields(_p.NodeFields):
    """Fields of README for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


READMEProperty = _t.Literal["external_id", "space", "name", "other"]


class READMEFilter(_p.Where, total=False):
    """Keyword filters of README; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class READMEWhere(READMEFilter, _p.Conditioned[READMEFields], total=False):
    """Conditions of README: keyword filters, and `where`."""


class READMEOptions(READMEWhere, _p.Listing[READMEProperty], total=False):
    """Filters, sorting, limit and units of README."""


class READMEKeywords:
    """What reads of README take."""

    def _takes_filters(self, **where: _t.Unpack[READMEWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[READMEOptions]) -> None: ...


class READMESelection(
    READMEKeywords, _p.Selection[READMEFields, READMEProperty], view=_VIEW
):
    """Which README, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class READMEQuery(READMESelection, _p.Query[README, READMEList]):
    """A query over README."""


class AsyncREADMEQuery(READMESelection, _p.AsyncQuery[README, READMEList]):
    """A query over README whose results are awaited."""


class READMEAPI(
    READMEKeywords, _p.NodeAPI[README, READMEList, READMEProperty, READMEQuery]
):
    """Reads README."""


class AsyncREADMEAPI(
    READMEKeywords,
    _p.AsyncNodeAPI[README, READMEList, READMEProperty, AsyncREADMEQuery],
):
    """Reads README without blocking."""
