"""Everything a client needs to know, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import force_setattr

from ..errors import ConfigurationError
from .borrowed import (
    Borrowed,
    CogniteClient,
    CogniteConfig,
    HasAuthorizationHeader,
    HasGetToken,
    lends_token,
    settings_of,
)
from .identity import Credentials, Token
from .settings import Limits, Rate, Retries, Timeouts
from .transports.base import AnyTransport
from .values import KINDS


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """Where the service is, who asks, and how requests are made. Its repr shows no secret."""

    project: str
    credentials: Credentials | str | Callable[[], str] | HasAuthorizationHeader | HasGetToken | None = None
    """A `Credentials`, a token, a function that returns one, or what cognite-sdk or azure-identity have as
    credentials. None for a service that asks for none."""
    url: str = "https://api.cognitedata.com"
    """Base URL of the cluster, a private link or a local service."""
    timeouts: Timeouts = Timeouts()
    retries: Retries = Retries()
    limits: Limits = Limits()
    rate: Rate | None = None
    gzip_above: int | None = 1024
    """Bodies of more bytes than this are compressed; None: never."""
    max_response_bytes: int | None = 512 * 2**20
    """An answer that is larger, as it comes or decompressed, is an error; None: take whatever comes."""
    http2: bool = False
    """Needs the extra `http2`. HTTP/1.1 is faster for paged reads."""
    client_name: str = "pygen"
    """Tells the service which application asks."""
    transport: AnyTransport | None = None
    """Instead of the network: an embedded engine, a `Transport`, or an httpx transport."""

    def __post_init__(self) -> None:
        problems = [*_url_problems(self.url), *_number_problems(self)]
        if not self.project or "/" in self.project:
            problems.append(f"project must be the name of a project, not {self.project!r}")
        if problems:
            raise ConfigurationError("; ".join(problems))
        force_setattr(self, "url", self.url.rstrip("/"))
        if self.credentials is not None and not isinstance(self.credentials, Credentials):
            given: Any = self.credentials
            force_setattr(self, "credentials", Borrowed(given) if lends_token(given) else Token(given))

    @classmethod
    def from_cognite(cls, official: CogniteClient | CogniteConfig, **changes: Any) -> Self:
        """What a client of cognite-sdk is configured with: the project, the address, and its credentials,
        which are asked for a token just before each request.
        """
        return cls(**settings_of(official) | changes)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [(name, getattr(self, name)) for name in self.__struct_fields__ if name != "transport"]

    def __repr__(self) -> str:
        return f"Config({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    @property
    def identity(self) -> Credentials | None:
        """The credentials as an object."""
        # Whatever was given, __post_init__ made a Credentials of it.
        return self.credentials  # type: ignore[return-value]

    @property
    def base(self) -> str:
        """The URL that paths of requests are relative to."""
        return f"{self.url}/api/v1/projects/{self.project}"


def _url_problems(url: str) -> list[str]:
    try:
        parts = urlsplit(url)
        fit = url.isprintable() and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is none
        fit = False
    if not fit:
        return [f"url is no address: {_hide_login(url)!r}"]
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return [f"url must start with https:// or http:// and name a host, not {_hide_login(url)!r}"]
    if parts.username or parts.password:
        return ["url must not contain a user name or password; give credentials instead"]
    if "/api/v1" in parts.path:
        return [
            f"url must be the base URL alone ({parts.scheme}://{parts.netloc}); project is given separately"
        ]
    return []


def _hide_login(url: str) -> str:
    return url.rpartition("@")[2]


def _number_problems(config: Config) -> list[str]:
    problems = [f"limits.{kind} must be at least 1" for kind in KINDS if config.limits.of(kind) < 1]
    if config.retries.max_attempts < 1:
        problems.append("retries.max_attempts must be at least 1")
    if config.max_response_bytes is not None and config.max_response_bytes < 1:
        problems.append("max_response_bytes must be at least 1, or None")
    if config.rate is not None and (config.rate.per_second <= 0 or config.rate.burst < 1):
        problems.append("rate needs per_second above 0 and burst of at least 1")
    return problems
