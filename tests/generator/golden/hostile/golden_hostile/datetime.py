"""Datetime, from the view hostile:Datetime(v1)."""

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
    "Datetime",
    "v1",
    package=__package__ or "",
    read="Datetime",
    write="DatetimeWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Datetime.many"), "AWrite2"),
    ),
)


class Datetime(_p.Node, view=_VIEW):
    """Datetime: nodes of the view hostile:Datetime(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> DatetimeWrite:
        return _p.as_write(self, DatetimeWrite)


class DatetimeWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Datetime; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class DatetimeList(_p.NodeList[Datetime]):
    """A list of Datetime that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class DatetimeFields(_p.NodeFields):
    """Fields of Datetime for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


DatetimeProperty = _t.Literal["external_id", "space", "name", "other"]


class DatetimeFilter(_p.Where, total=False):
    """Keyword filters of Datetime; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class DatetimeWhere(DatetimeFilter, _p.Conditioned[DatetimeFields], total=False):
    """Conditions of Datetime: keyword filters, and `where`."""


class DatetimeOptions(DatetimeWhere, _p.Listing[DatetimeProperty], total=False):
    """Filters, sorting, limit and units of Datetime."""


class DatetimeKeywords:
    """What reads of Datetime take."""

    def _takes_filters(self, **where: _t.Unpack[DatetimeWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DatetimeOptions]) -> None: ...


class DatetimeSelection(
    DatetimeKeywords, _p.Selection[DatetimeFields, DatetimeProperty], view=_VIEW
):
    """Which Datetime, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class DatetimeQuery(DatetimeSelection, _p.Query[Datetime, DatetimeList]):
    """A query over Datetime."""


class AsyncDatetimeQuery(DatetimeSelection, _p.AsyncQuery[Datetime, DatetimeList]):
    """A query over Datetime whose results are awaited."""


class DatetimeAPI(
    DatetimeKeywords,
    _p.NodeAPI[Datetime, DatetimeList, DatetimeProperty, DatetimeQuery],
):
    """Reads Datetime."""


class AsyncDatetimeAPI(
    DatetimeKeywords,
    _p.AsyncNodeAPI[Datetime, DatetimeList, DatetimeProperty, AsyncDatetimeQuery],
):
    """Reads Datetime without blocking."""
