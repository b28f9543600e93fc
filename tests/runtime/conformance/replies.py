"""The replies of the cases, played one after the other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx

_BROKEN: dict[str, type[httpx.TransportError]] = {
    "connect": httpx.ConnectError,
    "reset": httpx.ReadError,
    "timeout": httpx.ReadTimeout,
}


def played(
    replies: Sequence[Mapping[str, Any]], fine: Callable[[httpx.Request], httpx.Response]
) -> Callable[[httpx.Request], httpx.Response]:
    """Answers with each reply in turn; `fine` is what the service says when all is well."""
    ahead = _each(replies)

    def answer(request: httpx.Request) -> httpx.Response:
        reply = next(ahead, None)
        assert reply is not None, "one request more than there are replies"
        if "broken" in reply:
            raise _BROKEN[reply["broken"]](f"{reply['broken']} on purpose")
        return fine(request) if "ok" in reply else httpx.Response(**parts(reply))

    return answer


def _each(replies: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for reply in replies:
        for _ in range(reply.get("times", 1)):
            yield reply


def parts(reply: Mapping[str, Any]) -> dict[str, Any]:
    """Status, headers and content of a reply."""
    content = reply["text"] if "text" in reply else json.dumps(reply["body"])
    headers = {name: _header(value) for name, value in reply.get("headers", {}).items()}
    return {"status_code": reply["status"], "headers": headers, "content": content.encode()}


def _header(value: str | Mapping[str, int]) -> str:
    if isinstance(value, str):
        return value
    moment = datetime.now(UTC) + timedelta(seconds=value["$httpDateIn"])
    return format_datetime(moment, usegmt=True)


def written(request: httpx.Request) -> httpx.Response:
    """What the service says when all is well: the instances that were asked for by id, or written."""
    facts = {"version": 1, "wasModified": True, "createdTime": 1, "lastUpdatedTime": 1, "properties": {}}
    known = ("instanceType", "space", "externalId")
    items = [{name: item[name] for name in known} | facts for item in json.loads(request.content)["items"]]
    return httpx.Response(200, json={"items": items, "deleted": []})
