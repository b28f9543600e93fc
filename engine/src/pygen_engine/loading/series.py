"""Data points that a document brings along, as a read of the service gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from pygen_engine.classic import resources
from pygen_engine.classic.bodies import Named
from pygen_engine.errors import BadRequest
from pygen_engine.series.bodies import NewSeries, Point
from pygen_engine.series.identity import SERIES, find
from pygen_engine.series.points import insert_points
from pygen_engine.storage.transaction import Transaction


def load_series(tx: Transaction, documents: Sequence[Mapping[str, Any]]) -> None:
    """Time series that are no nodes are made if there are none; instances come before this."""
    SERIES.make(tx.conn)
    for document in documents:
        node = document.get("instanceId")
        named = {"instanceId": node} if node else {"externalId": document.get("externalId")}
        try:
            item, points = msgspec.convert(named, Named), msgspec.convert(document["datapoints"], list[Point])
            if node is None and find(tx, [item], ignore_unknown=True) == [None]:
                resources.insert(tx, SERIES, [msgspec.convert(document, NewSeries)])
        except msgspec.ValidationError as error:
            raise BadRequest(f"The data points of {named} cannot be read: {error}") from error
        (series,) = find(tx, [item])
        assert series is not None
        insert_points(tx, series, points)
