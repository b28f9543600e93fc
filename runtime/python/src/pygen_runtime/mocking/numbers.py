"""Ranges in which made-up numbers are plausible: by the unit, by the name, or anything small."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from .words import words

_UNITS: Mapping[str, tuple[float, float]] = {
    "power:megaw": (0.5, 15),
    "power:kilow": (50, 8_000),
    "power:w": (10, 5_000),
    "length:m": (1, 150),
    "length:kilom": (0.5, 80),
    "length:millim": (1, 2_000),
    "temperature:deg_c": (-15, 60),
    "temperature:k": (258, 333),
    "pressure:bar": (1, 60),
    "pressure:pa": (90_000, 6_000_000),
    "angle:deg": (0, 360),
    "angle:rad": (0, 6.28),
    "electric_potential:v": (100, 1_000),
    "electric_potential:kilov": (10, 400),
    "mass:kilogm": (1, 5_000),
    "mass:tonne": (1, 400),
    "velocity:m-per-sec": (0, 30),
    "time:sec": (1, 3_600),
    "time:hr": (1, 1_000),
    "dimensionless_ratio:percent": (0, 100),
    "dimensionless_ratio:fraction": (0, 1),
    "angular_velocity:rev-per-min": (5, 3_000),
    "frequency:hz": (1, 60),
}
_QUANTITIES: Mapping[str, tuple[float, float]] = {
    "temperature": (-15, 60),
    "pressure": (1, 100),
    "power": (1, 1_000),
    "length": (1, 100),
    "angle": (0, 360),
}
_NAMES: Mapping[str, tuple[float, float]] = {
    "latitude": (-60, 70),
    "longitude": (-180, 180),
    "percent": (0, 100),
    "percentage": (0, 100),
    "efficiency": (0, 1),
    "ratio": (0, 1),
    "share": (0, 1),
    "probability": (0, 1),
    "year": (1998, 2025),
    "month": (1, 12),
    "day": (1, 28),
    "hour": (0, 23),
    "count": (0, 20),
    "quantity": (1, 50),
    "priority": (1, 5),
    "rating": (1, 5),
    "age": (0, 40),
    "price": (10, 10_000),
    "cost": (10, 10_000),
    "temperature": (-15, 60),
    "pressure": (1, 60),
    "speed": (0, 30),
    "capacity": (1, 500),
    "height": (1, 150),
    "width": (1, 50),
    "depth": (1, 200),
    "length": (1, 100),
    "weight": (1, 5_000),
    "diameter": (1, 200),
}


def span(name: str, unit: str | None) -> tuple[float, float]:
    """Between what a number is plausible."""
    if unit is not None:
        known = _UNITS.get(unit.lower()) or _QUANTITIES.get(unit.partition(":")[0].lower())
        if known is not None:
            return known
    return next((_NAMES[word] for word in reversed(words(name)) if word in _NAMES), (0, 100))


def number(name: str, unit: str | None, random: Random) -> float:
    low, high = span(name, unit)
    return round(random.uniform(low, high), 2 if high - low > 2 else 3)


def whole(name: str, unit: str | None, random: Random) -> int:
    low, high = span(name, unit)
    return random.randrange(int(low), int(high) + 1)
