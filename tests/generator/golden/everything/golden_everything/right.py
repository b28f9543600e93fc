"""Right, from the view every:Right(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .base import Base, BaseFields, BaseFilter, BaseWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .right_tie import RightTie, RightTieFields, RightTieWrite

_VIEW = _p.View(
    "every",
    "Right",
    "v1",
    package=__package__ or "",
    read="Right",
    write="RightWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Property("right", "right", "text"),
        _p.Direct("near", "near", "Base"),
        _p.EdgeTo(
            "right_ties",
            "rightTies",
            ("every", "rightTie"),
            "Base",
            direction="inwards",
            edge="RightTie",
        ),
    ),
    children=("Diamond",),
)


class Right(Base, view=_VIEW):
    """Right: nodes of the view every:Right(v1).

    Implemented by Diamond.
    """

    right: str | None = None
    right_ties: _p.Connection[_p.Link[RightTie, Base]]

    def as_write(self) -> RightWrite:
        return _p.as_write(self, RightWrite)


class RightWrite(BaseWrite, view=_VIEW):
    """What can be written of Right; only what is set is sent."""

    right: str | None = None
    right_ties: _t.Sequence[RightTieWrite | BaseWrite | _p.NodeId | str] | None = None


class RightList(_p.NodeList[Right]):
    """A list of Right that turns into frames, dicts and ids."""

    near: BaseList
    right_ties: BaseList


class RightFields(BaseFields):
    """Fields of Right for typed conditions."""

    right: _p.TextField
    right_ties: _p.LinkField[BaseFields, RightTieFields]


RightProperty = _t.Literal["external_id", "space", "name", "rank", "right", "near"]


class RightFilter(BaseFilter, total=False):
    """Keyword filters of Right; several are combined with and."""

    right: str | _t.Sequence[str]
    right_prefix: str


class RightWhere(RightFilter, _p.Conditioned[RightFields], total=False):
    """Conditions of Right: keyword filters, and `where`."""


class RightOptions(RightWhere, _p.Listing[RightProperty], total=False):
    """Filters, sorting, limit and units of Right."""


class RightKeywords:
    """What reads of Right take."""

    def _takes_filters(self, **where: _t.Unpack[RightWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[RightOptions]) -> None: ...


class RightSelection(
    RightKeywords, _p.Selection[RightFields, RightProperty], view=_VIEW
):
    """Which Right, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]
    with_right_ties: _t.ClassVar[_p.WithLinks[BaseSelection, RightTieFields]]


class RightQuery(RightSelection, _p.Query[Right, RightList]):
    """A query over Right."""


class AsyncRightQuery(RightSelection, _p.AsyncQuery[Right, RightList]):
    """A query over Right whose results are awaited."""


class RightAPI(RightKeywords, _p.NodeAPI[Right, RightList, RightProperty, RightQuery]):
    """Reads Right."""


class AsyncRightAPI(
    RightKeywords, _p.AsyncNodeAPI[Right, RightList, RightProperty, AsyncRightQuery]
):
    """Reads Right without blocking."""
