"""Any, from the view hostile:Any(v1)."""

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
    "Any",
    "v1",
    package=__package__ or "",
    read="Any",
    write="AnyWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Any.many"), "AWrite2"),
    ),
)


class Any(_p.Node, view=_VIEW):
    """Any: nodes of the view hostile:Any(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> AnyWrite:
        return _p.as_write(self, AnyWrite)


class AnyWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Any; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class AnyList(_p.NodeList[Any]):
    """A list of Any that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class AnyFields(_p.NodeFields):
    """Fields of Any for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


AnyProperty = _t.Literal["external_id", "space", "name", "other"]


class AnyFilter(_p.Where, total=False):
    """Keyword filters of Any; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class AnyWhere(AnyFilter, _p.Conditioned[AnyFields], total=False):
    """Conditions of Any: keyword filters, and `where`."""


class AnyOptions(AnyWhere, _p.Listing[AnyProperty], total=False):
    """Filters, sorting, limit and units of Any."""


class AnyKeywords:
    """What reads of Any take."""

    def _takes_filters(self, **where: _t.Unpack[AnyWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[AnyOptions]) -> None: ...


class AnySelection(AnyKeywords, _p.Selection[AnyFields, AnyProperty], view=_VIEW):
    """Which Any, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class AnyQuery(AnySelection, _p.Query[Any, AnyList]):
    """A query over Any."""


class AsyncAnyQuery(AnySelection, _p.AsyncQuery[Any, AnyList]):
    """A query over Any whose results are awaited."""


class AnyAPI(AnyKeywords, _p.NodeAPI[Any, AnyList, AnyProperty, AnyQuery]):
    """Reads Any."""


class AsyncAnyAPI(
    AnyKeywords, _p.AsyncNodeAPI[Any, AnyList, AnyProperty, AsyncAnyQuery]
):
    """Reads Any without blocking."""
