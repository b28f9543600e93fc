"""The one exception of the engine: a status, a text, and whatever else the error body carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class DmsError(Exception):
    """Refuse a request. Raise it anywhere below `Engine.handle`; the dispatcher writes the body.

    `extra` lands beside `code` and `message` in the error object (`missing`, `notices`, ...). Refusals of
    a model name in `finding` the code by which `pygen validate` tells the same before; `pygen explain` has
    a page for it.
    """

    def __init__(
        self, status: int, message: str, *, headers: Mapping[str, str] | None = None, **extra: Any
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers: Mapping[str, str] = headers or {}
        self.extra = extra

    def __str__(self) -> str:
        finding = self.extra.get("finding")
        return f"{finding}: {self.message}" if finding else self.message

    def body(self) -> dict[str, Any]:
        return {"error": {"code": self.status, "message": self.message, **self.extra}}


class BadRequest(DmsError):
    """Status 400, by far the most frequent refusal."""

    def __init__(self, message: str, **extra: Any) -> None:
        super().__init__(400, message, **extra)


def violations(found: Sequence[str]) -> BadRequest:
    """All bean-validation failures of one request, said at once as the service does."""
    listed = " ".join(f"[{violation}]" for violation in found)
    text = f"Request had {len(found)} constraint violations. Please fix the request and try again. {listed}"
    return BadRequest(text)
