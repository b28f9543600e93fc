"""Ways to log in."""

from __future__ import annotations

from .cache import AccessToken
from .credentials import Credentials, Token

__all__ = ["AccessToken", "Credentials", "Token"]
