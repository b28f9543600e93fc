"""What the OAuth 2.0 ways to log in share: endpoints, forms and token answers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn
from urllib.parse import urlencode, urlsplit

import msgspec

from ..decoders import decoder_of
from ..errors import ApiError, AuthenticationError, ConfigurationError
from ..http.exchange import call, refused
from ..http.identity import AccessToken
from ..http.secrets import Hidden, HiddenBytes
from ..http.settings import Service
from ..http.steps import Reply, Secret, Send, Steps
from ..http.values import UNREADABLE

_ENTRA = "https://login.microsoftonline.com"
_WELL_KNOWN = "/.well-known/openid-configuration"


class Provider(msgspec.Struct, frozen=True):
    """An identity provider: Microsoft Entra ID by its tenant, or any other by its addresses, or by the one
    address from which OpenID Connect finds the others.
    """

    tenant_id: str | None = None
    token_url: str | None = None
    issuer: str | None = None
    authorize_url: str | None = None
    device_url: str | None = None

    def __post_init__(self) -> None:
        if [self.tenant_id, self.token_url, self.issuer].count(None) != 2:
            raise ConfigurationError(
                "Give either tenant_id (Entra ID), token_url (any identity provider) or issuer (one that "
                "tells its addresses by OpenID Connect) to log in with"
            )
        for name in ("token_url", "issuer", "authorize_url", "device_url"):
            if getattr(self, name) is not None:
                check_address(name, getattr(self, name))

    @property
    def token(self) -> str:
        return self.token_url or self._endpoint("token")

    @property
    def authorize(self) -> str:
        return self.authorize_url or self._endpoint("authorize")

    @property
    def device(self) -> str:
        return self.device_url or self._endpoint("devicecode")

    def require(self, name: str, who: str) -> None:
        """A way to log in that needs one more address than the token's."""
        if self.token_url is not None and getattr(self, name) is None:
            raise ConfigurationError(f"{who} needs {name} beside token_url")

    def found(self, service: Service) -> Steps[Provider]:
        """The same with all its addresses, which an issuer tells."""
        if self.issuer is None:
            return self
        url = self.issuer.rstrip("/").removesuffix(_WELL_KNOWN) + _WELL_KNOWN
        reply = yield from call(Send("GET", url, {"Accept": "application/json"}), service.retries)
        if not 200 <= reply.status < 300:
            raise refused(reply, f"{urlsplit(url).hostname} does not tell its addresses at {url}")
        told = read_json(reply, url)
        return Provider(
            token_url=_address(told, "token_endpoint", url) or _unnamed(url, reply),
            authorize_url=self.authorize_url or _address(told, "authorization_endpoint", url),
            device_url=self.device_url or _address(told, "device_authorization_endpoint", url),
        )

    def _endpoint(self, name: str) -> str:
        return f"{_ENTRA}/{self.tenant_id}/oauth2/v2.0/{name}"

    def __str__(self) -> str:
        return f"issuer={self.issuer!r}" if self.issuer else f"token_url={self.token!r}"

    def scope(
        self, given: Sequence[str] | str | None, service: Service, *, offline: bool = False
    ) -> str | None:
        """What the token is for. Entra ID must be told; others know it from the client."""
        if given is not None:
            return given if isinstance(given, str) else " ".join(given)
        if not (self.issuer or self.token).startswith(_ENTRA):
            return None
        parts = urlsplit(service.url)
        default = f"{parts.scheme}://{parts.hostname}/.default"
        return f"{default} offline_access" if offline else default


def _address(told: Mapping[str, Any], name: str, url: str) -> str | None:
    """An address a provider tells of itself: as safe as the one that was asked, since secrets go there."""
    address = told.get(name)
    if not isinstance(address, str):
        return None
    if urlsplit(url).scheme == "https" != urlsplit(address).scheme:
        raise AuthenticationError(f"{url} names a {name} that is not reached by https")
    return address


def _unnamed(url: str, reply: Reply) -> NoReturn:
    raise AuthenticationError(f"{url} names no token_endpoint", status=reply.status)


def check_address(name: str, url: str) -> None:
    """An address of an identity provider, without anything that must not be shown."""
    try:
        parts = urlsplit(url)
        fit = url.isprintable() and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is none
        fit = False
    if not fit or parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigurationError(f"{name} must be a complete URL, not {url.rpartition('@')[2]!r}")
    if parts.username or parts.password:
        raise ConfigurationError(f"{name} must not contain a user name or password; give credentials instead")


def post_form(url: str, fields: Mapping[str, str | None], service: Service) -> Steps[Reply]:
    """Send a form, leaving out what is None."""
    given = {key: value for key, value in fields.items() if value is not None}
    body = HiddenBytes(urlencode(given).encode())
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
    }
    try:
        return (yield from call(Send("POST", url, headers, body), service.retries))
    except ApiError as error:
        error.message = f"{_origin(url)} gave no token: {error.message}"
        raise


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def fetch_token(url: str, fields: Mapping[str, str | None], service: Service) -> Steps[AccessToken]:
    """The token an identity provider answers with."""
    reply = yield from post_form(url, fields, service)
    if not 200 <= reply.status < 300:
        raise refused(reply, f"{urlsplit(url).hostname} gave no token", secrets_of(fields))
    return to_token(reply, url)


class _Granted(Secret, frozen=True):
    access_token: str | None = None
    expires_in: Any = None
    refresh_token: str | None = None

    def __post_init__(self) -> None:
        for name in ("access_token", "refresh_token"):
            value = getattr(self, name)
            msgspec.structs.force_setattr(self, name, Hidden(value) if value else None)


_GRANTED = decoder_of(_Granted)


def to_token(reply: Reply, url: str) -> AccessToken:
    """The token in the answer of an identity provider."""
    host = urlsplit(url).hostname
    try:
        granted = _GRANTED.decode(reply.body)
    except (msgspec.ValidationError, *UNREADABLE):
        read_json(reply, url)
        granted = _Granted()
    if not granted.access_token:
        raise AuthenticationError(f"The answer of {host} has no access_token", status=reply.status)
    lifetime = seconds_of(granted.expires_in, 0.0)
    try:
        return AccessToken.of(granted.access_token, lifetime if lifetime > 0 else None, granted.refresh_token)
    except ConfigurationError as error:
        raise AuthenticationError(f"What {host} gave is no token. {error}", status=reply.status) from None


def read_json(reply: Reply, url: str) -> dict[str, Any]:
    try:
        answer = msgspec.json.decode(reply.body)
    except UNREADABLE as error:
        raise AuthenticationError(
            f"The answer of {urlsplit(url).hostname} is not JSON: is {url} its token URL?",
            status=reply.status,
        ) from error
    return answer if isinstance(answer, dict) else {}


def secrets_of(fields: Mapping[str, str | None]) -> list[str]:
    """What of a form must not come back in an error."""
    return [value for value in fields.values() if isinstance(value, Hidden)]


def seconds_of(value: Any, default: float) -> float:
    """A duration an identity provider tells, if it is one."""
    try:
        seconds = float(value)
    except (TypeError, ValueError, OverflowError):
        return default
    return seconds if math.isfinite(seconds) else default
