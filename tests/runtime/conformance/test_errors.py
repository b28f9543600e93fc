"""An answer that is none becomes an error of ours that says what came."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import httpx
import pytest
from runtime.conformance.cases import parametrized
from runtime.conformance.kinds import kind
from runtime.conformance.objects import Graph
from runtime.conformance.replies import parts, written
from runtime.conformance.sdk import Face, done

from pygen_runtime import ApiError, WriteError

_MEMBERS = {
    "status": "status",
    "code": "code",
    "requestId": "request_id",
    "missing": "missing",
    "duplicated": "duplicated",
    "details": "details",
    "retryable": "retryable",
}


@parametrized("errors")
async def test_an_answer_becomes_an_error(face: Face, package: ModuleType, case: dict[str, Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if "fails" in case and f'"{case["fails"]}"'.encode() not in request.content:
            return written(request)
        return httpx.Response(**parts(case["reply"]))

    def use(client: Any) -> Any:
        if "objects" in case:
            return client.upsert(Graph(package).objects(case["objects"]))
        return _use(face, package, client, case.get("verb", "retrieve"))

    with pytest.raises((ApiError, WriteError)) as caught:
        await face.run(answer, use)
    if "report" in case:
        assert isinstance(caught.value, WriteError)
        report = caught.value.succeeded, caught.value.failed, caught.value.not_attempted
        assert tuple(map(len, report)) == tuple(case["report"].values())
    error: Any = caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value
    expected = case["error"]
    assert kind(error) == expected["kind"]
    for name, attribute in _MEMBERS.items():
        if name in expected:
            assert getattr(error, attribute) == expected[name], name
    said = str(error)
    for part in expected.get("mentions", ()):
        assert part in said
    for part in expected.get("hides", ()):
        assert part not in said
    assert len(said) <= expected.get("longest", len(said))


async def _use(face: Face, package: ModuleType, client: Any, verb: str) -> Any:
    api = face.api(client, "Sample")
    if verb == "upsert":
        return await done(client.upsert(package.SampleWrite(external_id="x")))
    if verb == "delete":
        return await done(client.delete("x"))
    if verb == "sync":
        return await done(api.sync().poll())
    if verb == "query":
        return await done(api.query().with_turbine().list())
    arguments = {"retrieve": ["x"], "search": ["a"], "aggregate": ["avg", "value"]}.get(verb, [])
    options = {"limit": 10} if verb == "list" else {}
    return await done(getattr(api, verb)(*arguments, **options))
