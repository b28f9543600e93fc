"""Something, from the view void:Something(1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "void",
    "Something",
    "1",
    package=__package__ or "",
    read="Something",
    write="SomethingWrite",
    members=(_p.Property("name", "name", "text"),),
)


class Something(_p.Node, view=_VIEW):
    """Something: nodes of the view void:Something(1)."""

    name: str | None = None

    def as_write(self) -> SomethingWrite:
        return _p.as_write(self, SomethingWrite)


class SomethingWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Something; only what is set is sent."""

    name: str | None = None


class SomethingList(_p.NodeList[Something]):
    """A list of Something that turns into frames, dicts and ids."""


class SomethingFields(_p.NodeFields):
    """Fields of Something for typed conditions."""

    name: _p.TextField


SomethingProperty = _t.Literal["external_id", "space", "name"]


class SomethingFilter(_p.Where, total=False):
    """Keyword filters of Something; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class SomethingWhere(SomethingFilter, _p.Conditioned[SomethingFields], total=False):
    """Conditions of Something: keyword filters, and `where`."""


class SomethingOptions(SomethingWhere, _p.Listing[SomethingProperty], total=False):
    """Filters, sorting, limit and units of Something."""


class SomethingKeywords:
    """What reads of Something take."""

    def _takes_filters(self, **where: _t.Unpack[SomethingWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SomethingOptions]) -> None: ...


class SomethingSelection(
    SomethingKeywords, _p.Selection[SomethingFields, SomethingProperty], view=_VIEW
):
    """Which Something, and what of their surroundings."""


class SomethingQuery(SomethingSelection, _p.Query[Something, SomethingList]):
    """A query over Something."""


class AsyncSomethingQuery(SomethingSelection, _p.AsyncQuery[Something, SomethingList]):
    """A query over Something whose results are awaited."""


class SomethingAPI(
    SomethingKeywords,
    _p.NodeAPI[Something, SomethingList, SomethingProperty, SomethingQuery],
):
    """Reads Something."""


class AsyncSomethingAPI(
    SomethingKeywords,
    _p.AsyncNodeAPI[Something, SomethingList, SomethingProperty, AsyncSomethingQuery],
):
    """Reads Something without blocking."""
