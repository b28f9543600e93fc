"""What every operation of one engine has in common."""

from __future__ import annotations

from dataclasses import dataclass

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
