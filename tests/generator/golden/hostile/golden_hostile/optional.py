"""Optional, from the view hostile:Optional(v1)."""

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
    "Optional",
    "v1",
    package=__package__ or "",
    read="Optional",
    write="OptionalWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Direct("other", "other", "A"),
        _p.EdgeTo("many", "many", ("hostile", "Optional.many"), "AWrite2"),
    ),
)


class Optional(_p.Node, view=_VIEW):
    """Optional: nodes of the view hostile:Optional(v1)."""

    name: str | None = None
    other: _p.NodeRef[A] | None = None
    many: _p.Connection[AWrite2]

    def as_write(self) -> OptionalWrite:
        return _p.as_write(self, OptionalWrite)


class OptionalWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Optional; only what is set is sent."""

    name: str | None = None
    other: AWrite | _p.NodeId | str | None = None
    many: _t.Sequence[AWrite2Write | _p.NodeId | str] | None = None


class OptionalList(_p.NodeList[Optional]):
    """A list of Optional that turns into frames, dicts and ids."""

    other: AList
    many: AWrite2List


class OptionalFields(_p.NodeFields):
    """Fields of Optional for typed conditions."""

    name: _p.TextField
    other: AFields
    many: _p.ConnectionField[AWrite2Fields]


OptionalProperty = _t.Literal["external_id", "space", "name", "other"]


class OptionalFilter(_p.Where, total=False):
    """Keyword filters of Optional; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class OptionalWhere(OptionalFilter, _p.Conditioned[OptionalFields], total=False):
    """Conditions of Optional: keyword filters, and `where`."""


class OptionalOptions(OptionalWhere, _p.Listing[OptionalProperty], total=False):
    """Filters, sorting, limit and units of Optional."""


class OptionalKeywords:
    """What reads of Optional take."""

    def _takes_filters(self, **where: _t.Unpack[OptionalWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[OptionalOptions]) -> None: ...


class OptionalSelection(
    OptionalKeywords, _p.Selection[OptionalFields, OptionalProperty], view=_VIEW
):
    """Which Optional, and what of their surroundings."""

    with_other: _t.ClassVar[_p.With[ASelection]]
    with_many: _t.ClassVar[_p.WithEdges[AWrite2Selection]]


class OptionalQuery(OptionalSelection, _p.Query[Optional, OptionalList]):
    """A query over Optional."""


class AsyncOptionalQuery(OptionalSelection, _p.AsyncQuery[Optional, OptionalList]):
    """A query over Optional whose results are awaited."""


class OptionalAPI(
    OptionalKeywords,
    _p.NodeAPI[Optional, OptionalList, OptionalProperty, OptionalQuery],
):
    """Reads Optional."""


class AsyncOptionalAPI(
    OptionalKeywords,
    _p.AsyncNodeAPI[Optional, OptionalList, OptionalProperty, AsyncOptionalQuery],
):
    """Reads Optional without blocking."""
