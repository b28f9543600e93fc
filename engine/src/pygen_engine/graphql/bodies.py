"""The body of the endpoint."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class QueryBody(Struct, rename="camel", kw_only=True):
    query: str
    variables: dict[str, Any] | None = None
    operation_name: str | None = None
