"""A program that logs in as itself."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import ConfigurationError
from ..http.identity import AccessToken, Credentials
from ..http.secrets import Hidden
from ..http.settings import Service
from ..http.steps import Steps
from .oauth import Provider, fetch_token


class ClientCredentials(Credentials):
    """The OAuth client credentials grant: a client id and its secret."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        tenant_id: str | None = None,
        token_url: str | None = None,
        issuer: str | None = None,
        scopes: Sequence[str] | str | None = None,
        audience: str | None = None,
    ) -> None:
        super().__init__()
        if not client_id or not client_secret:
            raise ConfigurationError("ClientCredentials needs both client_id and client_secret")
        self.client_id = client_id
        self._secret = Hidden(client_secret)
        self._provider = Provider(tenant_id, token_url, issuer)
        self._scopes = scopes
        self._audience = audience

    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        fields = {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self._secret,
            "scope": self._provider.scope(self._scopes, service),
            "audience": self._audience,
        }
        provider = yield from self._provider.found(service)
        return (yield from fetch_token(provider.token, fields, service))

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self.client_id!r}, client_secret=***, {self._provider})"
