"""Exception, from the view hostile:Exception(v1)."""

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
    "Exception",
    "v1",
    package=__package__ or "",
    read="Exception",
    write="ExceptionWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Exception.many"), "AWrite2"),
    ),
)


class Exception(_p.Node, view=_VIEW):
    """Exception: nodes of the view hostile:Exception(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> ExceptionWrite:
        return _p.as_write(self, ExceptionWrite)


class ExceptionWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Exception; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class ExceptionList(_p.NodeList[Exception]):
    """A list of Exception that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class ExceptionFields(_p.NodeFields):
    """Fields of Exception for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


ExceptionProperty = _t.Literal["external_id", "space", "name", "other"]


class ExceptionFilter(_p.Where, total=False):
    """Keyword filters of Exception; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class ExceptionWhere(ExceptionFilter, _p.Conditioned[ExceptionFields], total=False):
    """Conditions of Exception: keyword filters, and `where`."""


class ExceptionOptions(ExceptionWhere, _p.Listing[ExceptionProperty], total=False):
    """Filters, sorting, limit and units of Exception."""


class ExceptionKeywords:
    """What reads of Exception take."""

    def _takes_filters(self, **where: _t.Unpack[ExceptionWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[ExceptionOptions]) -> None: ...


class ExceptionSelection(
    ExceptionKeywords, _p.Selection[ExceptionFields, ExceptionProperty], view=_VIEW
):
    """Which Exception, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class ExceptionQuery(ExceptionSelection, _p.Query[Exception, ExceptionList]):
    """A query over Exception."""


class AsyncExceptionQuery(ExceptionSelection, _p.AsyncQuery[Exception, ExceptionList]):
    """A query over Exception whose results are awaited."""


class ExceptionAPI(
    ExceptionKeywords,
    _p.NodeAPI[Exception, ExceptionList, ExceptionProperty, ExceptionQuery],
):
    """Reads Exception."""


class AsyncExceptionAPI(
    ExceptionKeywords,
    _p.AsyncNodeAPI[Exception, ExceptionList, ExceptionProperty, AsyncExceptionQuery],
):
    """Reads Exception without blocking."""
