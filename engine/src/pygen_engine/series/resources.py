"""Create, list, find, change and delete time series: `/timeseries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.classic import resources
from pygen_engine.classic.bodies import IdsBody, UpdateBody
from pygen_engine.series.bodies import CreateBody, ListBody
from pygen_engine.series.identity import SERIES

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


def create(context: EngineContext, body: CreateBody) -> dict[str, Any]:
    return {"items": [series.document for series in resources.create(context, SERIES, body.items)]}


def list_series(context: EngineContext, body: ListBody) -> dict[str, Any]:
    return resources.listed(context, SERIES, body.filter, body.limit, body.cursor)


def byids(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.byids(context, SERIES, body)


def update(context: EngineContext, body: UpdateBody) -> dict[str, Any]:
    return resources.update(context, SERIES, body)


def delete(context: EngineContext, body: IdsBody) -> dict[str, Any]:
    return resources.delete(context, SERIES, body)
