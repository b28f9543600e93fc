"""Everything a client needs to know, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from ..errors import ConfigurationError
from .values import KINDS, Kind

if TYPE_CHECKING:
    from ..auth import Credentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """How long to wait, in seconds."""

    connect: float = 10.0
    read: float = 60.0
    """For the next bytes of an answer."""
    write: float = 30.0
    total: float = 300.0
    """For one whole answer, however steadily its bytes trickle in; a blocking client looks at the clock while
    it receives the body, so trickling headers are held to `read` alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How often and how soon a request that may succeed later is sent again."""

    max_attempts: int = 10
    """All attempts of one request together, the first included."""
    connection_attempts: int = 4
    """Of these, how many may end without any answer."""
    base: float = 0.5
    """Seconds; the n-th wait is drawn between nothing and base * 2**n (full jitter)."""
    cap: float = 60.0
    """Longest wait between two attempts, also when the service asks for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many requests of each kind may be under way at once; the defaults are the limits of a project."""

    read: int = 8
    write: int = 4
    delete: int = 2
    search: int = 2
    schema_read: int = 2
    schema_write: int = 1

    def of(self, kind: Kind) -> int:
        return int(getattr(self, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A token bucket: at most `burst` requests at once, and `per_second` on average."""

    per_second: float
    burst: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Where the service is, who asks, and how requests are made. Its repr shows no secret."""

    project: str
    credentials: Credentials | str | Callable[[], str] | None = None
    """A `Credentials`, or a token, or a function that returns one. None for a service that asks for none."""
    url: str = "https://api.cognitedata.com"
    """Base URL of the cluster, a private link or a local service."""
    timeouts: Timeouts = field(default_factory=Timeouts)
    retries: Retries = field(default_factory=Retries)
    limits: Limits = field(default_factory=Limits)
    rate: Rate | None = None
    gzip_above: int | None = 1024
    """Bodies of more bytes than this are compressed; None: never."""
    http2: bool = False
    """Needs the extra `http2`. HTTP/1.1 is faster for paged reads."""
    client_name: str = "pygen"
    """Tells the service which application asks."""
    transport: Any = field(default=None, repr=False)
    """Instead of the network: an embedded engine, a `Transport`, or an httpx transport."""

    def __post_init__(self) -> None:
        problems = [*_url_problems(self.url), *_number_problems(self)]
        if not self.project or "/" in self.project:
            problems.append(f"project must be the name of a project, not {self.project!r}")
        if problems:
            raise ConfigurationError("; ".join(problems))
        object.__setattr__(self, "url", self.url.rstrip("/"))
        if self.credentials is not None:
            from ..auth import Credentials, Token

            if not isinstance(self.credentials, Credentials):
                object.__setattr__(self, "credentials", Token(self.credentials))

    @property
    def identity(self) -> Credentials | None:
        """The credentials as an object."""
        # Whatever was given, __post_init__ made a Credentials of it.
        return cast("Credentials | None", self.credentials)

    @property
    def base(self) -> str:
        """The URL that paths of requests are relative to."""
        return f"{self.url}/api/v1/projects/{self.project}"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **changes: Any) -> Config:
        """From CDF_CLUSTER or CDF_URL, CDF_PROJECT and one way to log in; see the docs on connecting."""
        from ..auth.sources import config_from_env

        return config_from_env(environ, changes)

    @classmethod
    def from_toml(
        cls, path: str | PathLike[str] = "config.toml", section: str = "cognite", **changes: Any
    ) -> Config:
        """From one section of a TOML file, with the keys v1 of pygen reads."""
        from ..auth.sources import config_from_toml

        return config_from_toml(path, section, changes)


def _url_problems(url: str) -> list[str]:
    parts = urlsplit(url)
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
    if config.rate is not None and (config.rate.per_second <= 0 or config.rate.burst < 1):
        problems.append("rate needs per_second above 0 and burst of at least 1")
    return problems
