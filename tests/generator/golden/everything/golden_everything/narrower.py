"""Narrower, from the view every:Narrower(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .base import Base, BaseFields, BaseFilter, BaseWrite

if _t.TYPE_CHECKING:
    from .left import Left, LeftFields, LeftList, LeftSelection

_VIEW = _p.View(
    "every",
    "Narrower",
    "v1",
    package=__package__ or "",
    read="Narrower",
    write="NarrowerWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Direct("near", "near", "Left"),
    ),
)


class Narrower(Base, view=_VIEW):
    """Points at fewer."""

    near: _p.NodeRef[Left] | None = None

    def as_write(self) -> NarrowerWrite:
        return _p.as_write(self, NarrowerWrite)


class NarrowerWrite(BaseWrite, view=_VIEW):
    """What can be written of Narrower; only what is set is sent."""


class NarrowerList(_p.NodeList[Narrower]):
    """A list of Narrower that turns into frames, dicts and ids."""

    near: LeftList


class NarrowerFields(BaseFields):
    """Fields of Narrower for typed conditions."""

    near: LeftFields


NarrowerProperty = _t.Literal["external_id", "space", "name", "rank", "near"]


class NarrowerFilter(BaseFilter, total=False):
    """Keyword filters of Narrower; several are combined with and."""


class NarrowerWhere(NarrowerFilter, _p.Conditioned[NarrowerFields], total=False):
    """Conditions of Narrower: keyword filters, and `where`."""


class NarrowerOptions(NarrowerWhere, _p.Listing[NarrowerProperty], total=False):
    """Filters, sorting, limit and units of Narrower."""


class NarrowerKeywords:
    """What reads of Narrower take."""

    def _takes_filters(self, **where: _t.Unpack[NarrowerWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[NarrowerOptions]) -> None: ...


class NarrowerSelection(
    NarrowerKeywords, _p.Selection[NarrowerFields, NarrowerProperty], view=_VIEW
):
    """Which Narrower, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[LeftSelection]]


class NarrowerQuery(NarrowerSelection, _p.Query[Narrower, NarrowerList]):
    """A query over Narrower."""


class AsyncNarrowerQuery(NarrowerSelection, _p.AsyncQuery[Narrower, NarrowerList]):
    """A query over Narrower whose results are awaited."""


class NarrowerAPI(
    NarrowerKeywords,
    _p.NodeAPI[Narrower, NarrowerList, NarrowerProperty, NarrowerQuery],
):
    """Reads Narrower."""


class AsyncNarrowerAPI(
    NarrowerKeywords,
    _p.AsyncNodeAPI[Narrower, NarrowerList, NarrowerProperty, AsyncNarrowerQuery],
):
    """Reads Narrower without blocking."""
