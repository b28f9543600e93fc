"""`/units`: read-only views of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext


def list_units(context: EngineContext) -> dict[str, Any]:
    return {"items": context.units.documents}


def get(context: EngineContext, unit_id: str) -> dict[str, Any]:
    return {"items": [context.units.get(unit_id).document]}


def byids(context: EngineContext, body: dict[str, Any]) -> dict[str, Any]:
    known = context.units.units
    wanted = [item["externalId"] for item in body["items"]]
    missing = [{"externalId": unit} for unit in wanted if unit not in known]
    if missing and not body.get("ignoreUnknownIds"):
        raise BadRequest("Some units do not exist.", missing=missing)
    return {"items": [known[unit].document for unit in wanted if unit in known]}


def systems(context: EngineContext) -> dict[str, Any]:
    return {
        "items": [
            {
                "name": name,
                "quantities": [
                    {"name": quantity, "unitExternalId": unit} for quantity, unit in chosen.items()
                ],
            }
            for name, chosen in context.units.systems.items()
        ]
    }
