"""Pointer, from the view every:Pointer(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .target import Target, TargetFields, TargetList, TargetSelection, TargetWrite

_VIEW = _p.View(
    "every",
    "Pointer",
    "v1",
    package=__package__ or "",
    read="Pointer",
    write="PointerWrite",
    members=(
        _p.Property("label", "label", "text"),
        _p.Direct("groups", "groups", "Target", list=True),
        _p.Direct("parent", "parent", "Target"),
        _p.Direct("single", "single", "Target"),
    ),
    children=("SpecialPointer",),
)


class Pointer(_p.Node, view=_VIEW):
    """Pointer: nodes of the view every:Pointer(v1).

    Implemented by SpecialPointer.
    """

    label: str | None = None
    groups: _t.Sequence[_p.NodeRef[Target]] | None = None
    parent: _p.NodeRef[Target] | None = None
    single: _p.NodeRef[Target] | None = None

    def as_write(self) -> PointerWrite:
        return _p.as_write(self, PointerWrite)


class PointerWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Pointer; only what is set is sent."""

    label: str | None = None
    groups: _t.Sequence[TargetWrite | _p.NodeId | str] | None = None
    parent: TargetWrite | _p.NodeId | str | None = None
    single: TargetWrite | _p.NodeId | str | None = None


class PointerList(_p.NodeList[Pointer]):
    """A list of Pointer that turns into frames, dicts and ids."""

    groups: TargetList
    parent: TargetList
    single: TargetList


class PointerFields(_p.NodeFields):
    """Fields of Pointer for typed conditions."""

    label: _p.TextField
    groups: _p.RelationsField[TargetFields]
    parent: TargetFields
    single: TargetFields


PointerProperty = _t.Literal[
    "external_id", "space", "label", "groups", "parent", "single"
]


class PointerFilter(_p.Where, total=False):
    """Keyword filters of Pointer; several are combined with and."""

    label: str | _t.Sequence[str]
    label_prefix: str
    groups_contains: _p.NodeInput | _t.Sequence[_p.NodeInput]
    parent: _p.NodeInput | _t.Sequence[_p.NodeInput]
    single: _p.NodeInput | _t.Sequence[_p.NodeInput]


class PointerWhere(PointerFilter, _p.Conditioned[PointerFields], total=False):
    """Conditions of Pointer: keyword filters, and `where`."""


class PointerOptions(PointerWhere, _p.Listing[PointerProperty], total=False):
    """Filters, sorting, limit and units of Pointer."""


class PointerKeywords:
    """What reads of Pointer take."""

    def _takes_filters(self, **where: _t.Unpack[PointerWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PointerOptions]) -> None: ...


class PointerSelection(
    PointerKeywords, _p.Selection[PointerFields, PointerProperty], view=_VIEW
):
    """Which Pointer, and what of their surroundings."""

    with_groups: _t.ClassVar[_p.With[TargetSelection]]
    with_parent: _t.ClassVar[_p.With[TargetSelection]]
    with_single: _t.ClassVar[_p.With[TargetSelection]]


class PointerQuery(PointerSelection, _p.Query[Pointer, PointerList]):
    """A query over Pointer."""


class AsyncPointerQuery(PointerSelection, _p.AsyncQuery[Pointer, PointerList]):
    """A query over Pointer whose results are awaited."""


class PointerAPI(
    PointerKeywords, _p.NodeAPI[Pointer, PointerList, PointerProperty, PointerQuery]
):
    """Reads Pointer."""


class AsyncPointerAPI(
    PointerKeywords,
    _p.AsyncNodeAPI[Pointer, PointerList, PointerProperty, AsyncPointerQuery],
):
    """Reads Pointer without blocking."""
