"""Logging in on another device: for terminals without a browser."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from ..errors import AuthenticationError
from ..http.exchange import refused
from ..http.identity import AccessToken
from ..http.secrets import Hidden
from ..http.settings import Service
from ..http.steps import Pause, Steps
from .oauth import Provider, post_form, read_json, seconds_of, secrets_of, to_token
from .person import PersonCredentials


class DeviceCode(PersonCredentials):
    """The OAuth device authorization grant: shows an address and a code, waits until the person has entered
    it.
    """

    def __init__(
        self,
        client_id: str,
        *,
        tenant_id: str | None = None,
        token_url: str | None = None,
        device_url: str | None = None,
        issuer: str | None = None,
        scopes: Sequence[str] | str | None = None,
        show: Callable[[str], None] | None = None,
    ) -> None:
        provider = Provider(tenant_id, token_url, issuer, device_url=device_url)
        provider.require("device_url", "DeviceCode")
        super().__init__(client_id, provider, scopes)
        self._show = show or _print

    def ask(self, provider: Provider, service: Service, scope: str | None) -> Steps[AccessToken]:
        provider.require("device_url", "DeviceCode")
        fields = {"client_id": self.client_id, "scope": scope}
        reply = yield from post_form(provider.device, fields, service)
        if not 200 <= reply.status < 300:
            raise refused(reply, "Device login could not start")
        started = read_json(reply, provider.device)
        self._show(_invitation(started))
        code = Hidden(started.get("device_code", ""))
        interval = max(0.0, seconds_of(started.get("interval"), 5.0))
        deadline = time.monotonic() + seconds_of(started.get("expires_in"), 900.0)
        return (yield from self._poll(provider.token, service, code, interval, deadline))

    def _poll(
        self, url: str, service: Service, code: str, interval: float, deadline: float
    ) -> Steps[AccessToken]:
        fields = {
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "client_id": self.client_id,
            "device_code": code,
        }
        while time.monotonic() < deadline:
            yield Pause(interval)
            reply = yield from post_form(url, fields, service)
            if 200 <= reply.status < 300:
                return to_token(reply, url)
            error = read_json(reply, url).get("error")
            if error == "slow_down":
                interval += 5
            elif error != "authorization_pending":
                raise refused(reply, "Device login was not completed", secrets_of(fields))
        raise AuthenticationError("Device login was not completed: the code expired before it was entered")


def _invitation(started: dict[str, object]) -> str:
    message = started.get("message")
    if isinstance(message, str) and message:
        return message
    address = started.get("verification_uri") or started.get("verification_url")
    return f"To log in, open {address} and enter the code {started.get('user_code')}"


def _print(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
