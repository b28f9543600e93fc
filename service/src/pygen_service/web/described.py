"""Routes with their bodies in the OpenAPI document, although the bodies are read by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from fastapi import APIRouter
from starlette.responses import Response

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string", "pattern": "^PG[0-9]{3}$"},
        "where": {"type": "string"},
        "hint": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
}
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    "4XX": {
        "description": "What the asker has to change.",
        "content": {"application/problem+json": {"schema": PROBLEM}},
    },
    "503": {
        "description": "Too much is going on; `Retry-After` says when to ask again.",
        "content": {"application/problem+json": {"schema": PROBLEM}},
    },
}


def described(
    api: APIRouter,
    method: str,
    path: str,
    endpoint: Callable[..., Awaitable[Response]],
    body: type | None = None,
    *,
    answers: dict[int | str, dict[str, Any]] | None = None,
    said: bool = True,
) -> None:
    """Add a route; its documentation is the endpoint's own text."""
    extra: dict[str, Any] = {}
    if body is not None:
        schema = {"type": "object"} if body is dict else _schema(body)
        extra["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    api.add_api_route(
        path,
        endpoint,
        methods=[method],
        response_class=Response,
        responses={**_PROBLEMS, **(answers or {})},
        openapi_extra=extra or None,
        include_in_schema=said,
        operation_id=endpoint.__name__ if said else None,
    )


def _schema(kind: type) -> dict[str, Any]:
    """The JSON schema of a body, with what it refers to in its place; a model is any object."""

    def any_object(found: type) -> dict[str, Any]:
        return {"type": "object"}

    (schema,), parts = msgspec.json.schema_components([kind], schema_hook=any_object)
    placed: dict[str, Any] = _placed(schema, parts)
    return placed


def _placed(schema: Any, parts: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_placed(item, parts) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _placed(parts[schema["$ref"].rsplit("/", 1)[1]], parts)
    return {key: _placed(value, parts) for key, value in schema.items()}
