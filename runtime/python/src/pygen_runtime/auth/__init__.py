"""Ways to log in: a token, a program's own identity, or a person.

All of them keep their token in memory, renew it before it expires, and never show a secret. `sources` finds
them, and the rest of a configuration, in the environment and in files.
"""

from __future__ import annotations

from ..http.identity import AccessToken, Credentials, Token, TokenCache
from .client_credentials import ClientCredentials
from .device_code import DeviceCode
from .interactive import Interactive
from .on_behalf_of import OnBehalfOf

__all__ = [
    "AccessToken",
    "ClientCredentials",
    "Credentials",
    "DeviceCode",
    "Interactive",
    "OnBehalfOf",
    "Token",
    "TokenCache",
]
