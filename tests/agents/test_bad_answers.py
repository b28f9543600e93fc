"""What an agent is told where the service's answers are wrong; never a failure of the server."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from mcp.server.mcpserver.exceptions import ToolError
from runtime.client.asking import Same, Spoiling
from runtime.client.test_any_answer import spoilings, spoilt
from runtime.client.test_no_answer import ERRORS, UNREADABLE
from runtime.http.faults import Drop, FaultServer

from pygen_mcp.offer import Offer
from pygen_mcp.server import server
from pygen_runtime import Config, Retries

CANARY = "canary-5f2e81b7"
READS: dict[str, tuple[str, dict[str, Any]]] = {
    "find": ("find", {"view": "WindTurbine", "limit": 2, "include": {"blades": {}, "rotor": {}}}),
    "find some": ("find", {"view": "Blade", "where": {"name": {"prefix": "B"}}, "select": ["name"]}),
    "search": ("search", {"view": "Blade", "text": "blade"}),
    "get": ("get", {"view": "Rotor", "ids": ["r1", "r2", "none"]}),
    "count": ("aggregate", {"view": "Blade", "measure": "count"}),
    "groups": (
        "aggregate",
        {"view": "WindTurbine", "measure": "avg", "property": "capacity", "group_by": ["status"]},
    ),
    "histogram": (
        "aggregate",
        {"view": "WindTurbine", "measure": "histogram", "property": "capacity", "interval": 1},
    ),
    "propose": ("propose_write", {"view": "Rotor", "objects": [{"external_id": "r1", "name": "x"}]}),
}


class Tools:
    """The tools of one server, whose service is what `service` is now."""

    def __init__(self, url: str = "") -> None:
        from golden_wind import AsyncWindClient

        self.service: Any = None
        once = Retries(max_attempts=1, connection_attempts=1)
        place: dict[str, Any] = {"url": url} if url else {"transport": self}
        self.client = AsyncWindClient(
            Config(project="local", credentials=CANARY, retries=once, **place), instance_space="farms"
        )
        self.serving = server(self.client, Offer(AsyncWindClient._package), write=True)

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        answer: tuple[int, Any, bytes] = self.service.handle(method, target, headers, body)
        return answer

    async def ask(self, service: Any, name: str, arguments: dict[str, Any]) -> tuple[bool, str]:
        """Whether it was refused, and what is said."""
        self.service = service
        try:
            result: Any = await self.serving.call_tool(name, arguments)
        except ToolError as error:
            assert type(error) is ToolError, error.__cause__  # anything else is a failure of the server
            said, refused = str(error), True
        else:
            said, refused = result.content[0].text, False
        assert CANARY not in said and "\x1b" not in said and "\u202e" not in said
        assert len(said) < 50_000
        return refused, said


@pytest.fixture
def tools() -> Tools:
    return Tools()


@pytest.mark.parametrize("question", READS)
async def test_a_success_that_is_no_answer(tools: Tools, question: str) -> None:
    for name, content in UNREADABLE.items():
        refused, said = await tools.ask(Same(200, content), *READS[question])
        assert refused, (name, said)


@pytest.mark.parametrize("question", READS)
async def test_errors_of_any_shape(tools: Tools, question: str) -> None:
    echo = {"error": {"message": f"no {CANARY}", "x": [f"Bearer {CANARY}"]}}
    for status in (400, 401, 429, 503):
        for body in (*ERRORS[status % len(ERRORS) :][:2], echo):
            refused, said = await tools.ask(Same(status, msgspec.json.encode(body)), *READS[question])
            assert refused and str(status) in said


@pytest.mark.parametrize("question", READS)
async def test_an_answer_that_is_wrong_in_one_place(tools: Tools, farm: Any, question: str) -> None:
    good = Spoiling(farm._engine)
    refused, said = await tools.ask(good, *READS[question])
    assert not refused, said
    for number, place, odd in list(spoilings(good.answers))[::61]:
        instead = spoilt(good.answers[number], place, odd)
        await tools.ask(Spoiling(farm._engine, number, instead), *READS[question])


@pytest.mark.parametrize(("status", "content"), [(200, b""), (200, b"[]"), (200, b"<html>"), (503, b"{}")])
async def test_a_write_whose_answer_is_none(tools: Tools, farm: Any, status: int, content: bytes) -> None:
    refused, said = await tools.ask(farm._engine, *READS["propose"])
    handle = msgspec.json.decode(said)["handle"]
    refused, said = await tools.ask(Same(status, content), "apply_write", {"handle": handle})
    assert refused and "0 written, 1 failed, 0 not attempted" in said


class Once:
    """Carries out one write, and answers the others with nothing."""

    def __init__(self, engine: Any) -> None:
        self._engine, self._writes = engine, 0

    def handle(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, Any, bytes]:
        self._writes += target.endswith("/instances")
        answering = self._engine if self._writes < 2 else Same(200, b"")
        answer: tuple[int, Any, bytes] = answering.handle(method, target, headers, body)
        return answer


async def test_a_write_that_stops_part_way_says_how_to_go_on(tools: Tools, farm: Any) -> None:
    turbines = [
        {
            "external_id": f"n{number}",
            "name": "N",
            "blades": [{"external_id": f"n{number}-{blade}", "name": "B"} for blade in range(9)],
        }
        for number in range(150)
    ]
    _, said = await tools.ask(farm._engine, "propose_write", {"view": "WindTurbine", "objects": turbines})
    handle = msgspec.json.decode(said)["handle"]
    refused, said = await tools.ask(Once(farm._engine), "apply_write", {"handle": handle})
    assert refused and "1000 written" in said and "propose" in said and "error.failed" not in said


async def test_a_connection_that_breaks() -> None:
    service = FaultServer(lambda call: Drop())
    tools = Tools(service.url)
    for question in READS.values():
        assert (await tools.ask(None, *question))[0]
    service.close()
    for question in READS.values():
        assert (await tools.ask(None, *question))[0]
    await tools.client.aclose()
