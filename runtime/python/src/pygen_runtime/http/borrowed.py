"""Credentials and configurations of other libraries, taken by their shape: none of them is imported."""

from __future__ import annotations

from typing import Any, Protocol
from urllib.parse import urlsplit

from ..errors import ConfigurationError
from .identity import AccessToken, Credentials
from .settings import Service
from .steps import Blocking, Steps


class HasAuthorizationHeader(Protocol):
    """A credential provider of cognite-sdk."""

    def authorization_header(self) -> tuple[str, str]: ...


class HasGetToken(Protocol):
    """A credential of azure-identity: a certificate, a managed identity, a workload, on behalf of, ..."""

    def get_token(self, *scopes: str) -> Any: ...


class CogniteConfig(Protocol):
    """The `ClientConfig` of cognite-sdk."""

    @property
    def project(self) -> str: ...
    @property
    def base_url(self) -> str: ...
    @property
    def credentials(self) -> HasAuthorizationHeader: ...


class CogniteClient(Protocol):
    """The client of cognite-sdk, blocking or not."""

    @property
    def config(self) -> CogniteConfig: ...


class NotOfCognite(ConfigurationError):
    """Something else where a client or configuration of cognite-sdk was expected."""


class Borrowed(Credentials):
    """Somebody else's credentials, who renews them: asked again just before each request."""

    def __init__(self, lender: HasAuthorizationHeader | HasGetToken) -> None:
        super().__init__()
        self.lender = lender

    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        value = yield Blocking(lambda: _token_of(self.lender, service))
        # Renewed at once: the lender knows best how long it is good for.
        return AccessToken(value, renew_at=0.0)

    def __repr__(self) -> str:
        return f"Borrowed({type(self.lender).__name__})"


def lends_token(value: Any) -> bool:
    return callable(getattr(value, "authorization_header", None)) or callable(
        getattr(value, "get_token", None)
    )


def _token_of(lender: Any, service: Service) -> str:
    if callable(getattr(lender, "authorization_header", None)):
        _, header = lender.authorization_header()
        kind, _, token = header.partition(" ")
        if kind.lower() == "bearer" and token.strip():
            return str(token.strip())
    else:
        parts = urlsplit(service.url)
        token = lender.get_token(f"{parts.scheme}://{parts.hostname}/.default").token
        if isinstance(token, str) and token.strip():
            return token.strip()
    raise ConfigurationError(f"{type(lender).__name__} gave no bearer token")


def settings_of(official: Any) -> dict[str, Any]:
    """What a client of cognite-sdk, or its configuration, says of where the service is and who asks."""
    config = getattr(official, "config", official)
    project, url = getattr(config, "project", None), getattr(config, "base_url", None)
    credentials: Any = getattr(config, "credentials", None)
    if not isinstance(project, str) or not isinstance(url, str) or not lends_token(credentials):
        raise NotOfCognite(f"{type(official).__name__} is no client or configuration of cognite-sdk")
    settings = {"project": project, "url": url, "credentials": Borrowed(credentials)}
    name = getattr(config, "client_name", None)
    return settings | {"client_name": name} if isinstance(name, str) and name.isprintable() else settings
