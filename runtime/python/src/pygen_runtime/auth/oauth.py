"""What the OAuth 2.0 ways to log in share: endpoints, forms and token answers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from ..errors import AuthenticationError, ConfigurationError
from ..http.exchange import call, refused
from ..http.identity import AccessToken
from ..http.settings import Service
from ..http.steps import Reply, Send, Steps
from ..http.values import UNREADABLE

_ENTRA = "https://login.microsoftonline.com"


class Provider(msgspec.Struct, frozen=True):
    """An identity provider: Microsoft Entra ID by its tenant, or any other by its addresses."""

    tenant_id: str | None = None
    token_url: str | None = None

    def __post_init__(self) -> None:
        if (self.tenant_id is None) == (self.token_url is None):
            raise ConfigurationError(
                "Give either tenant_id (Entra ID) or token_url (any identity provider) to log in with"
            )
        if self.token_url is not None and urlsplit(self.token_url).scheme not in ("http", "https"):
            raise ConfigurationError(f"token_url must be a complete URL, not {self.token_url!r}")

    @property
    def token(self) -> str:
        return self.token_url or self.endpoint("token")

    def endpoint(self, name: str) -> str:
        return f"{_ENTRA}/{self.tenant_id}/oauth2/v2.0/{name}"

    def scope(
        self, given: Sequence[str] | str | None, service: Service, *, offline: bool = False
    ) -> str | None:
        """What the token is for. Entra ID must be told; others know it from the client."""
        if given is not None:
            return given if isinstance(given, str) else " ".join(given)
        if not self.token.startswith(_ENTRA):
            return None
        parts = urlsplit(service.url)
        default = f"{parts.scheme}://{parts.hostname}/.default"
        return f"{default} offline_access" if offline else default


def post_form(url: str, fields: Mapping[str, str | None], service: Service) -> Steps[Reply]:
    """Send a form, leaving out what is None."""
    body = urlencode({key: value for key, value in fields.items() if value is not None}).encode()
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
    }
    return (yield from call(Send("POST", url, headers, body), service.retries))


def fetch_token(url: str, fields: Mapping[str, str | None], service: Service) -> Steps[AccessToken]:
    """The token an identity provider answers with."""
    reply = yield from post_form(url, fields, service)
    if not 200 <= reply.status < 300:
        raise hide(refused(reply, f"{urlsplit(url).hostname} gave no token"), fields)
    return to_token(reply, url)


def to_token(reply: Reply, url: str) -> AccessToken:
    answer = read_json(reply, url)
    value = answer.get("access_token")
    if not isinstance(value, str) or not value:
        raise AuthenticationError(
            f"The answer of {urlsplit(url).hostname} has no access_token", status=reply.status
        )
    lifetime = seconds_of(answer.get("expires_in"), 0.0)
    refresh = answer.get("refresh_token")
    return AccessToken.of(
        value, lifetime if lifetime > 0 else None, refresh if isinstance(refresh, str) else None
    )


def read_json(reply: Reply, url: str) -> dict[str, Any]:
    try:
        answer = msgspec.json.decode(reply.body)
    except UNREADABLE as error:
        raise AuthenticationError(
            f"The answer of {urlsplit(url).hostname} is not JSON: is {url} its token URL?",
            status=reply.status,
        ) from error
    return answer if isinstance(answer, dict) else {}


def hide(error: AuthenticationError, fields: Mapping[str, str | None]) -> AuthenticationError:
    """A provider may quote what it was sent; secrets must not come back in a message."""
    for name in ("client_secret", "refresh_token", "device_code", "code", "code_verifier"):
        secret = fields.get(name)
        if secret:
            error.message = error.message.replace(secret, "***")
    error.args = (error.message,)
    return error


def seconds_of(value: Any, default: float) -> float:
    """A duration an identity provider tells, if it is one."""
    try:
        seconds = float(value)
    except (TypeError, ValueError, OverflowError):
        return default
    return seconds if math.isfinite(seconds) else default
