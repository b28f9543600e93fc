"""X, from the view hostile:X(v1)."""

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
    "X",
    "v1",
    package=__package__ or "",
    read="X",
    write="XWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "X.many"), "AWrite2"),
    ),
)


class X(_p.Node, view=_VIEW):
    """X: nodes of the view hostile:X(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> XWrite:
        return _p.as_write(self, XWrite)


class XWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of X; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class XList(_p.NodeList[X]):
    """A list of X that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class XFields(_p.NodeFields):
    """Fields of X for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


XProperty = _t.Literal["external_id", "space", "name", "other"]


class XFilter(_p.Where, total=False):
    """Keyword filters of X; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class XWhere(XFilter, _p.Conditioned[XFields], total=False):
    """Conditions of X: keyword filters, and `where`."""


class XOptions(XWhere, _p.Listing[XProperty], total=False):
    """Filters, sorting, limit and units of X."""


class XKeywords:
    """What reads of X take."""

    def _takes_filters(self, **where: _t.Unpack[XWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[XOptions]) -> None: ...


class XSelection(XKeywords, _p.Selection[XFields, XProperty], view=_VIEW):
    """Which X, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class XQuery(XSelection, _p.Query[X, XList]):
    """A query over X."""


class AsyncXQuery(XSelection, _p.AsyncQuery[X, XList]):
    """A query over X whose results are awaited."""


class XAPI(XKeywords, _p.NodeAPI[X, XList, XProperty, XQuery]):
    """Reads X."""


class AsyncXAPI(XKeywords, _p.AsyncNodeAPI[X, XList, XProperty, AsyncXQuery]):
    """Reads X without blocking."""
