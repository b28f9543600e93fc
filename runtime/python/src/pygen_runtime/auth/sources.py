"""Configurations from the environment and from files."""

from __future__ import annotations

import os
import tomllib
from collections import ChainMap
from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, cast

from ..errors import ConfigurationError
from ..http.borrowed import Borrowed
from ..http.config import Config
from ..http.identity import Credentials, Token
from .client_credentials import ClientCredentials
from .device_code import DeviceCode
from .interactive import Interactive
from .named_values import Values
from .providers import provided

_VARIABLES: dict[str, tuple[str, ...]] = {
    "url": ("CDF_URL", "COGNITE_BASE_URL"),
    "cluster": ("CDF_CLUSTER",),
    "project": ("CDF_PROJECT", "COGNITE_PROJECT"),
    "token": ("CDF_TOKEN",),
    "renewed_token": ("COGNITE_TOKEN",),
    "provider": ("CDF_PROVIDER", "PROVIDER"),
    "client_id": ("CDF_CLIENT_ID", "IDP_CLIENT_ID"),
    "client_secret": ("CDF_CLIENT_SECRET", "IDP_CLIENT_SECRET"),
    "tenant_id": ("CDF_TENANT_ID", "IDP_TENANT_ID"),
    "token_url": ("CDF_TOKEN_URL", "IDP_TOKEN_URL"),
    "scopes": ("CDF_SCOPES", "IDP_SCOPES"),
    "audience": ("CDF_AUDIENCE", "IDP_AUDIENCE"),
    "login_flow": ("CDF_LOGIN_FLOW", "LOGIN_FLOW"),
    "issuer": ("CDF_ISSUER", "IDP_DISCOVERY_URL", "IDP_AUTHORITY_URL"),
    "device_url": ("CDF_DEVICE_URL",),
    "authorize_url": ("CDF_AUTHORIZE_URL", "IDP_AUTHORIZE_URL"),
}
_KEYS: dict[str, tuple[str, ...]] = {
    **{key: (key,) for key in _VARIABLES},
    "url": ("url", "base_url"),
    "cluster": ("cdf_cluster", "cluster"),
}


def config_from_env(
    environ: Mapping[str, str] | None = None,
    *,
    dotenv: bool | str | PathLike[str] = False,
    **changes: Any,
) -> Config:
    """From CDF_CLUSTER or CDF_URL, CDF_PROJECT and one way to log in; see the docs on connecting.

    `dotenv`: also from that file, or with True from the `.env` of this folder or of the nearest one above;
    what the environment says counts more.
    """
    values: Mapping[str, Any] = os.environ if environ is None else environ
    where = "The environment"
    if dotenv:
        from .dotenv import read_dotenv

        path = dotenv if isinstance(dotenv, bool) else Path(dotenv)
        values = ChainMap(cast("dict[str, Any]", values), read_dotenv(path))
        where = f"The environment with {'.env' if path is True else path}"
    return _config(Values(values, _VARIABLES, where), changes)


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
    return _config(Values(values, _KEYS, f"{file} [{section}]"), changes)


def _config(values: Values, changes: Mapping[str, Any]) -> Config:
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


def _url(values: Values) -> str:
    url = values.get("url")
    if url:
        return url
    cluster = values.get("cluster")
    if cluster is None:
        values.lack(values.name("cluster", "url"))
        return ""
    return cluster if "://" in cluster else f"https://{cluster}.cognitedata.com"


def _login(values: Values) -> Callable[[], Credentials] | None:
    """How to make the credentials once it is known that nothing is missing."""
    flow = values.get("login_flow")
    if flow in (None, "infer"):  # neat's word for it
        flow = _likely_flow(values)
    if flow is None:
        values.lack(
            f"{values.name('token')}, or {values.name('client_id')} with {values.name('client_secret')} and "
            f"{values.name('tenant_id', 'token_url')}, or {values.name('login_flow')}"
        )
        return None
    if flow == "token":
        if values.get("token") is None and values.get("renewed_token") is not None:
            return lambda: Borrowed(_Renewed(values))
        token = values.need("token")
        return lambda: Token(token)
    make = _FLOWS.get(flow)
    if make is None:
        raise ConfigurationError(
            f"{values.name('login_flow')} is none of the ways to log in: token, {', '.join(_FLOWS)}"
        )
    return make(values, provided(values, flow))


def _likely_flow(values: Values) -> str | None:
    if values.get("token") or values.get("renewed_token"):
        return "token"
    return "client_credentials" if values.get("client_secret") or values.get("client_id") else None


class _Renewed:
    """A token that whoever runs this program puts into its environment, and renews there."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def authorization_header(self) -> tuple[str, str]:
        return "Authorization", f"Bearer {self._values.get('renewed_token') or ''}"


def _client_credentials(values: Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    secret = values.need("client_secret")
    return lambda: ClientCredentials(client_secret=secret, **common)


def _device_code(values: Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    device_url = values.need("device_url") if "token_url" in common else values.get("device_url")
    return lambda: DeviceCode(device_url=device_url, **common)


def _interactive(values: Values, common: dict[str, Any]) -> Callable[[], Credentials]:
    authorize_url = values.need("authorize_url") if "token_url" in common else values.get("authorize_url")
    return lambda: Interactive(authorize_url=authorize_url, **common)


_FLOWS: dict[str, Callable[[Values, dict[str, Any]], Callable[[], Credentials]]] = {
    "client_credentials": _client_credentials,
    "device_code": _device_code,
    "interactive": _interactive,
}
