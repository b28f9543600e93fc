"""SDK of shop:Deliveries(v1), shop:Orders(v1).

What is on its way.

Who ordered what.
"""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncShopClient, ShopClient
    from .order import Order, OrderList, OrderWrite
    from .parcel import Parcel, ParcelList, ParcelWrite
    from .person import Person, PersonList, PersonWrite
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_client": ("AsyncShopClient", "ShopClient"),
            "order": ("Order", "OrderList", "OrderWrite"),
            "parcel": ("Parcel", "ParcelList", "ParcelWrite"),
            "person": ("Person", "PersonList", "PersonWrite"),
        },
    )

__all__ = [
    "AsyncShopClient",
    "Order",
    "OrderList",
    "OrderWrite",
    "Parcel",
    "ParcelList",
    "ParcelWrite",
    "Person",
    "PersonList",
    "PersonWrite",
    "ShopClient",
]
