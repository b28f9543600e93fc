"""SpecialPointer, from the view every:SpecialPointer(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .pointer import Pointer, PointerFields, PointerFilter, PointerWrite

if _t.TYPE_CHECKING:
    from .target import TargetList, TargetSelection

_VIEW = _p.View(
    "every",
    "SpecialPointer",
    "v1",
    package=__package__ or "",
    read="SpecialPointer",
    write="SpecialPointerWrite",
    members=(
        _p.Property("extra", "extra", "text"),
        _p.Property("label", "label", "text"),
        _p.Direct("groups", "groups", "Target", list=True),
        _p.Direct("parent", "parent", "Target"),
        _p.Direct("single", "single", "Target"),
    ),
)


class SpecialPointer(Pointer, view=_VIEW):
    """SpecialPointer: nodes of the view every:SpecialPointer(v1)."""

    extra: str | None = None

    def as_write(self) -> SpecialPointerWrite:
        return _p.as_write(self, SpecialPointerWrite)


class SpecialPointerWrite(PointerWrite, view=_VIEW):
    """What can be written of SpecialPointer; only what is set is sent."""

    extra: str | None = None


class SpecialPointerList(_p.NodeList[SpecialPointer]):
    """A list of SpecialPointer that turns into frames, dicts and ids."""

    groups: TargetList
    parent: TargetList
    single: TargetList


class SpecialPointerFields(PointerFields):
    """Fields of SpecialPointer for typed conditions."""

    extra: _p.TextField


SpecialPointerProperty = _t.Literal[
    "external_id", "space", "extra", "label", "groups", "parent", "single"
]


class SpecialPointerFilter(PointerFilter, total=False):
    """Keyword filters of SpecialPointer; several are combined with and."""

    extra: str | _t.Sequence[str]
    extra_prefix: str


class SpecialPointerWhere(
    SpecialPointerFilter, _p.Conditioned[SpecialPointerFields], total=False
):
    """Conditions of SpecialPointer: keyword filters, and `where`."""


class SpecialPointerOptions(
    SpecialPointerWhere, _p.Listing[SpecialPointerProperty], total=False
):
    """Filters, sorting, limit and units of SpecialPointer."""


class SpecialPointerKeywords:
    """What reads of SpecialPointer take."""

    def _takes_filters(self, **where: _t.Unpack[SpecialPointerWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[SpecialPointerOptions]) -> None: ...


class SpecialPointerSelection(
    SpecialPointerKeywords,
    _p.Selection[SpecialPointerFields, SpecialPointerProperty],
    view=_VIEW,
):
    """Which SpecialPointer, and what of their surroundings."""

    with_groups: _t.ClassVar[_p.With[TargetSelection]]
    with_parent: _t.ClassVar[_p.With[TargetSelection]]
    with_single: _t.ClassVar[_p.With[TargetSelection]]


class SpecialPointerQuery(
    SpecialPointerSelection, _p.Query[SpecialPointer, SpecialPointerList]
):
    """A query over SpecialPointer."""


class AsyncSpecialPointerQuery(
    SpecialPointerSelection, _p.AsyncQuery[SpecialPointer, SpecialPointerList]
):
    """A query over SpecialPointer whose results are awaited."""


class SpecialPointerAPI(
    SpecialPointerKeywords,
    _p.NodeAPI[
        SpecialPointer, SpecialPointerList, SpecialPointerProperty, SpecialPointerQuery
    ],
):
    """Reads SpecialPointer."""


class AsyncSpecialPointerAPI(
    SpecialPointerKeywords,
    _p.AsyncNodeAPI[
        SpecialPointer,
        SpecialPointerList,
        SpecialPointerProperty,
        AsyncSpecialPointerQuery,
    ],
):
    """Reads SpecialPointer without blocking."""
