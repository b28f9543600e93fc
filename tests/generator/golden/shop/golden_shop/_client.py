"""Client of shop:Deliveries(v1), shop:Orders(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from ._extensions.clients import Opening

if _t.TYPE_CHECKING:
    from .order import AsyncOrderAPI, OrderAPI
    from .parcel import AsyncParcelAPI, ParcelAPI
    from .person import AsyncPersonAPI, PersonAPI

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="shop_instances",
    models=(("shop", "Deliveries", "v1"), ("shop", "Orders", "v1")),
    classes={
        "order": "Order",
        "parcel": "Parcel",
        "person": "Person",
    },
    generator="pygen 0.1.0",
    lock="golden",
    spi=5,
)


class ShopClient(Opening, _p.Client, package=_PACKAGE):
    """Reads and writes shop:Deliveries(v1), shop:Orders(v1)."""

    order: OrderAPI
    parcel: ParcelAPI
    person: PersonAPI


class AsyncShopClient(_p.AsyncClient, package=_PACKAGE):
    """The same as ShopClient, without blocking."""

    order: AsyncOrderAPI
    parcel: AsyncParcelAPI
    person: AsyncPersonAPI
