"""Left, from the view every:Left(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .base import Base, BaseFields, BaseFilter, BaseWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .left_tie import LeftTie, LeftTieFields, LeftTieWrite

_VIEW = _p.View(
    "every",
    "Left",
    "v1",
    package=__package__ or "",
    read="Left",
    write="LeftWrite",
    members=(
        _p.Property("left", "left", "text"),
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Direct("near", "near", "Base"),
        _p.EdgeTo(
            "left_ties", "leftTies", ("every", "leftTie"), "Base", edge="LeftTie"
        ),
    ),
    children=("Diamond", "Shortcut"),
)


class Left(Base, view=_VIEW):
    """Left: nodes of the view every:Left(v1).

    Implemented by Diamond, Shortcut.
    """

    left: str | None = None
    left_ties: _p.Connection[_p.Link[LeftTie, Base]]

    def as_write(self) -> LeftWrite:
        return _p.as_write(self, LeftWrite)


class LeftWrite(BaseWrite, view=_VIEW):
    """What can be written of Left; only what is set is sent."""

    left: str | None = None
    left_ties: _t.Sequence[LeftTieWrite | BaseWrite | _p.NodeId | str] | None = None


class LeftList(_p.NodeList[Left]):
    """A list of Left that turns into frames, dicts and ids."""

    near: BaseList
    left_ties: BaseList


class LeftFields(BaseFields):
    """Fields of Left for typed conditions."""

    left: _p.TextField
    left_ties: _p.LinkField[BaseFields, LeftTieFields]


LeftProperty = _t.Literal["external_id", "space", "left", "name", "rank", "near"]


class LeftFilter(BaseFilter, total=False):
    """Keyword filters of Left; several are combined with and."""

    left: str | _t.Sequence[str]
    left_prefix: str


class LeftWhere(LeftFilter, _p.Conditioned[LeftFields], total=False):
    """Conditions of Left: keyword filters, and `where`."""


class LeftOptions(LeftWhere, _p.Listing[LeftProperty], total=False):
    """Filters, sorting, limit and units of Left."""


class LeftKeywords:
    """What reads of Left take."""

    def _takes_filters(self, **where: _t.Unpack[LeftWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[LeftOptions]) -> None: ...


class LeftSelection(LeftKeywords, _p.Selection[LeftFields, LeftProperty], view=_VIEW):
    """Which Left, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]
    with_left_ties: _t.ClassVar[_p.WithLinks[BaseSelection, LeftTieFields]]


class LeftQuery(LeftSelection, _p.Query[Left, LeftList]):
    """A query over Left."""


class AsyncLeftQuery(LeftSelection, _p.AsyncQuery[Left, LeftList]):
    """A query over Left whose results are awaited."""


class LeftAPI(LeftKeywords, _p.NodeAPI[Left, LeftList, LeftProperty, LeftQuery]):
    """Reads Left."""


class AsyncLeftAPI(
    LeftKeywords, _p.AsyncNodeAPI[Left, LeftList, LeftProperty, AsyncLeftQuery]
):
    """Reads Left without blocking."""
