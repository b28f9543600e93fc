"""Made-up data points: a level, the rhythm of a day, and noise around it."""

from __future__ import annotations

import datetime as dt
from math import pi, sin
from random import Random

from .numbers import span
from .values import UNTIL

DAYS = 7
_STEP = dt.timedelta(hours=1)


def points(name: str, unit: str | None, random: Random) -> list[tuple[dt.datetime, float]]:
    """A value an hour for a week, within what is plausible for the name and unit."""
    low, high = span(name, unit)
    middle, room = random.uniform(low + (high - low) / 4, high - (high - low) / 4), (high - low) / 4
    phase, drift = random.uniform(0, 2 * pi), 0.0
    start = UNTIL - dt.timedelta(days=DAYS)
    found = []
    for hour in range(24 * DAYS):
        drift = 0.9 * drift + random.uniform(-1, 1) * room / 12
        raw = middle + room / 2 * sin(2 * pi * hour / 24 + phase) + drift
        found.append((start + hour * _STEP, round(min(high, max(low, raw)), 3)))
    return found
