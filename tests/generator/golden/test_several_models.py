"""A package of several models: every view is asked as its own, whichever model it came with.

Version 1 gave the API of every view the id of the first model (the defect f of its query engine).
"""

from __future__ import annotations

import importlib
from typing import Any


def test_views_of_every_model_are_asked_as_their_own() -> None:
    shop: Any = importlib.import_module("golden_shop")
    with shop.ShopClient.local() as client:
        assert set(client._package.models) == {("shop", "Deliveries", "v1"), ("shop", "Orders", "v1")}
        person = shop.PersonWrite(external_id="p", name="Ada")
        client.upsert(
            [
                shop.OrderWrite(external_id="o", buyer=person, total=3.0),
                shop.ParcelWrite(external_id="q", carrier=person),
            ]
        )
        for api, relation in ((client.order, "buyer"), (client.parcel, "carrier")):
            query = getattr(api.query(), f"with_{relation}")()
            source = query.explain().request["body"]["select"]["0"]["sources"][0]["source"]
            assert source["externalId"] == api._view.external_id
            found = query.first()
            assert type(found).__name__ == api._view.read
            assert getattr(found, relation).node.name == "Ada"
        assert (client.order.query().count(), client.parcel.query().count()) == (1, 1)
        assert client.person.query().where(name="Ada").first().external_id == "p"
