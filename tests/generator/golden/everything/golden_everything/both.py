"""Both, from the view every:Both(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "every",
    "Both",
    "v1",
    package=__package__ or "",
    read="Both",
    write="BothWrite",
    members=(
        _p.Property("amount", "amount", "int32"),
        _p.Property("label", "label", "text"),
    ),
)


class Both(_p.Node, view=_VIEW):
    """Of nodes and of edges."""

    amount: int | None = None
    label: str | None = None

    def as_write(self) -> BothWrite:
        return _p.as_write(self, BothWrite)


class BothWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Both; only what is set is sent."""

    amount: int | None = None
    label: str | None = None


class BothList(_p.NodeList[Both]):
    """A list of Both that turns into frames, dicts and ids."""


class BothFields(_p.NodeFields):
    """Fields of Both for typed conditions."""

    amount: _p.NumberField
    label: _p.TextField


BothProperty = _t.Literal["external_id", "space", "amount", "label"]


class BothFilter(_p.Where, total=False):
    """Keyword filters of Both; several are combined with and."""

    min_amount: int
    max_amount: int
    label: str | _t.Sequence[str]
    label_prefix: str


class BothWhere(BothFilter, _p.Conditioned[BothFields], total=False):
    """Conditions of Both: keyword filters, and `where`."""


class BothOptions(BothWhere, _p.Listing[BothProperty], total=False):
    """Filters, sorting, limit and units of Both."""


class BothKeywords:
    """What reads of Both take."""

    def _takes_filters(self, **where: _t.Unpack[BothWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[BothOptions]) -> None: ...


class BothSelection(BothKeywords, _p.Selection[BothFields, BothProperty], view=_VIEW):
    """Which Both, and what of their surroundings."""


class BothQuery(BothSelection, _p.Query[Both, BothList]):
    """A query over Both."""


class AsyncBothQuery(BothSelection, _p.AsyncQuery[Both, BothList]):
    """A query over Both whose results are awaited."""


class BothAPI(BothKeywords, _p.NodeAPI[Both, BothList, BothProperty, BothQuery]):
    """Reads Both."""


class AsyncBothAPI(
    BothKeywords, _p.AsyncNodeAPI[Both, BothList, BothProperty, AsyncBothQuery]
):
    """Reads Both without blocking."""
