"""Filtered, from the view every:Filtered(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Filtered",
    "v1",
    package=__package__ or "",
    read="Filtered",
    write="FilteredWrite",
    members=(_p.Property("label", "label", "text"),),
    has_filter=True,
)


class Filtered(_p.Node, view=_VIEW):
    """Nodes whose label starts with Æ."""

    label: str | None = None

    def as_write(self) -> FilteredWrite:
        return _p.as_write(self, FilteredWrite)


class FilteredWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Filtered; only what is set is sent."""

    label: str | None = None


class FilteredList(_p.NodeList[Filtered]):
    """A list of Filtered that turns into frames, dicts and ids."""


class FilteredFields(_p.NodeFields):
    """Fields of Filtered for typed conditions."""

    label: _p.TextField


FilteredProperty = _t.Literal["external_id", "space", "label"]


class FilteredFilter(_p.Where, total=False):
    """Keyword filters of Filtered; several are combined with and."""

    label: str | _t.Sequence[str]
    label_prefix: str


class FilteredWhere(FilteredFilter, _p.Conditioned[FilteredFields], total=False):
    """Conditions of Filtered: keyword filters, and `where`."""


class FilteredOptions(FilteredWhere, _p.Listing[FilteredProperty], total=False):
    """Filters, sorting, limit and units of Filtered."""


class FilteredKeywords:
    """What reads of Filtered take."""

    def _takes_filters(self, **where: _t.Unpack[FilteredWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[FilteredOptions]) -> None: ...


class FilteredSelection(
    FilteredKeywords, _p.Selection[FilteredFields, FilteredProperty], view=_VIEW
):
    """Which Filtered, and what of their surroundings."""


class FilteredQuery(FilteredSelection, _p.Query[Filtered, FilteredList]):
    """A query over Filtered."""


class AsyncFilteredQuery(FilteredSelection, _p.AsyncQuery[Filtered, FilteredList]):
    """A query over Filtered whose results are awaited."""


class FilteredAPI(
    FilteredKeywords,
    _p.NodeAPI[Filtered, FilteredList, FilteredProperty, FilteredQuery],
):
    """Reads Filtered."""


class AsyncFilteredAPI(
    FilteredKeywords,
    _p.AsyncNodeAPI[Filtered, FilteredList, FilteredProperty, AsyncFilteredQuery],
):
    """Reads Filtered without blocking."""
