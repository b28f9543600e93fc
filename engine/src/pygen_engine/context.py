"""What every operation of one engine has in common."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from pygen_engine.faults import FaultInjector
from pygen_engine.options import EngineOptions
from pygen_engine.storage.store import Store
from pygen_engine.units import Catalogue


@dataclass(frozen=True, slots=True)
class EngineContext:
    store: Store
    options: EngineOptions
    units: Catalogue
    faults: FaultInjector
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    """Signs what this engine gives out and takes back, as long as it lives."""
