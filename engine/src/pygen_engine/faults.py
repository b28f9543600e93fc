"""Bad weather on demand: what a client must survive, produced when a test asks for it.

Faults come from `EngineOptions.faults` (every request), from `engine.faults.set(...)` (from now on), or,
in server mode, from `x-pygen-fault` on one request: `x-pygen-fault: status=503; latency=0.2`.
"""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, fields, replace

from pygen_engine.errors import BadRequest, DmsError

HEADER = "x-pygen-fault"
_MAX_LATENCY = 60
"""Seconds; a request must not be able to occupy a thread for good."""

_RETRYABLE_409 = (
    "Schema lock conflict occurred. This is likely due to concurrent schema modification requests."
)
_TEXTS = {
    408: "Graph query timed out. Reduce load or contention, or optimise your query.",
    409: _RETRYABLE_409,
    429: "Too many requests: the rate limit of this project was exceeded. Try again later.",
    500: "Internal server error.",
    502: "Bad gateway",
    503: "Service unavailable. Try again later.",
    504: "Gateway timeout",
}


@dataclass(frozen=True, slots=True)
class Faults:
    """Rates are probabilities from 0 to 1, drawn for every request; `seed` makes them repeatable."""

    rate_429: float = 0.0
    rate_503: float = 0.0
    rate_408: float = 0.0
    rate_409: float = 0.0
    """A retryable 409, as a schema lock conflict gives."""
    drop: float = 0.0
    """Close the connection without an answer."""
    latency: float = 0.0
    """Seconds before every answer."""
    retry_after: float | None = None
    """Send Retry-After with 429 and 503."""
    page: int | None = None
    """At most this many items on a page of a list, with a cursor for the rest."""
    search_lag: float = 0.0
    """Seconds until a write shows up in search and aggregate."""
    status: int | None = None
    """Answer every request with this status."""
    first: int | None = None
    """Stop drawing status and drop faults after this many were given."""
    seed: int | None = None


class ConnectionDropped(ConnectionError):
    """The fault asked for no answer at all; the server closes, the in-process door raises this."""


class FaultInjector:
    """Draws the faults of one context. Thread-safe."""

    def __init__(self, faults: Faults) -> None:
        self._lock = threading.Lock()
        self._request = threading.local()
        self.set(faults)

    def set(self, faults: Faults) -> None:
        with self._lock:
            self.current = faults
            self._random = random.Random(faults.seed)
            self._given = 0

    @property
    def active(self) -> Faults:
        """What holds for the request that this thread works on."""
        found: Faults = getattr(self._request, "faults", self.current)
        return found

    def before(self, header: str | None) -> None:
        """Called at the start of a request; raises the refusal that was drawn, if any."""
        faults = self._request.faults = parse(header, self.current) if header else self.current
        if faults.latency:
            time.sleep(faults.latency)
        if faults.first is None or self._given < faults.first:
            self._draw(faults)

    def _draw(self, faults: Faults) -> None:
        status = faults.status or self._pick(faults)
        if status is None:
            return
        with self._lock:
            self._given += 1
        if status == 0:
            raise ConnectionDropped("the connection was dropped by a fault")
        headers: dict[str, str] = {}
        extra: dict[str, bool] = {}
        if faults.retry_after is not None and status in (429, 503):
            headers["retry-after"] = f"{faults.retry_after:g}"
        if status == 409:
            headers["cdf-is-auto-retryable"] = "true"
            extra["isAutoRetryable"] = True
        raise DmsError(status, _TEXTS.get(status, "A fault was requested."), headers=headers, **extra)

    def _pick(self, faults: Faults) -> int | None:
        rates = (
            (429, faults.rate_429),
            (503, faults.rate_503),
            (408, faults.rate_408),
            (409, faults.rate_409),
            (0, faults.drop),
        )
        for status, rate in rates:
            if rate > 0:
                with self._lock:
                    hit = self._random.random() < rate
                if hit:
                    return status
        return None


def parse(header: str, base: Faults) -> Faults:
    """`status=503; latency=0.2` on top of the engine's own faults."""
    numbers = {field.name for field in fields(Faults)}
    changes: dict[str, float | int] = {}
    for part in filter(None, (piece.strip() for piece in header.split(";"))):
        name, _, text = part.partition("=")
        name = name.strip().replace("-", "_")
        try:
            value = float(text)
            if name not in numbers or not 0 <= value <= 1_000_000:
                raise ValueError
            changes[name] = int(value) if name in ("status", "page", "first", "seed") else value
        except ValueError:
            raise BadRequest(f"{HEADER}: cannot read '{part}'") from None
    if changes.get("latency", 0) > _MAX_LATENCY:
        raise BadRequest(f"{HEADER}: latency must be at most {_MAX_LATENCY} seconds")
    status = changes.get("status")
    if status is not None and not 400 <= status <= 599:
        raise BadRequest(f"{HEADER}: status must be between 400 and 599")
    return replace(base, **changes)  # type: ignore[arg-type]
