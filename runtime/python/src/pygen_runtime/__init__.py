"""What generated SDKs stand on.

Importing this package imports nothing else: every name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy_exports

if TYPE_CHECKING:
    from .auth import ClientCredentials, DeviceCode, Interactive, OnBehalfOf
    from .auth.sources import config_from_env, config_from_toml
    from .errors import (
        ApiError,
        AuthenticationError,
        ConfigurationError,
        Conflict,
        ConnectionFailed,
        DeadlineExceeded,
        GraphQLFailed,
        MissingExtra,
        NotFound,
        NotIncluded,
        PermissionDenied,
        PygenError,
        RateLimited,
        ResponseTooLarge,
        ServerError,
        Timeout,
        ValidationFailed,
        WriteError,
    )
    from .filters import UnknownValue, Unlisted, asc, desc
    from .http import Config, Limits, Rate, Retries, Timeouts
    from .http.deadline import deadline
    from .http.identity import Token
    from .instances.edge_types import EdgeType
    from .instances.ids import EdgeId, NodeId, NodeRef
    from .reading.verbs.edges import EdgeBetween

_MODULES = {
    "auth": ("ClientCredentials", "DeviceCode", "Interactive", "OnBehalfOf"),
    "auth.sources": ("config_from_env", "config_from_toml"),
    "errors": (
        "ApiError",
        "AuthenticationError",
        "ConfigurationError",
        "Conflict",
        "ConnectionFailed",
        "DeadlineExceeded",
        "GraphQLFailed",
        "MissingExtra",
        "NotFound",
        "NotIncluded",
        "PermissionDenied",
        "PygenError",
        "RateLimited",
        "ResponseTooLarge",
        "ServerError",
        "Timeout",
        "ValidationFailed",
        "WriteError",
    ),
    "filters": ("UnknownValue", "Unlisted", "asc", "desc"),
    "http": ("Config", "Limits", "Rate", "Retries", "Timeouts"),
    "http.deadline": ("deadline",),
    "http.identity": ("Token",),
    "instances.edge_types": ("EdgeType",),
    "instances.ids": ("EdgeId", "NodeId", "NodeRef"),
    "reading.verbs.edges": ("EdgeBetween",),
}

__all__ = [
    "ApiError",
    "AuthenticationError",
    "ClientCredentials",
    "Config",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "DeadlineExceeded",
    "DeviceCode",
    "EdgeBetween",
    "EdgeId",
    "EdgeType",
    "GraphQLFailed",
    "Interactive",
    "Limits",
    "MissingExtra",
    "NodeId",
    "NodeRef",
    "NotFound",
    "NotIncluded",
    "OnBehalfOf",
    "PermissionDenied",
    "PygenError",
    "Rate",
    "RateLimited",
    "ResponseTooLarge",
    "Retries",
    "ServerError",
    "Timeout",
    "Timeouts",
    "Token",
    "UnknownValue",
    "Unlisted",
    "ValidationFailed",
    "WriteError",
    "asc",
    "config_from_env",
    "config_from_toml",
    "deadline",
    "desc",
]

__getattr__, __dir__ = lazy_exports(__name__, _MODULES)
