"""Requests and responses as plain values: what flows yield and receive."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeVar

import msgspec

from ..decoders import decoder_of
from ..errors import ConnectionFailed, ServerError
from ..texts import encode

T = TypeVar("T")

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises when bytes are not JSON: broken, not in UTF-8, or nested without end."""

Kind = Literal["read", "write", "delete", "search", "schema_read", "schema_write"]
"""What a request does; decides which concurrency limit it counts against."""

KINDS: tuple[Kind, ...] = ("read", "write", "delete", "search", "schema_read", "schema_write")


class Request(msgspec.Struct, frozen=True):
    """One call of the API."""

    method: Literal["GET", "POST", "PUT"]
    path: str
    """Relative to the project, such as `/models/instances/list`; or a complete URL."""
    body: bytes | None = None
    """JSON, already encoded."""
    kind: Kind = "read"
    params: Mapping[str, str | Sequence[str]] = msgspec.field(default_factory=dict)
    headers: Mapping[str, str] | None = None
    """Of content that is no JSON, there and back: it travels with these headers, and as it is."""

    @classmethod
    def post(
        cls,
        path: str,
        payload: Any,
        *,
        kind: Kind = "read",
        params: Mapping[str, str | Sequence[str]] | None = None,
    ) -> Request:
        """A POST of `payload` as JSON."""
        return cls("POST", path, encode(payload), kind, params or {})

    @classmethod
    def get(
        cls, path: str, params: Mapping[str, str | Sequence[str]] | None = None, *, kind: Kind = "read"
    ) -> Request:
        """A GET with query parameters."""
        return cls("GET", path, None, kind, params or {})


class Response(msgspec.Struct, frozen=True):
    """A successful answer."""

    status: int
    content: bytes
    """The body, already decompressed."""
    headers: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Names in lower case."""
    request_id: str | None = None
    elapsed: float = 0.0
    """Seconds the last attempt took."""
    attempts: int = 1

    def json(self) -> Any:
        """The decoded body."""
        return self.read(_ANYTHING)

    def items(self) -> list[dict[str, Any]]:
        """What the body lists, as most answers do."""
        return self.read(_ITEMS).items

    def read(self, decoder: msgspec.json.Decoder[T]) -> T:
        """The body as `decoder` has it. An answer that cannot be read is an error like any other."""
        try:
            return decoder.decode(self.content)
        except msgspec.ValidationError as error:
            raise self.malformed(str(error)) from error
        except UNREADABLE as error:
            raise ConnectionFailed(
                f"The answer is not JSON: {error}",
                status=self.status,
                request_id=self.request_id,
                retryable=True,
                attempts=self.attempts,
            ) from error

    @contextmanager
    def understood(self) -> Generator[None]:
        """While a document of the body is taken apart: what it lacks is an error of the service."""
        try:
            yield
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
            raise self.malformed(f"{type(error).__name__}: {error}") from error

    def malformed(self, reason: str) -> ServerError:
        """The error of an answer that is JSON, but not what was asked for."""
        return ServerError(
            f"The answer does not have the expected form: {reason}",
            status=self.status,
            request_id=self.request_id,
            attempts=self.attempts,
        )


class _Items(msgspec.Struct):
    items: list[dict[str, Any]]


_ANYTHING = msgspec.json.Decoder()
_ITEMS = decoder_of(_Items)
