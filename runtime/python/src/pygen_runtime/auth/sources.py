"""Configurations from the environment and from files."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from ..errors import ConfigurationError
from ..http.config import Config
from ..http.identity import Credentials, Token
from .client_credentials import ClientCredentials
from .device_code import DeviceCode
from .interactive import Interactive

_VARIABLES: dict[str, tuple[str, ...]] = {
    "url": ("CDF_URL",),
    "cluster": ("CDF_CLUSTER",),
    "project": ("CDF_PROJECT",),
    "token": ("CDF_TOKEN",),
    "client_id": ("CDF_CLIENT_ID", "IDP_CLIENT_ID"),
    "client_secret": ("CDF_CLIENT_SECRET", "IDP_CLIENT_SECRET"),
    "tenant_id": ("CDF_TENANT_ID", "IDP_TENANT_ID"),
    "token_url": ("CDF_TOKEN_URL", "IDP_TOKEN_URL"),
    "scopes": ("CDF_SCOPES", "IDP_SCOPES"),
    "audience": ("CDF_AUDIENCE", "IDP_AUDIENCE"),
    "login_flow": ("CDF_LOGIN_FLOW", "LOGIN_FLOW"),
    "device_url": ("CDF_DEVICE_URL",),
    "authorize_url": ("CDF_AUTHORIZE_URL", "IDP_AUTHORIZE_URL"),
}
_KEYS: dict[str, tuple[str, ...]] = {
    **{key: (key,) for key in _VARIABLES},
    "url": ("url", "base_url"),
    "cluster": ("cdf_cluster", "cluster"),
}


def config_from_env(environ: Mapping[str, str] | None = None, **changes: Any) -> Config:
    """From CDF_CLUSTER or CDF_URL, CDF_PROJECT and one way to log in; see the docs on connecting."""
    values: Mapping[str, Any] = os.environ if environ is None else environ
    return _config(_Values(values, _VARIABLES, "The environment"), changes)


def config_from_toml(
    path: str | PathLike[str] = "config.toml", section: str = "cognite", **changes: Any
) -> Config:
    """From one section of a TOML file, with the keys v1 of pygen reads."""
    file = Path(path)
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigurationError(
            f"There is no {file}: write one with a [{section}] section, or use from_env()"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file} is not TOML: {error}") from error
    values: Any = document
    for part in section.split("."):
        values = values.get(part) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        raise ConfigurationError(f"{file} has no section [{section}]")
    return _config(_Values(values, _KEYS, f"{file} [{section}]"), changes)


class _Values:
    """Named settings of one source, which is named in every complaint."""

    def __init__(self, values: Mapping[str, Any], names: Mapping[str, tuple[str, ...]], where: str) -> None:
        self._values = values
        self._names = names
        self._where = where
        self._missing: list[str] = []

    def get(self, key: str) -> str | None:
        for name in self._names[key]:
            value = self._values.get(name)
            if isinstance(value, list):
                value = " ".join(map(str, value))
            if value is not None and str(value).strip():
                return str(value).strip()
        return None

    def need(self, key: str) -> str:
        value = self.get(key)
        if value is None:
            self._missing.append(self.name(key))
        return value or ""

    def name(self, *keys: str) -> str:
        return " or ".join(self._names[key][0] for key in keys)

    def lack(self, text: str) -> None:
        self._missing.append(text)

    def stop_if_missing(self) -> None:
        if self._missing:
            raise ConfigurationError(f"{self._where} lacks: {', '.join(self._missing)}")


def _config(values: _Values, changes: Mapping[str, Any]) -> Config:
    settings = dict(changes)
    if "project" not in settings:
        settings["project"] = values.need("project")
    if "url" not in settings:
        settings["url"] = _url(values)
    login = None if "credentials" in settings else _login(values)
    values.stop_if_missing()
    if login is not None:
        settings["credentials"] = login()
    return Config(**settings)


def _url(values: _Values) -> str:
    url = values.get("url")
    if url:
        return url
    cluster = values.get("cluster")
    if cluster is None:
        values.lack(values.name("cluster", "url"))
        return ""
    return cluster if "://" in cluster else f"https://{cluster}.cognitedata.com"


def _login(values: _Values) -> Callable[[], Credentials] | None:
    """How to make the credentials once it is known that nothing is missing."""
    flow = values.get("login_flow") or _likely_flow(values)
    if flow is None:
        values.lack(
            f"{values.name('token')}, or {values.name('client_id')} with {values.name('client_secret')} and "
            f"{values.name('tenant_id', 'token_url')}, or {values.name('login_flow')}"
        )
        return None
    if flow == "token":
        token = values.need("token")
        return lambda: Token(token)
    make = _FLOWS.get(flow)
    if make is None:
        raise ConfigurationError(
            f"{values.name('login_flow')} is none of the ways to log in: token, {', '.join(_FLOWS)}"
        )
    common: dict[str, Any] = {"client_id": values.need("client_id"), "scopes": values.get("scopes")}
    # A complete address says more than a tenant.
    common["token_url"] = values.get("token_url")
    if common["token_url"] is None:
        common["tenant_id"] = values.get("tenant_id")
        if common["tenant_id"] is None:
            values.lack(values.name("tenant_id", "token_url"))
    return make(values, common)


def _likely_flow(values: _Values) -> str | None:
    if values.get("token"):
        return "token"
    return "client_credentials" if values.get("client_secret") or values.get("client_id") else None


def _client_credentials(values: _Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    secret = values.need("client_secret")
    audience = values.get("audience")
    return lambda: ClientCredentials(client_secret=secret, audience=audience, **common)


def _device_code(values: _Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    device_url = values.get("device_url") if "tenant_id" in common else values.need("device_url")
    return lambda: DeviceCode(device_url=device_url, **common)


def _interactive(values: _Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    authorize_url = values.get("authorize_url") if "tenant_id" in common else values.need("authorize_url")
    return lambda: Interactive(authorize_url=authorize_url, **common)


_FLOWS: dict[str, Callable[[_Values, dict[str, Any]], Callable[[], Credentials]]] = {
    "client_credentials": _client_credentials,
    "device_code": _device_code,
    "interactive": _interactive,
}
