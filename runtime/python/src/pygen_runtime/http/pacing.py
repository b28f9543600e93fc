"""Retry decisions and the request rate: when the next attempt may start."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from .settings import Rate, Retries

RETRY_STATUSES = frozenset({429, 502, 503, 504})


def is_retryable(status: int, headers: Mapping[str, str]) -> bool:
    """The same request may succeed later: the service says so, or the status does."""
    return status in RETRY_STATUSES or headers.get("cdf-is-auto-retryable", "").strip().lower() == "true"


def delay(retries: Retries, attempt: int, headers: Mapping[str, str]) -> float:
    """Seconds to wait after the `attempt`-th attempt (from 1)."""
    # The exponent is bounded because a float overflows long before anybody waits that long.
    jitter = random.uniform(0.0, min(retries.cap, retries.base * 2.0 ** min(attempt, 60)))
    asked = retry_after(headers)
    if asked is None:
        return jitter
    return min(retries.cap, asked + jitter / 10)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The wait the service asks for, in seconds: a number or a date."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.replace(".", "", 1).isdecimal():
        return float(value)
    from email.utils import parsedate_to_datetime  # seldom needed, and slow to load

    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # a zone may be of any size
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


class Bucket:
    """A token bucket that says how long to wait; the caller does the waiting."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = 1.0 / rate.per_second
        self._slack = self._interval * (rate.burst - 1)
        self._clock = clock
        self._next = 0.0
        self._lock = threading.Lock()

    def reserve(self) -> float:
        """Take the next free moment; seconds until then."""
        with self._lock:
            now = self._clock()
            # Idle time earns at most a burst.
            start = max(self._next, now - self._slack)
            self._next = start + self._interval
            return max(0.0, start - now)
