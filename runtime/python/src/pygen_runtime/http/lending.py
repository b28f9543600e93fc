"""The other way round: a client of cognite-sdk that logs in as one of ours does."""

from __future__ import annotations

from typing import Any

from ..errors import ConfigurationError
from .borrowed import Borrowed
from .config import Config
from .runner import SyncRunner


def official_client(config: Config, kind: str) -> Any:
    """The `kind` of client for the same project; it asks us for a token when it needs one."""
    if config.transport is not None:
        raise ConfigurationError(
            "a client of cognite-sdk needs an address: run `pygen-engine serve` and connect to that"
        )
    try:
        import cognite.client as sdk
        from cognite.client.credentials import Token
    except ImportError as error:
        raise ConfigurationError("to_cognite_client() needs cognite-sdk: pip install cognite-sdk") from error
    identity = config.identity
    lender = identity.lender if isinstance(identity, Borrowed) else None
    credentials: Any = lender if hasattr(lender, "authorization_header") else Token(SyncRunner(config).token)
    official = sdk.ClientConfig(
        client_name=config.client_name,
        project=config.project,
        credentials=credentials,
        base_url=config.url,
        timeout=int(config.timeouts.read),
    )
    return getattr(sdk, kind)(official)
