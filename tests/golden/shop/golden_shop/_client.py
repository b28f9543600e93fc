"""Client of shop:Deliveries(v2), shop:Orders(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .order import AsyncOrderAPI, OrderAPI
    from .parcel import AsyncParcelAPI, ParcelAPI
    from .person_v1 import AsyncPersonV1API, PersonV1API
    from .person_v2 import AsyncPersonV2API, PersonV2API

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="shop_instances",
    models=(("shop", "Deliveries", "v2"), ("shop", "Orders", "v1")),
    classes={
        "order": "Order",
        "parcel": "Parcel",
        "person_v1": "PersonV1",
        "person_v2": "PersonV2",
    },
    generator="pygen 0.1.0",
    lock="golden",
)


class ShopClient(_p.Client, package=_PACKAGE):
    """Reads and writes shop:Deliveries(v2), shop:Orders(v1)."""

    order: OrderAPI
    parcel: ParcelAPI
    person_v1: PersonV1API
    person_v2: PersonV2API


class AsyncShopClient(_p.AsyncClient, package=_PACKAGE):
    """The same as ShopClient, without blocking."""

    order: AsyncOrderAPI
    parcel: AsyncParcelAPI
    person_v1: AsyncPersonV1API
    person_v2: AsyncPersonV2API
