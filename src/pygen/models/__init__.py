"""Where data models come from: documents in every form people have, the lock, the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygen.models.document import ModelDocument, canonical_json
from pygen.models.read import read, read_text, read_value

if TYPE_CHECKING:
    from pygen.models.fetching import fetch

__all__ = ["ModelDocument", "canonical_json", "fetch", "read", "read_text", "read_value"]


def __getattr__(name: str) -> Any:
    """`fetch` loads the HTTP side of the runtime, which reading files never needs."""
    if name == "fetch":
        from pygen.models.fetching import fetch

        return fetch
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
