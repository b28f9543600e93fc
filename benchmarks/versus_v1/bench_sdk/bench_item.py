"""BenchItem, from the view bench:BenchItem(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "bench",
    "BenchItem",
    "v1",
    package=__package__ or "",
    read="BenchItem",
    write="BenchItemWrite",
    members=(
        _p.Property("name", "name", "text"),
        _p.Property("description", "description", "text"),
        _p.Property("category", "category", "text"),
        _p.Property("comment", "comment", "text"),
        _p.Property("count32", "count32", "int32"),
        _p.Property("count64", "count64", "int64"),
        _p.Property("ratio32", "ratio32", "float32"),
        _p.Property("ratio64", "ratio64", "float64"),
        _p.Property("active", "active", "boolean"),
        _p.Property("started", "started", "timestamp"),
        _p.Property("ended", "ended", "timestamp"),
        _p.Property("birthday", "birthday", "date"),
        _p.Property("extra", "extra", "json"),
        _p.Property("labels", "labels", "text", list=True),
        _p.Property("values", "values", "float64", list=True),
        _p.Direct("parent", "parent", "BenchItem"),
    ),
)


class BenchItem(_p.Node, view=_VIEW):
    """The view of the benchmark."""

    name: str | None = None
    description: str | None = None
    category: str | None = None
    comment: str | None = None
    count32: int | None = None
    count64: int | None = None
    ratio32: float | None = None
    ratio64: float | None = None
    active: bool | None = None
    started: _dt.datetime | None = None
    ended: _dt.datetime | None = None
    birthday: _dt.date | None = None
    extra: dict[str, _t.Any] | None = None
    labels: list[str] | None = None
    values: list[float] | None = None
    parent: _p.NodeRef[BenchItem] | None = None

    def as_write(self) -> BenchItemWrite:
        return _p.as_write(self, BenchItemWrite)


class BenchItemWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of a BenchItem; only what is set is sent."""

    name: str | None = None
    description: str | None = None
    category: str | None = None
    comment: str | None = None
    count32: int | None = None
    count64: int | None = None
    ratio32: float | None = None
    ratio64: float | None = None
    active: bool | None = None
    started: _dt.datetime | None = None
    ended: _dt.datetime | None = None
    birthday: _dt.date | None = None
    extra: dict[str, _t.Any] | None = None
    labels: list[str] | None = None
    values: list[float] | None = None
    parent: BenchItemWrite | _p.NodeInput | None = None


class BenchItemList(_p.NodeList[BenchItem]):
    """A list of BenchItem that turns into frames, dicts and ids."""


class BenchItemFields(_p.NodeFields):
    """Fields of BenchItem for typed conditions."""

    name: _p.TextField
    description: _p.TextField
    category: _p.TextField
    comment: _p.TextField
    count32: _p.NumberField
    count64: _p.NumberField
    ratio32: _p.NumberField
    ratio64: _p.NumberField
    active: _p.BooleanField
    started: _p.TimestampField
    ended: _p.TimestampField
    birthday: _p.DateField
    extra: _p.JsonField
    labels: _p.ListField[str]
    values: _p.ListField[float]
    parent: BenchItemFields


BenchItemProperty = _t.Literal[
    "external_id",
    "space",
    "name",
    "description",
    "category",
    "comment",
    "count32",
    "count64",
    "ratio32",
    "ratio64",
    "active",
    "started",
    "ended",
    "birthday",
    "extra",
    "labels",
    "values",
    "parent",
]


class BenchItemFilter(_p.Where, total=False):
    """Keyword filters of BenchItem; several are combined with and."""

    name: str | _t.Sequence[str]
    name_prefix: str
    description: str | _t.Sequence[str]
    description_prefix: str
    category: str | _t.Sequence[str]
    category_prefix: str
    comment: str | _t.Sequence[str]
    comment_prefix: str
    min_count32: int
    max_count32: int
    min_count64: int
    max_count64: int
    min_ratio32: float
    max_ratio32: float
    min_ratio64: float
    max_ratio64: float
    active: bool
    min_started: _dt.datetime
    max_started: _dt.datetime
    min_ended: _dt.datetime
    max_ended: _dt.datetime
    min_birthday: _dt.date
    max_birthday: _dt.date
    labels_contains: str | _t.Sequence[str]
    values_contains: float | _t.Sequence[float]
    parent: _p.NodeInput | _t.Sequence[_p.NodeInput]


class BenchItemWhere(BenchItemFilter, _p.Conditioned[BenchItemFields], total=False):
    """Conditions of BenchItem: keyword filters, and `where`."""


class BenchItemOptions(BenchItemWhere, _p.Listing[BenchItemProperty], total=False):
    """Filters, sorting, limit, paging and units of BenchItem."""


class BenchItemKeywords:
    """What reads of BenchItem can be asked for by name."""

    def _takes_filters(self, **where: _t.Unpack[BenchItemWhere]) -> None: ...

    def _takes_options(self, **options: _t.Unpack[BenchItemOptions]) -> None: ...


class BenchItemSelection(BenchItemKeywords, _p.Selection[BenchItemFields, BenchItemProperty], view=_VIEW):
    """Which BenchItem, and what of their surroundings."""

    with_parent: _p.With[BenchItemSelection]


class BenchItemQuery(BenchItemSelection, _p.Query[BenchItem, BenchItemList]):
    """A query over BenchItem: list it, iterate over it, count it."""


class AsyncBenchItemQuery(BenchItemSelection, _p.AsyncQuery[BenchItem, BenchItemList]):
    """A query over BenchItem whose results are awaited."""


class BenchItemAPI(
    BenchItemKeywords, _p.NodeAPI[BenchItem, BenchItemList, BenchItemProperty, BenchItemQuery]
):
    """Reads BenchItem."""


class AsyncBenchItemAPI(
    BenchItemKeywords, _p.AsyncNodeAPI[BenchItem, BenchItemList, BenchItemProperty, AsyncBenchItemQuery]
):
    """Reads BenchItem without blocking."""
