"""Orphan, from the view every:Orphan(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Orphan",
    "v1",
    package=__package__ or "",
    read="Orphan",
    write="OrphanWrite",
    members=(
        _p.Property("inherited", "inherited", "int32"),
        _p.Property("own", "own", "text"),
    ),
)


class Orphan(_p.Node, view=_VIEW):
    """Its parent is not in the model."""

    inherited: int | None = None
    own: str | None = None

    def as_write(self) -> OrphanWrite:
        return _p.as_write(self, OrphanWrite)


class OrphanWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Orphan; only what is set is sent."""

    inherited: int | None = None
    own: str | None = None


class OrphanList(_p.NodeList[Orphan]):
    """A list of Orphan that turns into frames, dicts and ids."""


class OrphanFields(_p.NodeFields):
    """Fields of Orphan for typed conditions."""

    inherited: _p.NumberField
    own: _p.TextField


OrphanProperty = _t.Literal["external_id", "space", "inherited", "own"]


class OrphanFilter(_p.Where, total=False):
    """Keyword filters of Orphan; several are combined with and."""

    min_inherited: int
    max_inherited: int
    own: str | _t.Sequence[str]
    own_prefix: str


class OrphanWhere(OrphanFilter, _p.Conditioned[OrphanFields], total=False):
    """Conditions of Orphan: keyword filters, and `where`."""


class OrphanOptions(OrphanWhere, _p.Listing[OrphanProperty], total=False):
    """Filters, sorting, limit and units of Orphan."""


class OrphanKeywords:
    """What reads of Orphan take."""

    def _takes_filters(self, **where: _t.Unpack[OrphanWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[OrphanOptions]) -> None: ...


class OrphanSelection(
    OrphanKeywords, _p.Selection[OrphanFields, OrphanProperty], view=_VIEW
):
    """Which Orphan, and what of their surroundings."""


class OrphanQuery(OrphanSelection, _p.Query[Orphan, OrphanList]):
    """A query over Orphan."""


class AsyncOrphanQuery(OrphanSelection, _p.AsyncQuery[Orphan, OrphanList]):
    """A query over Orphan whose results are awaited."""


class OrphanAPI(
    OrphanKeywords, _p.NodeAPI[Orphan, OrphanList, OrphanProperty, OrphanQuery]
):
    """Reads Orphan."""


class AsyncOrphanAPI(
    OrphanKeywords,
    _p.AsyncNodeAPI[Orphan, OrphanList, OrphanProperty, AsyncOrphanQuery],
):
    """Reads Orphan without blocking."""
