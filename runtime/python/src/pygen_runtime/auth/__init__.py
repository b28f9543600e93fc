"""Ways to log in: a token, a program's own identity, or a person.

All of them keep their token in memory, renew it before it expires, and never show a secret.
"""

from __future__ import annotations

from .cache import AccessToken, TokenCache
from .client_credentials import ClientCredentials
from .credentials import Credentials, Token
from .device_code import DeviceCode
from .interactive import Interactive

__all__ = [
    "AccessToken",
    "ClientCredentials",
    "Credentials",
    "DeviceCode",
    "Interactive",
    "Token",
    "TokenCache",
]
