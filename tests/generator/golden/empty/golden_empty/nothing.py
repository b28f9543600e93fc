"""Nothing, from the view void:Nothing(1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "void",
    "Nothing",
    "1",
    package=__package__ or "",
    read="Nothing",
    write=None,
    has_filter=True,
)


class Nothing(_p.Node, view=_VIEW):
    """Nothing: nodes of the view void:Nothing(1)."""


class NothingList(_p.NodeList[Nothing]):
    """A list of Nothing that turns into frames, dicts and ids."""


class NothingFields(_p.NodeFields):
    """Fields of Nothing for typed conditions."""


NothingProperty = _t.Literal["external_id", "space"]


class NothingFilter(_p.Where, total=False):
    """Keyword filters of Nothing; several are combined with and."""


class NothingWhere(NothingFilter, _p.Conditioned[NothingFields], total=False):
    """Conditions of Nothing: keyword filters, and `where`."""


class NothingOptions(NothingWhere, _p.Listing[NothingProperty], total=False):
    """Filters, sorting, limit and units of Nothing."""


class NothingKeywords:
    """What reads of Nothing take."""

    def _takes_filters(self, **where: _t.Unpack[NothingWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NothingOptions]) -> None: ...


class NothingSelection(
    NothingKeywords, _p.Selection[NothingFields, NothingProperty], view=_VIEW
):
    """Which Nothing, and what of their surroundings."""


class NothingQuery(NothingSelection, _p.Query[Nothing, NothingList]):
    """A query over Nothing."""


class AsyncNothingQuery(NothingSelection, _p.AsyncQuery[Nothing, NothingList]):
    """A query over Nothing whose results are awaited."""


class NothingAPI(
    NothingKeywords, _p.NodeAPI[Nothing, NothingList, NothingProperty, NothingQuery]
):
    """Reads Nothing."""


class AsyncNothingAPI(
    NothingKeywords,
    _p.AsyncNodeAPI[Nothing, NothingList, NothingProperty, AsyncNothingQuery],
):
    """Reads Nothing without blocking."""
