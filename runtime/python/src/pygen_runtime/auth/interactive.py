"""Logging in with the browser of this computer."""

from __future__ import annotations

import base64
import hashlib
import secrets
import sys
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from ..http.identity import AccessToken
from ..http.secrets import Hidden
from ..http.settings import Service
from ..http.steps import Blocking, Steps
from .oauth import Provider, fetch_token
from .person import PersonCredentials


class Interactive(PersonCredentials):
    """The OAuth authorization code grant with PKCE: the browser comes back to a port of this computer."""

    def __init__(
        self,
        client_id: str,
        *,
        tenant_id: str | None = None,
        token_url: str | None = None,
        authorize_url: str | None = None,
        issuer: str | None = None,
        scopes: Sequence[str] | str | None = None,
        port: int = 0,
        timeout: float = 300.0,
        open_browser: Callable[[str], object] | None = None,
    ) -> None:
        """`port`: where the browser comes back to, when the provider insists on one; 0 takes a free one."""
        provider = Provider(tenant_id, token_url, issuer, authorize_url)
        provider.require("authorize_url", "Interactive")
        super().__init__(client_id, provider, scopes)
        self._port = port
        self._timeout = timeout
        self._open_browser = open_browser

    def ask(self, provider: Provider, service: Service, scope: str | None) -> Steps[AccessToken]:
        # Loaded here because most programs log in as themselves and need neither server nor browser.
        import webbrowser

        from .loopback import Loopback

        provider.require("authorize_url", "Interactive")
        open_browser = self._open_browser or webbrowser.open
        verifier, state = new_verifier(), new_state()
        listener = Loopback(state, self._port, self._timeout)
        try:
            query = {
                "response_type": "code",
                "client_id": self.client_id,
                "redirect_uri": listener.url,
                "state": state,
                "code_challenge": challenge(verifier),
                "code_challenge_method": "S256",
                **({"scope": scope} if scope else {}),
            }
            separator = "&" if "?" in provider.authorize else "?"
            address = f"{provider.authorize}{separator}{urlencode(query)}"
            if open_browser(address) is False:
                print(f"To log in, open {address}", file=sys.stderr, flush=True)
            code = yield Blocking(listener.wait)
        finally:
            # Also when the runner gives up, which closes this generator: the waiting thread then ends.
            listener.close()
        fields = {
            "grant_type": "authorization_code",
            "client_id": self.client_id,
            "code": Hidden(code),
            "redirect_uri": listener.url,
            "code_verifier": Hidden(verifier),
        }
        return (yield from fetch_token(provider.token, fields, service))


def new_verifier() -> str:
    return secrets.token_urlsafe(48)


def challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def new_state() -> str:
    """Ties the answer of the browser to the question."""
    return secrets.token_urlsafe(24)
