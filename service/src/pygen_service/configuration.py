"""How a service is run: where it keeps things, who may ask, how much."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass, field
from pathlib import Path

SCOPES = ("read", "generate", "register", "admin")
"""Install and look; validate and generate; register packages; all of it, for everybody's packages."""


@dataclass(frozen=True)
class Configuration:
    """Said on the command line or in `PYGEN_SERVICE_*` variables; nothing is read from anywhere else."""

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8899
    database: str = "sqlite"
    blobs: str = "folder"
    anonymous: frozenset[str] | None = None
    """What may be done without a key. None: all of it on loopback while there is no key, else nothing."""
    public_url: str = ""
    cdf: frozenset[str] = frozenset()
    """Addresses that models may be fetched from, beside those of Cognite."""
    oidc_issuer: str = ""
    oidc_audience: str = ""
    oidc_owner_claim: str = "pygen_owner"
    children: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))
    body_bytes: int = 16 * 1024 * 1024
    wall_seconds: float = 30.0
    memory_bytes: int = 128 * 1024 * 1024
    jobs: bool = True
    """Whether this process also does jobs."""
    signing_key: Path | None = None
    """A private key in PEM, of an npm registry whose packages are signed."""
    statistics: bool = False
    """Whether it is counted how often what is used."""
    drain_seconds: float = 0.0
    """How long it goes on answering once it was told to end."""
    rates: bool = True
    """Whether requests are counted against the limits of who asks."""

    @property
    def on_loopback(self) -> bool:
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
