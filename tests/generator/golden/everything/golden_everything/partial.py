"""Partial, from the view every:Partial(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Partial",
    "v1",
    package=__package__ or "",
    read="Partial",
    write=None,
    members=(_p.Property("a_text", "aText", "text", required=True, nullable=False),),
)


class Partial(_p.Node, view=_VIEW):
    """Cannot be written: much is missing."""

    a_text: str


class PartialList(_p.NodeList[Partial]):
    """A list of Partial that turns into frames, dicts and ids."""


class PartialFields(_p.NodeFields):
    """Fields of Partial for typed conditions."""

    a_text: _p.TextField


PartialProperty = _t.Literal["external_id", "space", "a_text"]


class PartialFilter(_p.Where, total=False):
    """Keyword filters of Partial; several are combined with and."""

    a_text: str | _t.Sequence[str]
    a_text_prefix: str


class PartialWhere(PartialFilter, _p.Conditioned[PartialFields], total=False):
    """Conditions of Partial: keyword filters, and `where`."""


class PartialOptions(PartialWhere, _p.Listing[PartialProperty], total=False):
    """Filters, sorting, limit and units of Partial."""


class PartialKeywords:
    """What reads of Partial take."""

    def _takes_filters(self, **where: _t.Unpack[PartialWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PartialOptions]) -> None: ...


class PartialSelection(
    PartialKeywords, _p.Selection[PartialFields, PartialProperty], view=_VIEW
):
    """Which Partial, and what of their surroundings."""


class PartialQuery(PartialSelection, _p.Query[Partial, PartialList]):
    """A query over Partial."""


class AsyncPartialQuery(PartialSelection, _p.AsyncQuery[Partial, PartialList]):
    """A query over Partial whose results are awaited."""


class PartialAPI(
    PartialKeywords, _p.NodeAPI[Partial, PartialList, PartialProperty, PartialQuery]
):
    """Reads Partial."""


class AsyncPartialAPI(
    PartialKeywords,
    _p.AsyncNodeAPI[Partial, PartialList, PartialProperty, AsyncPartialQuery],
):
    """Reads Partial without blocking."""
