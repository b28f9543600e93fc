"""Ways to log in: a token, a program's own identity, or a person.

All of them keep their token in memory, renew it before it expires, and never show a secret.
"""

from __future__ import annotations

from ..http.identity import AccessToken, Credentials, Token, TokenCache
from .client_credentials import ClientCredentials
from .device_code import DeviceCode
from .interactive import Interactive
from .sources import config_from_env, config_from_toml

__all__ = [
    "AccessToken",
    "ClientCredentials",
    "Credentials",
    "DeviceCode",
    "Interactive",
    "Token",
    "TokenCache",
    "config_from_env",
    "config_from_toml",
]
