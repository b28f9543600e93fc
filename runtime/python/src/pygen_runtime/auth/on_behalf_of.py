"""A program that acts for the person who called it, with the token that person brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..errors import ConfigurationError
from ..http.identity import AccessToken, Credentials
from ..http.secrets import Hidden
from ..http.settings import Service
from ..http.steps import Blocking, Steps
from .oauth import Provider, fetch_token


class OnBehalfOf(Credentials):
    """The on-behalf-of grant of Microsoft Entra ID: a web service passes on who asked it."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        assertion: str | Callable[[], str],
        *,
        tenant_id: str | None = None,
        token_url: str | None = None,
        scopes: Sequence[str] | str | None = None,
    ) -> None:
        """`assertion`: the token of the person, made out for this program, or a function that returns it."""
        super().__init__()
        if not client_id or not client_secret or not assertion:
            raise ConfigurationError("OnBehalfOf needs client_id, client_secret and assertion")
        self.client_id = client_id
        self._secret = Hidden(client_secret)
        self._assertion = Hidden(assertion) if isinstance(assertion, str) else assertion
        self._provider = Provider(tenant_id, token_url)
        self._scopes = scopes

    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        assertion = self._assertion
        if not isinstance(assertion, str):
            assertion = Hidden((yield Blocking(assertion)))
        fields = {
            "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "requested_token_use": "on_behalf_of",
            "client_id": self.client_id,
            "client_secret": self._secret,
            "assertion": assertion,
            "scope": self._provider.scope(self._scopes, service),
        }
        return (yield from fetch_token(self._provider.token, fields, service))

    def __repr__(self) -> str:
        return f"OnBehalfOf(client_id={self.client_id!r}, client_secret=***, assertion=***, {self._provider})"
