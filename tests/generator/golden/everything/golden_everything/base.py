"""Base, from the view every:Base(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Base",
    "v1",
    package=__package__ or "",
    read="Base",
    write="BaseWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Property("rank", "rank", "int32"),
        _p.Direct("near", "near", "Base"),
    ),
    children=("Diamond", "Shortcut", "Different", "Left", "Narrower", "Right"),
)


class Base(_p.Node, view=_VIEW):
    """Base: nodes of the view every:Base(v1).

    Implemented by Diamond, Different, Left, Narrower, Right, Shortcut.
    """

    name: str | None = None
    """Of the base."""
    rank: int | None = None
    near: _p.NodeRef[Base] | None = None

    def as_write(self) -> BaseWrite:
        return _p.as_write(self, BaseWrite)


class BaseWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Base; only what is set is sent."""

    name: str | None = None
    """Of the base."""
    rank: int | None = None
    near: BaseWrite | _p.NodeId | str | None = None


class BaseList(_p.NodeList[Base]):
    """A list of Base that turns into frames, dicts and ids."""

    near: BaseList


class BaseFields(_p.NodeFields):
    """Fields of Base for typed conditions."""

    name: _p.TextField
    rank: _p.NumberField
    near: BaseFields


BaseProperty = _t.Literal["external_id", "space", "name", "rank", "near"]


class BaseFilter(_p.Where, total=False):
    """Keyword filters of Base; several are combined with and."""

    name: str | _t.Sequence[str]
    """Of the base."""
    name_prefix: str
    """Of the base."""
    min_rank: int
    max_rank: int
    near: _p.NodeInput | _t.Sequence[_p.NodeInput]


class BaseWhere(BaseFilter, _p.Conditioned[BaseFields], total=False):
    """Conditions of Base: keyword filters, and `where`."""


class BaseOptions(BaseWhere, _p.Listing[BaseProperty], total=False):
    """Filters, sorting, limit and units of Base."""


class BaseKeywords:
    """What reads of Base take."""

    def _takes_filters(self, **where: _t.Unpack[BaseWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[BaseOptions]) -> None: ...


class BaseSelection(BaseKeywords, _p.Selection[BaseFields, BaseProperty], view=_VIEW):
    """Which Base, and what of their surroundings."""

    with_near: _t.ClassVar[_p.With[BaseSelection]]


class BaseQuery(BaseSelection, _p.Query[Base, BaseList]):
    """A query over Base."""


class AsyncBaseQuery(BaseSelection, _p.AsyncQuery[Base, BaseList]):
    """A query over Base whose results are awaited."""


class BaseAPI(BaseKeywords, _p.NodeAPI[Base, BaseList, BaseProperty, BaseQuery]):
    """Reads Base."""


class AsyncBaseAPI(
    BaseKeywords, _p.AsyncNodeAPI[Base, BaseList, BaseProperty, AsyncBaseQuery]
):
    """Reads Base without blocking."""
