"""Pages follow one another by their cursors, shrink when time runs out, and can be gone on from later."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from runtime.conformance.canonical import parsed
from runtime.conformance.cases import parametrized
from runtime.conformance.kinds import kind
from runtime.conformance.replies import played
from runtime.conformance.sdk import Face, Wire, done

from pygen_runtime import ApiError, ValidationFailed


@parametrized("paging")
async def test_pages_follow_one_another(face: Face, case: dict[str, Any]) -> None:
    found: list[str] = []

    async def use(client: Any) -> None:
        await _read(face.api(client, "Sample"), case, found)

    if "first" in case:
        first = await _first_page(face, case)
        if "cursor" in case:
            assert first.cursor is None
            return
        case = {**case, "resumed": {"cursor": first.cursor, **case.get("resumed", {})}}
    wire = Wire(played([_reply(reply) for reply in case["replies"]], _unexpected))
    if "error" in case or "refused" in case:
        with pytest.raises((ApiError, ValidationFailed)) as caught:
            await face.run(wire, use)
        assert isinstance(caught.value, ValidationFailed) or kind(caught.value) == case["error"]
        assert isinstance(caught.value, ValidationFailed) == ("refused" in case)
    else:
        await face.run(wire, use)
    if "ids" in case:
        assert found == case["ids"]
    _check_asked(wire.requests, case["asked"])


async def _read(api: Any, case: dict[str, Any], found: list[str]) -> None:
    """What is found is added one by one, as it comes before an error too."""
    options = _options(case["ask"])
    if case["ask"]["verb"] == "list":
        found += [sample.external_id for sample in await done(api.list(**options))]
        return
    names = {"chunkSize": "chunk_size", "sort": "sort_by"}
    options |= {names.get(name, name): value for name, value in case.get("resumed", {}).items()}
    samples = api.iterate(**options)
    if hasattr(samples, "__aiter__"):
        async for sample in samples:
            found.append(sample.external_id)
    else:
        for sample in samples:
            found.append(sample.external_id)


def _options(ask: dict[str, Any]) -> dict[str, Any]:
    return {"sort_by": "label", "chunk_size": ask["chunkSize"], "limit": ask.get("limit")}


async def _first_page(face: Face, case: dict[str, Any]) -> Any:
    """The first page of a read that is left after it; what was asked ahead of time finds nothing."""

    async def use(client: Any) -> Any:
        pages = face.api(client, "Sample").iterate(**_options(case["ask"])).pages()
        if hasattr(pages, "__anext__"):
            page = await anext(pages)
            await pages.aclose()
        else:
            page = next(pages)
            pages.close()
        return page

    page, _ = await face.run(played([_reply(case["first"]), _reply({"ids": []})], _unexpected), use)
    return page


def _reply(said: dict[str, Any]) -> dict[str, Any]:
    """A page as the service writes it."""
    if "ids" not in said:
        return said
    head = {"instanceType": "node", "space": "yard", "version": 1, "createdTime": 1, "lastUpdatedTime": 1}
    items = [{**head, "externalId": id, "properties": {}} for id in said["ids"]]
    cursor = {"nextCursor": said["next"]} if "next" in said else {}
    return {"status": 200, "body": {"items": items, **cursor}}


def _unexpected(request: httpx.Request) -> httpx.Response:
    raise AssertionError("every reply of these cases says what it is")


def _check_asked(requests: list[httpx.Request], asked: list[dict[str, Any]]) -> None:
    bodies = [parsed(request.content) for request in requests]
    expected = [one for one in asked for _ in range(one.get("times", 1))]
    assert [body.get("cursor") for body in bodies] == [one["cursor"] for one in expected]
    before: int | None = None
    for request, body, one in zip(requests, bodies, expected, strict=True):
        assert request.url.path.endswith("/models/instances/list")
        if one.get("limit") == "smaller":
            assert before is not None
            assert 1 <= body["limit"] < before
        elif "limit" in one:
            assert body["limit"] == one["limit"]
        before = body["limit"]
    rest = [
        {name: value for name, value in body.items() if name not in ("cursor", "limit")} for body in bodies
    ]
    assert all(one == rest[0] for one in rest), "a cursor belongs to a request that is otherwise the same"
