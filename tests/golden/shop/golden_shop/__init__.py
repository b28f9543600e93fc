"""SDK of shop:Deliveries(v2), shop:Orders(v1).

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
    from .person_v1 import PersonV1, PersonV1List, PersonV1Write
    from .person_v2 import PersonV2, PersonV2List, PersonV2Write

__all__ = [
    "AsyncShopClient",
    "Order",
    "OrderList",
    "OrderWrite",
    "Parcel",
    "ParcelList",
    "ParcelWrite",
    "PersonV1",
    "PersonV1List",
    "PersonV1Write",
    "PersonV2",
    "PersonV2List",
    "PersonV2Write",
    "ShopClient",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "_client": ("AsyncShopClient", "ShopClient"),
        "order": ("Order", "OrderList", "OrderWrite"),
        "parcel": ("Parcel", "ParcelList", "ParcelWrite"),
        "person_v1": ("PersonV1", "PersonV1List", "PersonV1Write"),
        "person_v2": ("PersonV2", "PersonV2List", "PersonV2Write"),
    },
)
