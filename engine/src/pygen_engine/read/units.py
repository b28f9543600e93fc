"""`/units`: read-only views of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest

if TYPE_CHECKING:
    from pygen_engine.engine import Engine


def listing(engine: Engine, body: None, query: dict[str, Any]) -> dict[str, Any]:
    return {"items": engine.units.documents}


def get(engine: Engine, unit_id: str, query: dict[str, Any]) -> dict[str, Any]:
    return {"items": [engine.units.get(unit_id).document]}


def byids(engine: Engine, body: dict[str, Any], query: dict[str, Any]) -> dict[str, Any]:
    known = engine.units.units
    wanted = [one["externalId"] for one in body["items"]]
    missing = [{"externalId": one} for one in wanted if one not in known]
    if missing and not body.get("ignoreUnknownIds"):
        raise BadRequest("Some units do not exist.", missing=missing)
    return {"items": [known[one].document for one in wanted if one in known]}


def systems(engine: Engine, body: None, query: dict[str, Any]) -> dict[str, Any]:
    return {
        "items": [
            {
                "name": name,
                "quantities": [
                    {"name": quantity, "unitExternalId": unit} for quantity, unit in chosen.items()
                ],
            }
            for name, chosen in engine.units.systems.items()
        ]
    }


OPERATIONS: dict[str, Callable[..., Any]] = {
    "units.list": listing,
    "units.get": get,
    "units.byids": byids,
    "units.systems": systems,
}
