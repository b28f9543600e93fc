"""Typed, from the view every:Typed(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Typed",
    "v1",
    package=__package__ or "",
    read="Typed",
    write="TypedWrite",
    members=(_p.Property("label", "label", "text"),),
    node_type=("every", "TypedKind"),
    has_filter=True,
)


class Typed(_p.Node, view=_VIEW):
    """Nodes of one type."""

    label: str | None = None

    def as_write(self) -> TypedWrite:
        return _p.as_write(self, TypedWrite)


class TypedWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Typed; only what is set is sent."""

    label: str | None = None


class TypedList(_p.NodeList[Typed]):
    """A list of Typed that turns into frames, dicts and ids."""


class TypedFields(_p.NodeFields):
    """Fields of Typed for typed conditions."""

    label: _p.TextField


TypedProperty = _t.Literal["external_id", "space", "label"]


class TypedFilter(_p.Where, total=False):
    """Keyword filters of Typed; several are combined with and."""

    label: str | _t.Sequence[str]
    label_prefix: str


class TypedWhere(TypedFilter, _p.Conditioned[TypedFields], total=False):
    """Conditions of Typed: keyword filters, and `where`."""


class TypedOptions(TypedWhere, _p.Listing[TypedProperty], total=False):
    """Filters, sorting, limit and units of Typed."""


class TypedKeywords:
    """What reads of Typed take."""

    def _takes_filters(self, **where: _t.Unpack[TypedWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TypedOptions]) -> None: ...


class TypedSelection(
    TypedKeywords, _p.Selection[TypedFields, TypedProperty], view=_VIEW
):
    """Which Typed, and what of their surroundings."""


class TypedQuery(TypedSelection, _p.Query[Typed, TypedList]):
    """A query over Typed."""


class AsyncTypedQuery(TypedSelection, _p.AsyncQuery[Typed, TypedList]):
    """A query over Typed whose results are awaited."""


class TypedAPI(TypedKeywords, _p.NodeAPI[Typed, TypedList, TypedProperty, TypedQuery]):
    """Reads Typed."""


class AsyncTypedAPI(
    TypedKeywords, _p.AsyncNodeAPI[Typed, TypedList, TypedProperty, AsyncTypedQuery]
):
    """Reads Typed without blocking."""
