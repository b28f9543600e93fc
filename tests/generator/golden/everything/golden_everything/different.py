"""Different, from the view every:Different(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .base import Base, BaseFields, BaseList, BaseSelection, BaseWrite

_VIEW = _p.View(
    "every",
    "Different",
    "v1",
    package=__package__ or "",
    read="Different",
    write="DifferentWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "text"),
        _p.Direct("near", "near", "Base"),
    ),
)


class Different(_p.Node, view=_VIEW):
    """Another type for the rank."""

    name: str | None = None
    """Of the base."""
    rank: str | None = None
    near: _p.NodeRef[Base] | None = None

    def as_write(self) -> DifferentWrite:
        return _p.as_write(self, DifferentWrite)


class DifferentWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Different; only what is set is sent."""

    name: str | None = None
    """Of the base."""
    rank: str | None = None
    near: BaseWrite | _p.NodeId | str | None = None


class DifferentList(_p.NodeList[Different]):
    """A list of Different that turns into frames, dicts and ids."""

    near: BaseList


class DifferentFields(_p.NodeFields):
    """Fields of Different for typed conditions."""

    name: _p.TextField
    rank: _p.TextField
    near: BaseFields


DifferentProperty = _t.Literal["external_id", "space", "name", "rank", "near"]


class DifferentFilter(_p.Where, total=False):
    """Keyword filters of Different; several are combined with and."""

    name: str | _t.Sequence[str]
    """Of the base."""
    name_prefix: str
    """Of the base."""
    rank: str | _t.Sequence[str]
    rank_prefix: str
    near: _p.NodeInput | _t.Sequence[_p.NodeInput]


class DifferentWhere(DifferentFilter, _p.Conditioned[DifferentFields], total=False):
    """Conditions of Different: keyword filters, and `where`."""


class DifferentOptions(DifferentWhere, _p.Listing[DifferentProperty], total=False):
    """Filters, sorting, limit and units of Different."""


class DifferentKeywords:
    """What reads of Different take."""

    def _takes_filters(self, **where: _t.Unpack[DifferentWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DifferentOptions]) -> None: ...


class DifferentSelection(
    DifferentKeywords, _p.Selection[DifferentFields, DifferentProperty], view=_VIEW
):
    """Which Different, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]


class DifferentQuery(DifferentSelection, _p.Query[Different, DifferentList]):
    """A query over Different."""


class AsyncDifferentQuery(DifferentSelection, _p.AsyncQuery[Different, DifferentList]):
    """A query over Different whose results are awaited."""


class DifferentAPI(
    DifferentKeywords,
    _p.NodeAPI[Different, DifferentList, DifferentProperty, DifferentQuery],
):
    """Reads Different."""


class AsyncDifferentAPI(
    DifferentKeywords,
    _p.AsyncNodeAPI[Different, DifferentList, DifferentProperty, AsyncDifferentQuery],
):
    """Reads Different without blocking."""
