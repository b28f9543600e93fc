"""What the ways a person logs in share: the token is renewed without asking again while that works."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from ..errors import AuthenticationError
from ..http.identity import AccessToken, Credentials
from ..http.settings import Service
from ..http.steps import Steps
from .oauth import Provider, fetch_token


class PersonCredentials(Credentials):
    """A person behind a public client: no secret, and a refresh token if the provider gives one."""

    def __init__(self, client_id: str, provider: Provider, scopes: Sequence[str] | str | None) -> None:
        super().__init__()
        self.client_id = client_id
        self._provider = provider
        self._scopes = scopes

    def login(self, service: Service, previous: AccessToken | None) -> Steps[AccessToken]:
        provider = yield from self._provider.found(service)
        scope = self._provider.scope(self._scopes, service, offline=True)
        if previous is not None and previous.refresh:
            fields = {
                "grant_type": "refresh_token",
                "client_id": self.client_id,
                "refresh_token": previous.refresh,
                "scope": scope,
            }
            try:
                token = yield from fetch_token(provider.token, fields, service)
            except AuthenticationError:
                pass  # the refresh token has expired too: ask the person
            else:
                # A provider that sends no new refresh token means the old one to be used again.
                return token.keeping(previous.refresh)
        return (yield from self.ask(provider, service, scope))

    @abstractmethod
    def ask(self, provider: Provider, service: Service, scope: str | None) -> Steps[AccessToken]:
        """The steps in which the person takes part."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r}, {self._provider})"
