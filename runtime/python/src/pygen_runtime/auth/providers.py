"""What is known of identity providers by their name alone, as the environment of other tools has it."""

from __future__ import annotations

import re
from typing import Any

from ..errors import ConfigurationError
from .named_values import Values

_PROVIDERS = ("entra_id", "auth0", "cdf", "other")
_OF_CDF = "https://auth.cognite.com/oauth2/token"
_TENANT = re.compile(r"https://login\.microsoftonline\.com/([^/]+)/?")


def provided(values: Values, flow: str) -> dict[str, Any]:
    """The client and its provider: of whatever addresses there are, the one that says most."""
    provider = values.get("provider")
    if provider is not None and provider not in _PROVIDERS:
        raise ConfigurationError(f"{values.name('provider')} is none of {', '.join(_PROVIDERS)}")
    settings: dict[str, Any] = {"client_id": values.need("client_id")}
    settings |= {"token_url": _OF_CDF} if provider == "cdf" else _addresses(values)
    return settings | _purpose(values, provider, flow)


def _addresses(values: Values) -> dict[str, str]:
    for key in ("token_url", "tenant_id", "issuer"):
        value = values.get(key)
        if value is not None:
            tenant = _TENANT.fullmatch(value)
            return {"tenant_id": tenant[1]} if key == "issuer" and tenant else {key: value}
    values.lack(values.name("tenant_id", "token_url"))
    return {}


def _purpose(values: Values, provider: str | None, flow: str) -> dict[str, Any]:
    """What the token is for: what is said of it, else what a provider of this name expects."""
    scopes, audience = values.get("scopes"), values.get("audience")
    if provider == "cdf":
        return {}
    if scopes is not None:
        scopes = " ".join(scopes.replace(",", " ").split())
    elif provider == "auth0":
        scopes = "IDENTITY user_impersonation"
    if audience is None and provider == "auth0":
        project = values.get("project")
        audience = f"https://{project}.fusion.cognite.com/{project}"
    return {"scopes": scopes} | ({"audience": audience} if flow == "client_credentials" else {})
