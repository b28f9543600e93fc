"""Target, from the view every:Target(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .pointer import Pointer, PointerFields, PointerList, PointerSelection
    from .special_pointer import (
        SpecialPointer,
        SpecialPointerFields,
        SpecialPointerList,
        SpecialPointerSelection,
    )

_VIEW = _p.View(
    "every",
    "Target",
    "v1",
    package=__package__ or "",
    read="Target",
    write="TargetWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Reverse(
            "by_container",
            "byContainer",
            "Pointer",
            ("every", "Pointer", "parent"),
            "parent",
        ),
        _p.Reverse(
            "children",
            "children",
            "Pointer",
            ("every", "Pointer/v1", "parent"),
            "parent",
        ),
        _p.Reverse(
            "members",
            "members",
            "Pointer",
            ("every", "Pointer/v1", "groups"),
            "groups",
            through_list=True,
        ),
        _p.Reverse(
            "only",
            "only",
            "Pointer",
            ("every", "Pointer/v1", "single"),
            "single",
            many=False,
        ),
        _p.Reverse(
            "through_parent",
            "throughParent",
            "SpecialPointer",
            ("every", "Pointer/v1", "parent"),
            "parent",
        ),
    ),
)


class Target(_p.Node, view=_VIEW):
    """Reverse relations."""

    name: str | None = None
    by_container: _p.Connection[Pointer]
    children: _p.Connection[Pointer]
    """Through a view."""
    members: _p.Connection[Pointer]
    """Through a list of relations."""
    only: _p.Single[Pointer]
    through_parent: _p.Connection[SpecialPointer]
    """The parent has the relation."""

    def as_write(self) -> TargetWrite:
        return _p.as_write(self, TargetWrite)


class TargetWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Target; only what is set is sent."""

    name: str | None = None


class TargetList(_p.NodeList[Target]):
    """A list of Target that turns into frames, dicts and ids."""

    by_container: PointerList
    children: PointerList
    members: PointerList
    only: PointerList
    through_parent: SpecialPointerList


class TargetFields(_p.NodeFields):
    """Fields of Target for typed conditions."""

    name: _p.TextField
    by_container: _p.ConnectionField[PointerFields]
    children: _p.ConnectionField[PointerFields]
    members: _p.ConnectionField[PointerFields]
    only: _p.ConnectionField[PointerFields]
    through_parent: _p.ConnectionField[SpecialPointerFields]


TargetProperty = _t.Literal["external_id", "space", "name"]


class TargetFilter(_p.Where, total=False):
    """Keyword filters of Target; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str


class TargetWhere(TargetFilter, _p.Conditioned[TargetFields], total=False):
    """Conditions of Target: keyword filters, and `where`."""


class TargetOptions(TargetWhere, _p.Listing[TargetProperty], total=False):
    """Filters, sorting, limit and units of Target."""


class TargetKeywords:
    """What reads of Target take."""

    def _takes_filters(self, **where: _t.Unpack[TargetWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[TargetOptions]) -> None: ...


class TargetSelection(
    TargetKeywords, _p.Selection[TargetFields, TargetProperty], view=_VIEW
):
    """Which Target, and what of their surroundings."""

    with_by_container: _t.ClassVar[_p.With[PointerSelection]]
    with_children: _t.ClassVar[_p.With[PointerSelection]]
    with_members: _t.ClassVar[_p.With[PointerSelection]]
    with_only: _t.ClassVar[_p.With[PointerSelection]]
    with_through_parent: _t.ClassVar[_p.With[SpecialPointerSelection]]


class TargetQuery(TargetSelection, _p.Query[Target, TargetList]):
    """A query over Target."""


class AsyncTargetQuery(TargetSelection, _p.AsyncQuery[Target, TargetList]):
    """A query over Target whose results are awaited."""


class TargetAPI(
    TargetKeywords, _p.NodeAPI[Target, TargetList, TargetProperty, TargetQuery]
):
    """Reads Target."""


class AsyncTargetAPI(
    TargetKeywords,
    _p.AsyncNodeAPI[Target, TargetList, TargetProperty, AsyncTargetQuery],
):
    """Reads Target without blocking."""
