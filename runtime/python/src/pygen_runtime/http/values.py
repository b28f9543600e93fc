"""Requests and responses as plain values: what flows yield and receive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from ..errors import ServerError
from ..texts import encode

Kind = Literal["read", "write", "delete", "search", "schema_read", "schema_write"]
"""What a request does; decides which concurrency limit it counts against."""

KINDS: tuple[Kind, ...] = ("read", "write", "delete", "search", "schema_read", "schema_write")


class Request(msgspec.Struct, frozen=True):
    """One call of the API."""

    method: Literal["GET", "POST"]
    path: str
    """Relative to the project, such as `/models/instances/list`; or a complete URL."""
    body: bytes | None = None
    """JSON, already encoded."""
    kind: Kind = "read"
    params: Mapping[str, str | Sequence[str]] = msgspec.field(default_factory=dict)

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
        try:
            return msgspec.json.decode(self.content)
        except msgspec.DecodeError as error:
            start = self.content[:80].decode("utf-8", "replace")
            raise ServerError(
                f"Not JSON ({error}): {start!r}... Does the url lead to the service?",
                status=self.status,
                request_id=self.request_id,
                attempts=self.attempts,
            ) from error
