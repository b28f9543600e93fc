"""Diamond, from the view every:Diamond(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from .left import Left, LeftFields, LeftFilter, LeftWrite
from .right import Right, RightFields, RightFilter, RightWrite

if _t.TYPE_CHECKING:
    from .base import BaseList, BaseSelection
    from .left_tie import LeftTieFields
    from .right_tie import RightTieFields

_VIEW = _p.View(
    "every",
    "Diamond",
    "v1",
    package=__package__ or "",
    read="Diamond",
    write="DiamondWrite",
    members=(
        _p.Property("bottom", "bottom", "text"),
        _p.Property("left", "left", "text"),
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Property("right", "right", "text"),
        _p.Direct("near", "near", "Base"),
        _p.EdgeTo(
            "left_ties", "leftTies", ("every", "leftTie"), "Base", edge="LeftTie"
        ),
        _p.EdgeTo(
            "right_ties",
            "rightTies",
            ("every", "rightTie"),
            "Base",
            direction="inwards",
            edge="RightTie",
        ),
    ),
)


class Diamond(Right, Left, view=_VIEW):
    """Two ways to one base."""

    bottom: str | None = None

    def as_write(self) -> DiamondWrite:
        return _p.as_write(self, DiamondWrite)


class DiamondWrite(RightWrite, LeftWrite, view=_VIEW):
    """What can be written of Diamond; only what is set is sent."""

    bottom: str | None = None


class DiamondList(_p.NodeList[Diamond]):
    """A list of Diamond that turns into frames, dicts and ids."""

    near: BaseList
    left_ties: BaseList
    right_ties: BaseList


class DiamondFields(RightFields, LeftFields):
    """Fields of Diamond for typed conditions."""

    bottom: _p.TextField


DiamondProperty = _t.Literal[
    "external_id", "space", "bottom", "left", "name", "rank", "right", "near"
]


class DiamondFilter(RightFilter, LeftFilter, total=False):
    """Keyword filters of Diamond; several are combined with and."""

    bottom: str | _t.Sequence[str]
    bottom_prefix: str


class DiamondWhere(DiamondFilter, _p.Conditioned[DiamondFields], total=False):
    """Conditions of Diamond: keyword filters, and `where`."""


class DiamondOptions(DiamondWhere, _p.Listing[DiamondProperty], total=False):
    """Filters, sorting, limit and units of Diamond."""


class DiamondKeywords:
    """What reads of Diamond take."""

    def _takes_filters(self, **where: _t.Unpack[DiamondWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[DiamondOptions]) -> None: ...


class DiamondSelection(
    DiamondKeywords, _p.Selection[DiamondFields, DiamondProperty], view=_VIEW
):
    """Which Diamond, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]
    with_left_ties: _t.ClassVar[_p.WithLinks[BaseSelection, LeftTieFields]]
    with_right_ties: _t.ClassVar[_p.WithLinks[BaseSelection, RightTieFields]]


class DiamondQuery(DiamondSelection, _p.Query[Diamond, DiamondList]):
    """A query over Diamond."""


class AsyncDiamondQuery(DiamondSelection, _p.AsyncQuery[Diamond, DiamondList]):
    """A query over Diamond whose results are awaited."""


class DiamondAPI(
    DiamondKeywords, _p.NodeAPI[Diamond, DiamondList, DiamondProperty, DiamondQuery]
):
    """Reads Diamond."""


class AsyncDiamondAPI(
    DiamondKeywords,
    _p.AsyncNodeAPI[Diamond, DiamondList, DiamondProperty, AsyncDiamondQuery],
):
    """Reads Diamond without blocking."""
