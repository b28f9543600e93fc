"""Order, from the view shop:Order(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .person import Person, PersonFields, PersonList, PersonSelection, PersonWrite

_VIEW = _p.View(
    "shop",
    "Order",
    "v1",
    package=__package__ or "",
    read="Order",
    write="OrderWrite",
    members=(
        _p.Property("total", "total", "float64"),
        _p.Direct("buyer", "buyer", "Person"),
    ),
)


class Order(_p.Node, view=_VIEW):
    """Something that was bought."""

    total: float | None = None
    buyer: _p.NodeRef[Person] | None = None

    def as_write(self) -> OrderWrite:
        return _p.as_write(self, OrderWrite)


class OrderWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Order; only what is set is sent."""

    total: float | None = None
    buyer: PersonWrite | _p.NodeId | str | None = None


class OrderList(_p.NodeList[Order]):
    """A list of Order that turns into frames, dicts and ids."""

    buyer: PersonList


class OrderFields(_p.NodeFields):
    """Fields of Order for typed conditions."""

    total: _p.NumberField
    buyer: PersonFields


OrderProperty = _t.Literal["external_id", "space", "total", "buyer"]


class OrderFilter(_p.Where, total=False):
    """Keyword filters of Order; several are combined with and."""

    min_total: float
    max_total: float
    buyer: _p.NodeInput | _t.Sequence[_p.NodeInput]


class OrderWhere(OrderFilter, _p.Conditioned[OrderFields], total=False):
    """Conditions of Order: keyword filters, and `where`."""


class OrderOptions(OrderWhere, _p.Listing[OrderProperty], total=False):
    """Filters, sorting, limit and units of Order."""


class OrderKeywords:
    """What reads of Order take."""

    def _takes_filters(self, **where: _t.Unpack[OrderWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[OrderOptions]) -> None: ...


class OrderSelection(
    OrderKeywords, _p.Selection[OrderFields, OrderProperty], view=_VIEW
):
    """Which Order, and what of their surroundings."""

    with_buyer: _t.ClassVar[_p.With[PersonSelection]]


class OrderQuery(OrderSelection, _p.Query[Order, OrderList]):
    """A query over Order."""


class AsyncOrderQuery(OrderSelection, _p.AsyncQuery[Order, OrderList]):
    """A query over Order whose results are awaited."""


class OrderAPI(OrderKeywords, _p.NodeAPI[Order, OrderList, OrderProperty, OrderQuery]):
    """Reads Order."""


class AsyncOrderAPI(
    OrderKeywords, _p.AsyncNodeAPI[Order, OrderList, OrderProperty, AsyncOrderQuery]
):
    """Reads Order without blocking."""
