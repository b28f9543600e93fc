"""A whole SDK, a bad network and the engine behind it: nothing lost, nothing doubled, no hang."""

from __future__ import annotations

import random
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from runtime.faces import CLIENTS, close, collect, done
from runtime.handmade_sdk import BladeWrite, RotorWrite, WindTurbineWrite
from runtime.http.faults import Answer, Call, Drop, Reply

from pygen_engine import Engine
from pygen_runtime.auth import Token
from pygen_runtime.http import Config, Limits, Retries

PATIENT = Retries(max_attempts=200, connection_attempts=200, base=0.001, cap=0.005)
HTML = b"<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>"


class BadNetwork:
    """Half of all exchanges go wrong, before or after the engine did its work."""

    def __init__(self, engine: Engine, seed: int) -> None:
        self._engine = engine
        self._rng = random.Random(seed)
        self._deck: list[str] = []
        self._lock = threading.Lock()
        self.expired: set[str] = set()
        self.wounds: dict[str, int] = {}

    def __call__(self, call: Call) -> Answer:
        token = call.headers["authorization"]
        with self._lock:
            if not self._deck:
                self._deck = [*_WOUNDS, *["none"] * len(_WOUNDS)]
                self._rng.shuffle(self._deck)
            wound = self._deck.pop()
            if token in self.expired:
                wound = "expired token"
            self.wounds[wound] = self.wounds.get(wound, 0) + 1
        if wound == "expired token":
            self.expired.add(token)
            return Reply(401, {"error": {"code": 401, "message": "Unauthorized"}})
        if wound in _BEFORE:
            return _BEFORE[wound]
        status, headers, body = self._engine.handle(call.method, call.path, call.headers, call.raw)
        headers = {key: value for key, value in headers.items() if key.lower() != "content-length"}
        return _AFTER[wound](Reply(status, body, headers, packed="content-encoding" not in headers))


def _cut(reply: Reply) -> Reply:
    reply.cut = 12
    return reply


def _stop(reply: Reply) -> Reply:
    reply.stop_after = 20
    return reply


_BEFORE: dict[str, Answer] = {
    "dropped before": Drop(),
    "gateway": Reply(503, HTML, {"Content-Type": "text/html"}),
    "too many": Reply(429, {"error": {"code": 429, "message": "Too many"}}, {"Retry-After": "0"}),
}
_AFTER: dict[str, Callable[[Reply], Answer]] = {
    "dropped after": lambda reply: Drop(),
    "gateway after": lambda reply: Reply(504, HTML),
    "lock": lambda reply: Reply(409, {"error": {"code": 409}}, {"cdf-is-auto-retryable": "true"}),
    "gzip cut": _cut,
    "body cut": _stop,
    "none": lambda reply: reply,
}
_WOUNDS = [*_BEFORE, *(wound for wound in _AFTER if wound != "none"), "expired token"]


@pytest.fixture(params=list(CLIENTS))
async def world(request: pytest.FixtureRequest, serve: Any) -> AsyncIterator[tuple[Any, Any, BadNetwork]]:
    """A client behind the bad network, one beside it, and the network."""
    kind = CLIENTS[request.param]
    beside = kind.local()
    network = BadNetwork(beside._engine, seed=7)
    numbers = iter(range(10_000))
    config = Config(
        url=serve(network).url,
        project=beside.config.project,
        credentials=Token(lambda: f"token-{next(numbers)}"),
        retries=PATIENT,
        limits=Limits(read=4, write=4, delete=4),
    )
    client = kind(config)
    yield client, beside, network
    await close(client)
    await close(beside)


async def test_everything_arrives_once(world: tuple[Any, Any, BadNetwork]) -> None:
    client, beside, network = world
    rotors = [RotorWrite(external_id=f"r{n}", diameter=float(n)) for n in range(20)]
    turbines = [
        WindTurbineWrite(
            external_id=f"t{n:03}",
            name=f"Turbine {n:03}",
            capacity=n / 10,
            rotor=rotors[n % 20],
            blades=[BladeWrite(external_id=f"b{n}-{k}") for k in range(2)],
        )
        for n in range(600)
    ]
    names = [turbine.external_id for turbine in turbines]
    result = await done(client.upsert(turbines))
    sent = 600 + 20 + 2 * 600 + 2 * 600  # turbines, rotors, blades, and the edges to them
    assert len(result.items) == len({(one.instance_type, one.id) for one in result.items}) == sent

    there = await done(beside.wind_turbine.list())
    assert sorted(turbine.external_id for turbine in there) == names
    assert {turbine.data_record.version for turbine in there} == {1}, "written again, nothing changed"
    assert await done(beside.blade.count()) == 1200

    listed = await done(client.wind_turbine.list(sort_by="name"))
    assert [turbine.external_id for turbine in listed] == names
    iterated = await collect(client.wind_turbine.iterate(chunk_size=50))
    assert [turbine.external_id for turbine in iterated] == [turbine.external_id for turbine in there]
    found = await done(client.wind_turbine.retrieve(names[::3]))
    assert [turbine.external_id for turbine in found] == names[::3]
    assert await done(client.blade.count()) == 1200

    queried = await done(
        client.wind_turbine.query().where(max_capacity=5.0).with_blades().with_rotor().list()
    )
    assert len(queried) == 51
    assert {len(turbine.blades) for turbine in queried} == {2}
    assert {turbine.rotor.node.external_id for turbine in queried} == {f"r{n}" for n in range(20)}

    await done(client.delete(names))
    assert await done(beside.wind_turbine.list()) == []
    assert await done(beside.blade.count()) == 1200
    assert set(network.wounds) == {*_WOUNDS, "none"}, "every kind of wound must have happened"
