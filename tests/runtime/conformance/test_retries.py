"""What is done about a reply: take it, tell of it, renew the token, or send the request again."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import httpx
import pytest
from runtime.conformance.cases import parametrized
from runtime.conformance.kinds import kind
from runtime.conformance.replies import played, written
from runtime.conformance.sdk import Face

from pygen_runtime import ApiError, Config, Retries, WriteError
from pygen_runtime.http.exchange import exchange
from pygen_runtime.http.steps import Pause, Reply, Send, TransportError
from pygen_runtime.http.values import Request


def _retries(case: dict[str, Any], **waits: float) -> Retries:
    said = case.get("retries", {})
    names = {"maxAttempts": "max_attempts", "connectionAttempts": "connection_attempts"}
    return Retries(**{names[name]: value for name, value in said.items()}, **waits)


@parametrized("retries")
async def test_a_reply_decides_what_is_done(face: Face, package: ModuleType, case: dict[str, Any]) -> None:
    def use(client: Any) -> Any:
        if case.get("verb") == "upsert":
            return client.upsert(package.SampleWrite(external_id="x"))
        return face.api(client, "Sample").retrieve("x")

    refused = 0
    tokens = case.get("tokens", [])
    answer = played(case["replies"], written)

    def counted(request: httpx.Request) -> httpx.Response:
        nonlocal refused
        requests.append(request)
        response = answer(request)
        refused += response.status_code == 401
        return response

    def token() -> str:
        return str(tokens[min(refused, len(tokens) - 1)])

    requests: list[httpx.Request] = []
    settings: dict[str, Any] = {"retries": _retries(case, base=0.0, cap=0.0)}
    if tokens:
        settings["credentials"] = token
    if "error" in case:
        with pytest.raises((ApiError, WriteError)) as caught:
            await face.run(counted, use, **settings)
        cause = caught.value.causes[0] if isinstance(caught.value, WriteError) else caught.value
        assert kind(cause) == case["error"]
        if not tokens:
            assert cause.attempts == case["sent"]
    else:
        found, _ = await face.run(counted, use, **settings)
        assert found is not None
    assert len(requests) == case["sent"]
    if tokens:
        assert [request.headers["authorization"] for request in requests] == [
            f"Bearer {one}" for one in case["authorized"]
        ]


@parametrized("retries")
def test_attempts_wait_as_long_as_they_should(case: dict[str, Any]) -> None:
    """By the steps of one exchange, as nobody has a minute."""
    if "waits" not in case:
        return
    answers: list[Any] = []
    answer = played(case["replies"], lambda request: httpx.Response(200, content=b"{}"))
    steps = exchange(Request.post("/models", {}), Config(project="p", retries=_retries(case)), None, False)
    waits: list[float] = []
    step = next(steps)
    try:
        while True:
            if isinstance(step, Pause):
                waits.append(step.seconds)
                step = steps.send(None)
                continue
            assert isinstance(step, Send)
            try:
                found = answer(httpx.Request("POST", step.url))
            except httpx.TransportError as error:
                step = steps.throw(TransportError("broken", str(error)))
            else:
                head = {name.lower(): value for name, value in found.headers.items()}
                answers.append(found)
                step = steps.send(Reply(found.status_code, head, found.content, 0.0))
    except StopIteration:
        pass
    assert len(waits) == len(case["waits"])
    for wait, (least, most) in zip(waits, case["waits"], strict=True):
        assert least <= wait <= most
