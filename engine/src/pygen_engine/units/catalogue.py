"""What units there are and how values get from one to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from pygen_engine.errors import BadRequest
from pygen_engine.units.builtin import DEFAULTS, FACTS, IMPERIAL


@dataclass(frozen=True, slots=True)
class Unit:
    id: str
    quantity: str
    multiplier: float
    offset: float
    document: dict[str, Any]
    """As the units endpoints show it."""


def convert(value: float, source: Unit, target: Unit) -> float:
    """Identical units leave a value untouched; otherwise twelve significant digits are kept."""
    if source.id == target.id:
        return value
    base = (value + source.offset) * source.multiplier
    return float(f"{base / target.multiplier - target.offset:.12g}")


@dataclass(frozen=True, slots=True)
class Catalogue:
    units: dict[str, Unit]
    systems: dict[str, dict[str, str]]
    """Name of the system -> quantity -> unit id."""
    complete: bool = False
    """Loaded from a document, so a unit that is not in it does not exist."""
    documents: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def load(cls, units: Path | None = None, systems: Path | None = None) -> Catalogue:
        """The built-in units, or the catalogue in these JSON documents (bare lists or `{"items": [...]}`)."""
        return _builtin_catalogue() if units is None and systems is None else cls._read(units, systems)

    @classmethod
    def _read(cls, units: Path | None, systems: Path | None) -> Catalogue:
        documents = _builtin() if units is None else _items(units)
        try:
            known = {unit.id: unit for unit in map(_unit, documents)}
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"{units} holds no units: {error!r}") from error
        chosen = _builtin_systems() if systems is None else _systems(_items(systems))
        return cls(known, chosen, units is not None, documents)

    def get(self, unit_id: str) -> Unit:
        unit = self.units.get(unit_id)
        if unit is None:
            raise BadRequest(f"Unknown unit '{unit_id}'.")
        return unit

    def resolve(self, target: Mapping[str, str], source_id: str) -> str:
        """The unit meant by `{"externalId": ...}` or `{"unitSystemName": ...}` for values in `source_id`."""
        source = self.get(source_id)
        if "externalId" in target:
            unit = self.get(target["externalId"])
            if unit.quantity != source.quantity:
                raise BadRequest(
                    f"Cannot convert from unit '{source.id}' ({source.quantity})"
                    f" to '{unit.id}' ({unit.quantity})."
                )
            return unit.id
        name = target["unitSystemName"]
        system = self.systems.get(name)
        if system is None:
            raise BadRequest(f"Unknown unit system '{name}'. Known: {', '.join(self.systems)}.")
        fallback = self.systems.get("Default", {})
        return system.get(source.quantity) or fallback.get(source.quantity) or source.id

    def convert(self, value: float, source_id: str, target_id: str) -> float:
        if source_id == target_id:
            return value
        return convert(value, self.get(source_id), self.get(target_id))

    def linear(self, source_id: str, target_id: str) -> tuple[float, float]:
        """Factor and addend of the conversion, for arithmetic in SQL."""
        source, target = self.get(source_id), self.get(target_id)
        factor = source.multiplier / target.multiplier
        return factor, source.offset * factor - target.offset


@cache
def _builtin_catalogue() -> Catalogue:
    return Catalogue._read(None, None)


def _unit(document: Mapping[str, Any]) -> Unit:
    conversion = document.get("conversion") or {}
    return Unit(
        document["externalId"],
        document["quantity"],
        float(conversion.get("multiplier", 1.0)),
        float(conversion.get("offset", 0.0)),
        dict(document),
    )


def _items(path: Path) -> list[dict[str, Any]]:
    try:
        document = msgspec.json.decode(path.read_bytes())
        found = document["items"] if isinstance(document, dict) else document
        return msgspec.convert(found, list[dict[str, Any]])
    except (msgspec.MsgspecError, UnicodeError, KeyError) as error:
        raise ValueError(f"{path} holds no units: {error}") from error


def _systems(documents: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    return {
        system["name"]: {each["name"]: each["unitExternalId"] for each in system["quantities"]}
        for system in documents
    }


def _builtin() -> list[dict[str, Any]]:
    return [
        {
            "externalId": fact.id,
            "name": fact.id.partition(":")[2].upper(),
            "longName": fact.name,
            "symbol": fact.symbol,
            "aliasNames": [fact.symbol],
            "quantity": quantity,
            "conversion": {"multiplier": fact.multiplier, "offset": fact.offset},
        }
        for quantity, facts in FACTS.items()
        for fact in facts
    ]


def _builtin_systems() -> dict[str, dict[str, str]]:
    si = {quantity: facts[0].id for quantity, facts in FACTS.items()}
    return {"Default": {**si, **DEFAULTS}, "SI": si, "Imperial": dict(IMPERIAL)}
